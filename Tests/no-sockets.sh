#!/usr/bin/env bash
# usage: Tests/no-sockets.sh PROGRAM [RULE TABLE YYYY-MM-DD]
# kizashi-score asks nobody and leaves nothing behind: strace sees no socket, and no file written, renamed or removed but the answer.
# Then the median of twenty starts, from the start to the last byte of a table of one row, must stay under 20 ms (LIMIT_MS).
# Without a rule, the example of the documentation is used. Exit status: 0 good, 1 not (what was seen is printed), 64 wrong usage.
set -euo pipefail
[[ ($# -eq 1 || $# -eq 4) && -x $1 ]] || { echo "usage: $0 PROGRAM [RULE TABLE YYYY-MM-DD]" >&2; exit 64; }
program=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if [[ $# -eq 4 ]]; then
  rule=$2 day=$4
  head -n 2 "$3" >"$folder/table.csv"
else
  rule=$(dirname "$0")/../Documentation/rule.example.json day=2026-05-01
  printf '児童番号,欠席日数,滞納率\nc1,12,0.40\n' >"$folder/table.csv"
fi
options=(--as-of "$day")
"$program" --help | grep -q -- --allow-unsigned && options+=(--allow-unsigned)

failed=0
strace -f -o "$folder/calls" -e trace=%network,openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,symlink,truncate \
  "$program" "$rule" "$folder/table.csv" --output "$folder/answer.csv" "${options[@]}"
[[ $(wc -l <"$folder/answer.csv") -eq 2 ]] || { echo "no answer" >&2; failed=1; }
if grep -E '(socket|connect|bind|sendto|sendmsg|recvfrom|recvmsg|listen|accept4?|socketpair)\(' "$folder/calls" >&2; then
  echo "$program uses the network" >&2
  failed=1
fi
# Reading is free; what creates, changes, renames or removes must name the answer or its temporary name.
if grep -E 'O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|(creat|rename|unlink|mkdir|link|truncate)[a-z0-9]*\(' "$folder/calls" | grep -vF "\"$folder/answer.csv" >&2; then
  echo "$program writes something else than its answer" >&2
  failed=1
fi

times=()
for _ in {1..20}; do
  start=${EPOCHREALTIME/./}
  "$program" "$rule" "$folder/table.csv" "${options[@]}" >/dev/null 2>&1
  times+=($((${EPOCHREALTIME/./} - start)))
done
median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n 10p)
echo "no sockets, no other files; start to first score: median of 20 is $((median / 1000)).$((median % 1000 / 100)) ms"
((median < ${LIMIT_MS:-20} * 1000)) || { echo "slower than ${LIMIT_MS:-20} ms" >&2; failed=1; }
exit $failed
