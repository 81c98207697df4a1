#!/usr/bin/env bash
# Makes expected.json of the cases anew with R, and says what changed: Cases/regenerate.sh [NAME …]
set -euo pipefail
cd "$(dirname "$0")"
for name in "${@:-*/}"; do
  for folder in $name; do
    folder=${folder%/}
    (cd "$folder" && Rscript --vanilla call.R > expected.json.new && mv expected.json.new expected.json)
    echo "$folder"
  done
done
git --no-pager diff --stat -- .
