# What a newcomer types. Everything installs what it needs.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
# One build serves the programs, the tests and the benchmarks; targets may import only what Package.swift lists for them.
SWIFT_FLAGS := -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error
BIN := .build/release
SCORER := .build/static/release/kizashi-score
SOURCES := Package.swift Sources Tests Benchmarks $(addprefix Examples/ScoreServer/,Package.swift Sources Tests)

.PHONY: help setup build test demo check lint format linkage no-sockets notebooks report-page vendor scorer server consumers bench bench-truth bench-truth-short same-bits crash-safety clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: ## install the system packages that are missing, and say which
	@scripts/setup.sh

# Product by product: a build of everything would also build the protocol buffer compiler in C++ that swift-protobuf brings.
build: setup ## the programs, in .build/release
	for product in kizashi kizashi-score truth-benchmark; do swift build $(SWIFT_FLAGS) --product $$product; done

test: build ## all tests
	swift build $(SWIFT_FLAGS) --product kizashiPackageTests
	swift test $(SWIFT_FLAGS) --skip-build 2>&1 | tee .build/test.log || { echo; echo 'What failed:'; grep '✘' .build/test.log; exit 1; }

demo: build ## the whole main job on bundled data; prints where the reports and the rule files are
	@scripts/demo.sh

check: lint build test linkage no-sockets same-bits crash-safety demo report-page vendor consumers notebooks bench-truth-short ## everything that must be true of a change

lint: ## formatting
	swift format lint --strict --recursive --parallel $(SOURCES)

format: ## mend the formatting
	swift format --in-place --recursive --parallel $(SOURCES)

scorer: setup ## kizashi-score for machines without Swift, which starts in a few milliseconds: .build/static/release/kizashi-score
	swift build -c release --product kizashi-score --static-swift-stdlib --scratch-path .build/static

linkage: scorer ## kizashi-score links no linear algebra and no ICU
	Tests/linkage.sh $(SCORER)

no-sockets: scorer ## kizashi-score opens no socket, writes its answer only, and starts in 20 ms
	Tests/no-sockets.sh $(SCORER)

same-bits: build ## result.json does not depend on the number of threads
	scripts/same-bits.sh $(BIN)/kizashi

crash-safety: build ## a killed run, a killed export and a full disk leave what was there before, or none
	scripts/crash-safety.sh $(BIN)/kizashi
	Tests/registry-kill.sh $(BIN)/kizashi Tests/consumers/every-part/rule.json

server: setup ## the example server of Examples/ScoreServer and its client, with their tests
	for product in score-server score-client score-serverPackageTests; do swift build --package-path Examples/ScoreServer --product $$product; done
	swift test --package-path Examples/ScoreServer --skip-build

# Calc needs seven minutes for the 20,000 records of the city; the check takes fewer.
RECORDS ?= 20000
check: RECORDS := 2000
consumers: demo server ## PostgreSQL, SQLite, DuckDB, JPMML, PyPMML, ONNX Runtime, a DMN engine, LibreOffice Calc, Swift: all score the same
	scripts/consumers.sh $(BIN) $(RECORDS)

report-page: demo ## the evaluator's reports in a headless Chromium: the slider, the numbers, no request, no cut table
	scripts/browser-setup.sh
	Tests/report-page.py demo/star-report/report.html demo/city-report/report.html

vendor: demo ## scikit-learn's scores on Project STAR beside our card
	Tests/vendor/vendor.sh $(BIN)/kizashi demo/star

notebooks: build ## run the commands of notebooks-md and of Documentation/ForRUsers.md and compare what they print
	scripts/notebooks.py --bin $(BIN) notebooks-md Documentation/ForRUsers.md

ONLY ?=
REPS ?= 3
bench: build ## speed beside R, scikit-learn and others; part of it: make bench ONLY=W2a,W3 REPS=5
	Benchmarks/setup.sh
	Benchmarks/bench.py --bin $(BIN) --only '$(ONLY)' --reps $(REPS)

bench-truth: build ## the studies against cities and schools whose truth is known, at every size (about fifteen minutes)
	$(BIN)/truth-benchmark --full

bench-truth-short: build
	$(BIN)/truth-benchmark

clean: ## remove what was built and demonstrated
	rm -rf .build demo Examples/ScoreServer/.build
