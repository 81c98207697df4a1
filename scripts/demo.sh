#!/usr/bin/env bash
# The whole main job on bundled data: real pupils (Project STAR), a synthetic city of 20,000 children, and schools (High School and Beyond,
# Project STAR as growth, a synthetic town of 18 schools).
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

for study in star city-run; do
  report=${study%-run}-report
  $kizashi validate "demo/$study" --output "demo/$report"
  $kizashi dossier "demo/$report/dossier"
  echo "evaluation: $PWD/demo/$report/report.html"
done

$kizashi schools datasets/hsb1982/plan.yaml --output demo/hsb1982
$kizashi schools datasets/star/schools-plan.yaml --output demo/star-schools
rm -rf demo/town
$kizashi synthesize schools demo/town
$kizashi schools demo/town/plan.yaml --output demo/town-schools
for study in hsb1982 star-schools town-schools; do
  $kizashi verify "demo/$study/expectation-rule.json"
  echo "report: $PWD/demo/$study/report.html"
done
