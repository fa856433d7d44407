-- Run once by the PostgreSQL image as superuser, on an empty volume. Passwords come from the environment and not from
-- arguments, which every process on the machine could read.
\getenv owner_password MELDROUTE_OWNER_PASSWORD
\getenv app_password MELDROUTE_APP_PASSWORD

CREATE ROLE meldroute_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE meldroute_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
CREATE ROLE meldroute_keeper NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
GRANT meldroute_keeper TO meldroute_owner;

ALTER ROLE meldroute_app SET statement_timeout = '10s';
ALTER ROLE meldroute_app SET lock_timeout = '5s';
ALTER ROLE meldroute_app SET idle_in_transaction_session_timeout = '30s';

CREATE DATABASE meldroute OWNER meldroute_owner;
REVOKE ALL ON DATABASE meldroute FROM PUBLIC;
GRANT CONNECT ON DATABASE meldroute TO meldroute_app;
