# proxywar: everything a developer or a first-time user runs. `make` alone lists the targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CODE := src tests evals benchmarks reliability train docs hatch_build.py
# Interpreters to try, the first that is new enough is taken; name one yourself with `make PYTHON=python3.12 …`.
PYTHON ?=
EXTRAS ?= dev
CANDIDATES := $(if $(PYTHON),$(PYTHON),python3 python python3.14 python3.13 python3.12 python3.11)

.PHONY: help install demo test lint format eval docs libya knowledge web pictures picture bench bench-case bench-gate bench-scenario reliability build clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(STAMP) ## Make .venv and install proxywar in it, with the tools of a developer

$(STAMP): pyproject.toml
	@if [ ! -x $(BIN)/python ]; then \
	  for python in $(CANDIDATES); do \
	    if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found="$$python"; break; fi; \
	  done; \
	  if [ -z "$$found" ]; then echo "No Python 3.11 or newer among: $(CANDIDATES). Name one: make PYTHON=/path/to/python" >&2; exit 1; fi; \
	  echo "making $(VENV) with $$($$found --version)"; \
	  "$$found" -m venv $(VENV); \
	fi
	$(BIN)/python -m pip install -qq --disable-pip-version-check --only-binary :all: --editable '.[$(EXTRAS)]'
	@[ -f src/proxywar/web/static/parts/lock.json ] || echo "The page lacks its browser parts (npm was not reached): make web" >&2
	@touch $@

demo: $(STAMP) ## Read examples/libya-2020, print the system, write brief.html
	$(BIN)/proxywar demo .

test: $(STAMP) ## Run all tests, with those of the figures
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile $(TESTFLAGS)

lint: $(STAMP) ## Check style, types and the order of the rooms
	@status=0; \
	for check in "ruff check $(CODE)" "ruff format --check $(CODE)" "mypy" "lint-imports --no-logo"; do \
	  echo "$$check"; $(BIN)/$$check || status=1; \
	done; exit $$status

format: $(STAMP) ## Bring the code into form
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

eval: $(STAMP) ## Measure facts, lexicon and cutting; compare with the floors
	$(BIN)/python -m evals --docs docs/extraction.md

docs: $(STAMP) ## Write the generated parts of docs/interface.md and docs/exports.md
	$(BIN)/python docs/generate.py

libya: $(STAMP) ## Write docs/libya.md from the shared collage, where it is at hand
	$(BIN)/python -m docs.libya

knowledge: $(STAMP) ## Lint the rows of src/proxywar/knowledge/data and make its tables from them
	$(BIN)/python -m pip install -qq --disable-pip-version-check --only-binary :all: --editable '.[dev,knowledge]'
	$(BIN)/python -m proxywar.knowledge.lint
	$(BIN)/python -m proxywar.knowledge.build
	$(BIN)/python -m proxywar.resolve.sounds

web: $(STAMP) ## Build the browser parts of the page from npm, by the lockfile in browser/
	$(BIN)/python hatch_build.py

pictures: $(STAMP) ## Make the pictures of the page in docs/images; needs Chromium
	$(BIN)/python -m docs.pictures

picture: demo ## Make docs/images/brief.png of the brief; needs Chromium
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1200,1000 \
	  --screenshot=docs/images/brief.png "file://$(CURDIR)/brief.html"

bench: $(STAMP) ## Measure speed, growth and memory beside the bare parse; JSON and a chart in benchmarks/results
	@$(BIN)/python -m compileall -q src  # as pip does where it installs a wheel: a process then starts as it does for users
	$(BIN)/python -m benchmarks
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.scaling --docs docs/speed.md

bench-gate: $(STAMP) ## Fail where this commit is 25 % slower than the last tag (AGAINST=COMMIT names another)
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.gate $(if $(AGAINST),--against $(AGAINST))

bench-case: $(STAMP) ## Measure first pages and Parquet of a case of a million facts, made in benchmarks/results
	@mkdir -p benchmarks/results
	@$(BIN)/python -m compileall -q src
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.large --case benchmarks/results/million.case

bench-scenario: $(STAMP) ## Compare the scenario engine with the same equations in Mesa
	$(BIN)/python -m pip install -qq --disable-pip-version-check --only-binary :all: --editable '.[dev,bench]'
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.scenario

reliability: $(STAMP) ## Nasty inputs, fuzz, a hundred kills, replay; writes docs/reliability.md
	$(BIN)/python -m pip install -qq --disable-pip-version-check --only-binary :all: --editable '.[dev,fuzz]'
	$(BIN)/python -m reliability nasty --docs
	$(BIN)/python -m reliability fuzz --docs
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.kills --docs docs/reliability.md
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.reviewed --docs docs/reliability.md

build: $(STAMP) ## Build the wheel and the source archive into dist/
	$(BIN)/python -m pip wheel -qq --disable-pip-version-check --no-deps --wheel-dir dist .

clean: ## Remove what the targets above make, .venv apart
	rm -rf build dist brief.html libya-2020.case libya-2020.case-* .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
