#!/usr/bin/env bash
# What deploys the program: Dockerfile and compose file linted, the image's steps carried out and its command run as the
# image's account on a read-only root, the systemd unit and the nginx example read by the programs they are for.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npx tsx scripts/check-deploy.ts
(source .ci/lts.sh && npx tsx scripts/container.ts)

sed "s#^ExecStart=/usr/bin/node#ExecStart=$(command -v node)#" deploy/dan-van.service >"$work/dan-van.service"
systemd-analyze verify "$work/dan-van.service"
systemd-analyze security --offline=true --threshold=20 "$work/dan-van.service" | tail -n 1

if ! command -v nginx >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light >/dev/null
fi
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=chamdiem.vidu.example \
  -keyout "$work/key.pem" -out "$work/fullchain.pem" 2>/dev/null
sed "s#/etc/ssl/dan-van#$work#" deploy/nginx.conf >"$work/dan-van.conf"
printf 'pid %s/pid;\nevents {}\nhttp {\n  include %s/dan-van.conf;\n}\n' "$work" "$work" >"$work/nginx.conf"
nginx -t -q -c "$work/nginx.conf"
echo "nginx example: fine"
