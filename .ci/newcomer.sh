#!/usr/bin/env bash
# npm start on an empty directory: builds, migrates, answers, stops.
set -euo pipefail
data=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$data"' EXIT
npm run build --silent
DATA_DIR="$data" PORT=38117 LOG_LEVEL=warn node dist/server.js &
server=$!
for _ in $(seq 120); do
  curl -fsS http://127.0.0.1:38117/readyz 2>/dev/null && break
  sleep 0.5
done
curl -fsS http://127.0.0.1:38117/openapi.json >/dev/null
kill -TERM "$server"
wait "$server"
echo "npm start: ready, answered, stopped"
