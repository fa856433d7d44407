-- Run once by the PostgreSQL image as superuser, on an empty volume. The roles have no passwords: each comes with a certificate
-- that bears its name (pg_hba.conf).
CREATE ROLE meldroute_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
CREATE ROLE meldroute_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
CREATE ROLE meldroute_keeper NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
GRANT meldroute_keeper TO meldroute_owner;

ALTER ROLE meldroute_app SET statement_timeout = '10s';
ALTER ROLE meldroute_app SET lock_timeout = '5s';
ALTER ROLE meldroute_app SET idle_in_transaction_session_timeout = '30s';

CREATE DATABASE meldroute OWNER meldroute_owner;
REVOKE ALL ON DATABASE meldroute FROM PUBLIC;
GRANT CONNECT ON DATABASE meldroute TO meldroute_app;
