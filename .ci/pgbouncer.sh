#!/usr/bin/env bash
# Tests through PgBouncer in transaction mode, by the very file that operators copy (deploy/pgbouncer.ini). Only making and
# dropping the databases goes to PostgreSQL itself. Given parts of paths, runs those tests.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/postgres.sh
if ! command -v pgbouncer >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends pgbouncer >/dev/null
fi
port=38121
work=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || kill -INT "$server" && wait "$server" || true
  rm -rf "$work"
}
trap stop EXIT

# Every test has a database of its own, and the account of the tests no password.
sed -e 's/^danvan = \(.*\) dbname=danvan /* = \1 /' \
  -e "s/^listen_port = .*/listen_port = $port/" \
  -e 's/^auth_type = .*/auth_type = trust/' \
  -e "s#^auth_file = .*#auth_file = $work/userlist.txt#" \
  -e 's/^max_client_conn = .*/max_client_conn = 2000/' deploy/pgbouncer.ini >"$work/pgbouncer.ini"
echo '"postgres" ""' >"$work/userlist.txt"
chmod -R a+rX "$work"
as=()
[ "$(id -u)" != 0 ] || as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
"${as[@]}" pgbouncer -q "$work/pgbouncer.ini" &
server=$!
for _ in $(seq 40); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.25; done
pgbouncer --version | head -n 1
TEST_DATABASE_URL="$CI_DATABASE_URL" TEST_POOLER_URL="postgres://postgres@127.0.0.1:$port/postgres" npm test -- "$@"
