#!/usr/bin/env bash
# Makes the authority of one deployment and a certificate for each party inside it, so that proxy, application and database
# encrypt what they say and know to whom. Run it again to renew the certificates: the authority stays, until it is removed.
#   make-certificates.sh FOLDER
# Each party gets a folder of its own, readable by its own user only; the key of the authority stays in one that none of them reads.
set -euo pipefail
cd "${1:?the folder}"
umask 077

# A certificate lives 90 days, the authority two years.
days=90
authority_days=730

make_authority() {
  mkdir -p authority
  openssl ecparam -name prime256v1 -genkey -noout -out authority/ca.key
  openssl req -x509 -new -key authority/ca.key -sha256 -days "$authority_days" -subj "/CN=MeldrouteZL" \
    -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign,cRLSign" -out authority/ca.crt
}

# make_certificate FOLDER FILE NAME USE [OTHER NAME...]
make_certificate() {
  local folder=$1 file=$2 name=$3 use=$4 names="DNS:$3" other
  shift 4
  for other in "$@"; do names="$names,DNS:$other"; done
  mkdir -p "$folder"
  openssl ecparam -name prime256v1 -genkey -noout -out "$folder/$file.key"
  openssl req -new -key "$folder/$file.key" -subj "/CN=$name" -out "$folder/$file.csr"
  openssl x509 -req -in "$folder/$file.csr" -CA authority/ca.crt -CAkey authority/ca.key -CAcreateserial -sha256 -days "$days" -out "$folder/$file.crt" \
    -extfile <(printf 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=%s\nsubjectAltName=%s\n' "$use" "$names") 2>/dev/null
  rm "$folder/$file.csr"
  cp authority/ca.crt "$folder/ca.crt"
}

[ -f authority/ca.crt ] || make_authority
make_certificate database server database serverAuth
make_certificate application server application-1 serverAuth application-2
# The name is the role in the database: with it the application signs in, without a password.
make_certificate application meldroute_app meldroute_app clientAuth
make_certificate migration meldroute_app meldroute_app clientAuth
make_certificate migration meldroute_owner meldroute_owner clientAuth
make_certificate proxy proxy proxy clientAuth

# As root, in a container: the users of the images. Elsewhere the files stay with who made them.
if [ "$(id -u)" -eq 0 ]; then
  chown -R "${DATABASE_USER:-999:999}" database
  chown -R "${APPLICATION_USER:-1654:1654}" application migration
  chown -R 0:0 proxy authority
  chmod 711 .
fi
