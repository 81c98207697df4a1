#!/usr/bin/env bash
# usage: server.sh FOLDER RECORDS.csv SCHOOL_YEAR OUT.csv
# Scores records through the example server: starts it on a free port of this machine with FOLDER/rule.json, signed with the key
# FOLDER/rule.pub, runs its Swift client on the first day of the school year, and stops it. BIN: the folder of the built programs.
set -euo pipefail
[ $# -eq 4 ] || { sed -n 2p "$0" >&2; exit 64; }
folder=$1 records=$2 year=$3 out=$4
bin=${BIN:-$(dirname "$0")/../../Examples/ScoreServer/.build/debug}
log=$(mktemp)
"$bin/score-server" "$folder/rule.json" --public-key "$folder/rule.pub" --port 0 >"$log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server || true; rm -f "$log"' EXIT
until grep -q listening "$log"; do
  kill -0 $server 2>/dev/null || exit 1
  sleep 0.05
done
port=$(sed 's/.*://' "$log")
digest=$(sha256sum "$folder/rule.json" | cut -d' ' -f1)
"$bin/score-client" "$port" "$records" --output "$out" --as-of "$year-04-01" --sha256 "$digest"
