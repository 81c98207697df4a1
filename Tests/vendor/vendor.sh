#!/usr/bin/env bash
# A vendor's scores: scikit-learn is trained on the children a card was made from, and kizashi judges its predictions on the test children beside
# the card; every measure that both have must be that of scikit-learn.
# usage: Tests/vendor/vendor.sh KIZASHI RUN     RUN is the folder of a run, such as demo/star
set -euo pipefail
kizashi=$(realpath "$1")
run=$(realpath "$2")
tests=$(cd "$(dirname "$0")" && pwd)
venv=$HOME/.cache/kizashi-vendor/venv
if ! cmp -s "$tests/requirements.txt" "$venv/installed.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$tests/requirements.txt"
  cp "$tests/requirements.txt" "$venv/installed.txt"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
"$kizashi" score "$run/rule/rule.json" "$run/evaluation/children.csv" --allow-expired --output "$work/card.csv" --quiet 2>"$work/score.log"
"$venv/bin/python" "$tests/vendor.py" train "$run/evaluation/children.csv" "$work/card.csv" "$work/scores.csv"
for score in logistic boosting card; do
  others=$(printf '%s\n' logistic boosting card | grep -vx "$score" | paste -sd, -)
  "$kizashi" validate "$work/scores.csv" --score "$score" --compare "$others" --outcome outcome --event 1 --cluster child --probability \
    --types child=category --threshold 0.05,0.1,0.2 --top-k 100,300 --json --quiet >"$work/$score.json"
  "$venv/bin/python" "$tests/vendor.py" compare "$work/scores.csv" "$score" "$work/$score.json"
done
"$kizashi" validate "$work/scores.csv" --score logistic --compare boosting,card --outcome outcome --event 1 --cluster child --probability \
  --types child=category --top-k 100,300 --locale en --quiet
