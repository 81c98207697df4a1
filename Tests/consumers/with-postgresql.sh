#!/usr/bin/env bash
# with-postgresql.sh COMMAND…: runs a command with a PostgreSQL server of its own (PGHOST, PGUSER, PGDATABASE are set), and stops the server
# whatever happens. Uses Debian's postgresql package; root may not run the server, so the user postgres does.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
folder=$(mktemp -d /tmp/postgresql-XXXXXX)
as=()
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as=(runuser -u postgres --)
fi
stop() {
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
cd /
"${as[@]}" "$bin/initdb" -D "$folder/data" --auth=trust --encoding=UTF8 --locale=C.UTF-8 --username=town >/dev/null
"${as[@]}" "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -o "-k $folder -c listen_addresses= -c fsync=off" start >/dev/null
cd "$OLDPWD"
export PGHOST=$folder PGUSER=town PGDATABASE=postgres
"$@"
