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

# promtool alone, out of Debian's package: the program itself is not needed.
if ! command -v promtool >/dev/null; then
  (cd "$work" && apt-get update -qq && apt-get download -qq prometheus 2>/dev/null && dpkg -x prometheus_*.deb prometheus)
  PATH="$work/prometheus/usr/bin:$PATH"
fi
promtool check rules deploy/prometheus/alerts.yml
promtool check config --syntax-only deploy/prometheus/prometheus.yml
# The dashboard's expressions are read as rules, with its variables filled in.
node -e '
  const { panels } = JSON.parse(require("fs").readFileSync("deploy/grafana/dan-van.json", "utf8"))
  const exprs = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr.replaceAll("$__rate_interval", "5m").replaceAll("$instance", ".*")))
  const rules = exprs.map((expr, i) => ({ record: `panel:${i}`, expr }))
  console.log(JSON.stringify({ groups: [{ name: "dashboard", rules }] }))
' >"$work/dashboard.yml"
promtool check rules "$work/dashboard.yml"
