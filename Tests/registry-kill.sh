#!/usr/bin/env bash
# A process that is killed at any system call that writes leaves the registry whole, and an export whole or absent.
# usage: registry-kill.sh KIZASHI RULE
set -euo pipefail
kizashi=$(realpath "$1") rule=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
calls=write,pwrite64,fsync,fdatasync,rename,unlink,unlinkat,mkdir,ftruncate
export=("$kizashi" export "$rule" --to swift --output "$work/out" --registry "$work/registry.sqlite" --json)

entries() { "$kizashi" runs verify --registry "$work/registry.sqlite" --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["entries"])'; }

killed=0 position=0
for existing in no yes; do # the first export makes the registry; later ones add to it
  for ((call = 1; ; call++)); do
    [[ $existing == yes ]] || rm -f "$work"/registry.sqlite*
    status=0
    strace -f -qq -o /dev/null -e trace=$calls -e inject=$calls:signal=KILL:when=$call "${export[@]}" >/dev/null 2>&1 || status=$?
    ((status != 0)) || break
    killed=$((killed + 1))
    [[ ! -e $work/out || -e $work/out/manifest.json ]] || { echo "registry: half an export after call $call" >&2; exit 1; }
    "${export[@]}" >/dev/null # sweeps up, and can still add an entry
    now=$(entries)
    [[ $existing == no ]] || ((now == position + 1 || now == position + 2)) || { echo "registry: $position entries became $now" >&2; exit 1; }
    position=$now
    ((call < 2000))
  done
  position=$(entries)
done
echo "registry: $killed kills, one at each call that writes; every entry whole or absent, every export too"
