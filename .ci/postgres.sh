# Sourced: sets CI_DATABASE_URL to a PostgreSQL server, started from Debian's packages where none answers.
if ! (exec 3<>/dev/tcp/127.0.0.1/5432) 2>/dev/null; then
  if ! command -v pg_ctlcluster >/dev/null; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy postgresql
  fi
  version=$(ls /etc/postgresql | tail -n 1)
  echo 'host all all 127.0.0.1/32 trust' > "/etc/postgresql/$version/main/pg_hba.conf"
  pg_ctlcluster --skip-systemctl-redirect "$version" main restart
  for _ in $(seq 60); do (exec 3<>/dev/tcp/127.0.0.1/5432) 2>/dev/null && break; sleep 0.5; done
fi
CI_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres
