#!/usr/bin/env bash
# The rule in the systems that towns have: every consumer scores the same records, and each answer is compared with that of kizashi-score.
# usage: scripts/consumers.sh BIN [RECORDS]     RECORDS of the city's rule, 20,000 unless said (after make demo and make server: the rules are those of demo/city-run and demo/star)
set -euo pipefail
cd "$(dirname "$0")/.."
kizashi=$(realpath "$1")/kizashi
score=$(realpath "$1")/kizashi-score
records=${2:-20000}
tests=$PWD/Tests/consumers
work=$PWD/demo/consumers
venv=$HOME/.cache/kizashi-consumers/venv
scripts/consumers-setup.sh "$venv"
export PATH=$venv/bin:$PATH LC_ALL=C.UTF-8
rm -rf "$work"
mkdir -p "$work"

"$kizashi" keys new --no-password --output "$work/test" --quiet
say() { printf 'consumers: %s\n' "$*"; }

# prepare NAME RULE COUNT [TABLE]: a signed copy of the rule, its records, the reference answer, and every carrier.
prepare() {
  local folder=$work/$1 year
  mkdir -p "$folder/answers" "$folder/rule"
  cp "$2" "$folder/rule/rule.json"
  "$kizashi" sign "$folder/rule/rule.json" --key "$work/test.key" --comment "made for the check" --quiet
  cp "$work/test.pub" "$folder/rule/rule.pub"
  minisign -V -q -p "$work/test.pub" -m "$folder/rule/rule.json"
  year=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["description"]["validity"]["from_year"])' "$2")
  echo "$year" >"$folder/school_year"
  python3 "$tests/records.py" "$2" "$3" "$folder/records.csv" "${@:4}"
  "$score" "$folder/rule/rule.json" "$folder/records.csv" --public-key "$work/test.pub" --as-of "$year-04-01" --output "$folder/reference.csv" \
    2>"$folder/reference.log"
  "$kizashi" export "$folder/rule/rule.json" --to all --records "$folder/records.csv" --as-of "$year-04-01" \
    --output "$folder/carriers" --registry "$work/registry.sqlite" --quiet
}

# consume NAME CARRIER DRIVER: one consumer scores the records of one rule.
consume() {
  local folder=$work/$1 input=$work/$1/carriers/$2 begin=$SECONDS driver=$tests/$3
  [[ $2 != rule ]] || input=$folder/rule
  local call=("$driver")
  [[ $driver != *.py ]] || call=(python3 "$driver")
  if ! "${call[@]}" "$input" "$folder/records.csv" "$(<"$folder/school_year")" "$folder/answers/${3%.*}.csv" >"$folder/${3%.*}.log" 2>&1; then
    tail -20 "$folder/${3%.*}.log" >&2
    say "$3 failed on $1"
    return 1
  fi
  say "$3 scored $1 in $((SECONDS - begin)) s"
}

rules=(city star every-part)
prepare city demo/city-run/rule/rule.json "$records" demo/city-run/current/inputs.csv
prepare star demo/star/rule/rule.json 2000 demo/star/current/inputs.csv
prepare every-part "$tests/every-part/rule.json" 2000

# The carrier of each consumer and its driver.
consumers=(
  "xlsx calc.py" "pmml jpmml.py" "pmml pypmml.py" "postgresql postgresql.sh" "sqlite sqlite.py" "ansi ansi.py" "onnx onnx.py" "dmn dmn.py"
  "swift swift.py" "rule server.sh"
)
export -f consume say
export work tests
for rule in "${rules[@]}"; do for consumer in "${consumers[@]}"; do echo "$rule $consumer"; done; done |
  xargs -P 2 -L 1 bash -c 'set -euo pipefail; consume "$@"' consume

python3 "$tests/compare.py" --table "${rules[@]/#/$work/}"
python3 "$tests/jpmml_refuses.py" "$work/star/carriers/pmml"
python3 "$tests/tampering.py" "$score" "$work/star/rule/rule.json" "$work/test.pub" "$work/star/records.csv"
"$kizashi" runs verify --registry "$work/registry.sqlite"
