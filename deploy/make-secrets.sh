#!/bin/sh
# Makes the files in secrets/ that docker-compose.yml hands to its services; what is there already stays.
# The folder is closed to others; the files are not, because the account in a container is another one.
set -eu
cd "$(dirname "$0")/.."
mkdir -p secrets
chmod 700 secrets
random() { head -c "$1" /dev/urandom | base64 | tr -d '/+=\n'; }
keep() { [ -e "secrets/$1" ] || { cat >"secrets/$1"; chmod 644 "secrets/$1"; }; }
random 32 | keep database_password
random 48 | keep jwt_secret
random 18 | keep admin_password
printf '[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n' "$(random 15)" "$(random 30)" | keep s3_credentials
echo "secrets/: made or kept. The first administrator's password is in secrets/admin_password."
