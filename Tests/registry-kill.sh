#!/usr/bin/env bash
# A process that is killed at any system call that writes leaves the registry whole, and an export whole or absent.
# usage: registry-kill.sh KIZASHI RULE
set -euo pipefail
kizashi=$(realpath "$1") rule=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# strace counts the calls of each name by itself.
calls=(write pwrite64 fsync fdatasync rename unlink unlinkat mkdir ftruncate)
export=("$kizashi" export "$rule" --to swift --output "$work/out" --registry "$work/registry.sqlite" --json)

entries() { "$kizashi" runs verify --registry "$work/registry.sqlite" --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["entries"])'; }

killed=0 position=0
# attempt EXISTING NAME NUMBER: kills an export at a call; fails when the export came to its end.
attempt() {
  local status=0 now
  [[ $1 == yes ]] || rm -f "$work"/registry.sqlite*
  { strace -f -qq -o /dev/null -e trace="$2" -e inject="$2:signal=KILL:when=$3" "${export[@]}" || status=$?; } >/dev/null 2>&1
  ((status != 0)) || return 1
  ((status == 137)) || { echo "registry: $2 $3: status $status" >&2; exit 1; }
  killed=$((killed + 1))
  [[ ! -e $work/out || -e $work/out/manifest.json ]] || { echo "registry: half an export after $2 $3" >&2; exit 1; }
  "${export[@]}" >/dev/null || exit 1 # sweeps up, and can still add an entry
  now=$(entries) && [[ -n $now ]] || exit 1
  [[ $1 == no ]] || ((now == position + 1 || now == position + 2)) || { echo "registry: $2 $3: $position entries became $now" >&2; exit 1; }
  position=$now
}

for existing in no yes; do # the first export makes the registry; later ones add to it
  for name in "${calls[@]}"; do
    for ((call = 1; ; call++)); do
      attempt $existing "$name" $call || break
    done
    [[ ! -e $work/registry.sqlite ]] || position=$(entries)
  done
done
echo "registry: $killed kills, one at each call that writes; every entry whole or absent, every export too"
