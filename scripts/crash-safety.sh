#!/usr/bin/env bash
# A killed process and a full disk leave the earlier run folder or none, never half of one.
set -euo pipefail
kizashi=$(realpath "$1")
plan=$(realpath "$(dirname "$0")/../datasets/star/plan.yaml")
work=$(mktemp -d)
small=$work/small-disk
mounted=
cleanup() {
  [[ -z $mounted ]] || umount "$small"
  rm -rf "$work"
}
trap cleanup EXIT

whole() { # a run folder whose manifest lists every file with its digest
  python3 - "$1" <<'PY'
import hashlib, json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
manifest = json.loads((folder / "MANIFEST.json").read_text())
for entry in manifest["files"]:
    digest = hashlib.sha256((folder / entry["name"]).read_bytes()).hexdigest()
    assert digest == entry["sha256"], entry["name"]
listed = {entry["name"] for entry in manifest["files"]} | {"MANIFEST.json"}
found = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
assert listed == found, listed ^ found
PY
}

# 1. Killed at different moments: no folder, or a whole one.
killed=0
for delay in 0.05 0.2 0.5 1 2; do
  "$kizashi" run "$plan" --output "$work/killed" --quiet &
  process=$!
  sleep "$delay"
  if kill -KILL "$process" 2>/dev/null; then killed=$((killed + 1)); fi
  wait "$process" 2>/dev/null || true
  [[ ! -e $work/killed ]] || whole "$work/killed"
done
((killed > 0)) || { echo "crash safety: no process could be killed in time" >&2; exit 1; }

# 2. A run after that sweeps up and replaces the earlier folder as a whole.
"$kizashi" run "$plan" --output "$work/killed" --quiet
whole "$work/killed"
leftovers=$(find "$work" -maxdepth 1 -name '.*.kizashi' | wc -l)
((leftovers == 0)) || { echo "crash safety: $leftovers partial folders were left" >&2; exit 1; }

# 2b. A run of another name in that folder sweeps up too, and leaves what a living process writes.
"$kizashi" run "$plan" --output "$work/other" --quiet &
process=$!
until compgen -G "$work/.other.partial-*" >/dev/null; do sleep 0.01; done
kill -STOP "$process"
"$kizashi" run "$plan" --output "$work/killed" --quiet
compgen -G "$work/.other.partial-*" >/dev/null || { echo "crash safety: the folder of a living process was swept" >&2; exit 1; }
kill -KILL "$process"
wait "$process" 2>/dev/null || true
"$kizashi" run "$plan" --output "$work/killed" --quiet
((($(find "$work" -maxdepth 1 -name '.*.kizashi' | wc -l)) == 0)) || { echo "crash safety: another run's partial folder was left" >&2; exit 1; }

# 2c. Nothing but an earlier run folder is replaced: one message, exit status 1, everything stays.
mkdir "$work/mine"
echo precious >"$work/mine/notes.txt"
ln -s mine "$work/link"
cp -r "$(dirname "$plan")" "$work/study"
for place in mine link mine/notes.txt study; do
  status=0
  "$kizashi" run "$work/study/plan.yaml" --output "$work/$place" --quiet 2>"$work/message" || status=$?
  [[ $status == 1 && $(wc -l <"$work/message") == 1 ]] || { echo "crash safety: $place: status $status"; cat "$work/message"; exit 1; } >&2
done
[[ $(cat "$work/mine/notes.txt") == precious && -L $work/link && -e $work/study/plan.yaml ]]

# 3. Interrupted from the keyboard: the earlier folder stays, nothing partial is left.
before=$(sha256sum "$work/killed/MANIFEST.json")
"$kizashi" run "$plan" --output "$work/killed" --quiet &
process=$!
sleep 0.5
kill -INT "$process" 2>/dev/null || true
wait "$process" 2>/dev/null || true
whole "$work/killed"
((($(find "$work" -maxdepth 1 -name '.*.kizashi' | wc -l)) == 0)) || { echo "crash safety: an interrupt left a partial folder" >&2; exit 1; }

# 3b. A crash writes no memory: the signals that an index out of range or a bad pointer raise, while a table is being read.
mkfifo "$work/endless"
sleep 60 >"$work/endless" &
writer=$!
for crash in SEGV ILL TRAP ABRT; do
  env -u SWIFT_BACKTRACE "$kizashi" score "$work/killed/rule/rule.json" - <"$work/endless" 2>"$work/message" &
  process=$!
  sleep 0.5
  kill -"$crash" "$process"
  wait "$process" 2>/dev/null && { echo "crash safety: SIG$crash did not end the program" >&2; exit 1; }
  [[ ! -s $work/message ]] || { echo "crash safety: SIG$crash wrote $(wc -l <"$work/message") lines" >&2; exit 1; }
done
kill "$writer"
wait "$writer" 2>/dev/null || true

# 4. A full disk: one message, exit status 1, no folder. Needs the right to mount.
mkdir "$small"
if mount -t tmpfs -o size=64k tmpfs "$small" 2>/dev/null; then
  mounted=1
  status=0
  "$kizashi" run "$plan" --output "$small/run" --quiet 2>"$work/message" || status=$?
  [[ $status == 1 && $(wc -l <"$work/message") == 1 ]] || { echo "crash safety: full disk: status $status"; cat "$work/message"; exit 1; } >&2
  [[ -z $(ls -A "$small") ]] || { echo "crash safety: a full disk left $(ls -A "$small")" >&2; exit 1; }
  echo "crash safety: full disk refused: $(cat "$work/message")"
else
  echo "crash safety: the full disk was not tried (no right to mount)"
fi
echo "crash safety: $killed kills left whole folders or none"
