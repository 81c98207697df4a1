#!/usr/bin/env bash
# The whole main job on bundled data: real pupils (Project STAR) and a synthetic city of 20,000 children.
set -euo pipefail
cd "$(dirname "$0")/.."
kizashi=.build/release/kizashi
mkdir -p demo
$kizashi run datasets/star/plan.yaml --output demo/star
rm -rf demo/city
$kizashi synthesize city demo/city --children 20000
$kizashi run demo/city/plan.yaml --output demo/city-run
for study in star city-run; do
  $kizashi verify "demo/$study/rule/rule.json"
  echo "report: $PWD/demo/$study/report.html"
  echo "rule:   $PWD/demo/$study/rule/rule.json"
done
