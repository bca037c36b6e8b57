SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:

BIN := .venv/bin
PY := $(BIN)/python
WORKERS ?= 3
STAMPS := .stamps
WORDS := $(wildcard phrasebook/*/*.ftl playbooks/*.toml src/tocsin/phrases/*.py src/tocsin_kit/translating/*.py) phrasebook/languages.toml protocol/registry.toml tools/words.py
PHONE := $(shell find web -type f -not -path 'web/node_modules/*' -not -path 'web/dist/*' -not -path 'web/public/words/*' -not -path web/src/ui/languages.ts -not -name '*.tsbuildinfo' 2>/dev/null)

.PHONY: help venv dev web run tour test check lint bench shots canary safety subpoena soak search dist map words lock clean

help: ## list the recipes
	@grep -hE '^[a-z][a-z-]*:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | expand -t 12

run: venv web ## start the practice town and open the stage (Ctrl-C stops everything)
	@tools/machine.sh run
	@exec $(PY) tools/practice.py $(ARGS)

tour: venv web ## play a warning and a film in the practice town, check them, and leave
	@tools/machine.sh run
	@$(PY) tools/practice.py --once $(ARGS)

test: dev web ## every test: Python and browsers in WORKERS processes, beside them the canary, then the phone's own; prints the ten slowest
	@tools/machine.sh test
	@tools/every_test.sh $(WORKERS) $(ARGS)

check: dev web lint ## ruff, mypy --strict, import contracts, own lints, tsc per place, oxlint, how much is sent before the first paint and after
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	cd web && npm run --silent check && npm run --silent lint && npm run --silent test -- --reporter=dot tests/bundle.test.ts

lint: dev ## only the project's own lints (tools/lint)
	$(PY) -m tools.lint

bench: dev web ## all benchmarks, or one: make bench NAME=live_line
	@tools/machine.sh bench
	@$(PY) -m bench $(NAME)

shots: dev web ## a picture of every screen in every look, in shots/, and what axe says of each
	@tools/machine.sh test
	@$(PY) -m tests.e2e.shots $(ARGS)

canary: dev web ## play every flow with unique strings and search the house for them
	@tools/machine.sh canary
	@$(PY) -m tests.canary $(ARGS)

safety: dev web ## smash phones that film on a bad line, at random instants, and count what three trustees cannot open
	@tools/machine.sh test
	@$(PY) -m tests.e2e.safety $(ARGS)

tamper: dev ## change everything that proves a film, one thing at a time, and count who notices
	@$(PY) -m tests.tamper

subpoena: dev ## print everything a house knows about a member after a known day
	@$(PY) -m tests.ground.subpoena

soak: dev web ## the long tests: 200 seeds of kill -9 and more
	@tools/machine.sh bench
	$(PY) -m pytest -m soak $(ARGS)

search: dev web ## every property again, with other examples each time
	$(PY) -m pytest -m hypothesis --hypothesis-profile=search --numprocesses $(WORKERS) $(ARGS)
	cd web && TOCSIN_SEARCH=1 npm run --silent test

dist: venv web ## one wheel with the phone inside, in dist/
	@rm -rf dist && $(BIN)/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls -l dist/*.whl

words: $(STAMPS)/words ## phrasebook and playbooks, as the phone reads them (web/public/words)

map: dev ## write what is read from the sources: docs/map.txt, the help texts in the pages
	@$(PY) tools/map.py && $(PY) tools/helps.py

lock: dev ## write both lock files anew from what is installed in .venv
	@$(PY) tools/lock.py

clean: ## remove everything that was built
	rm -rf .venv .stamps dist build web/node_modules web/dist web/public/words web/src/ui/languages.ts
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

venv: $(STAMPS)/venv ## Python environment of house and kit, from requirements.lock
dev: $(STAMPS)/dev ## the same with what tests and checks need
web: $(STAMPS)/web ## build the phone into web/dist

$(STAMPS)/venv: requirements.lock pyproject.toml tools/wheel.py
	@tools/machine.sh venv
	@mkdir -p $(STAMPS)
	@test -x $(PY) || $$(tools/machine.sh python) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/dev: $(STAMPS)/venv requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -r requirements-dev.lock
	@touch $@

$(STAMPS)/words: $(STAMPS)/venv $(WORDS)
	@$(PY) tools/words.py
	@touch $@

$(STAMPS)/npm: web/package.json web/package-lock.json
	@tools/machine.sh web
	@mkdir -p $(STAMPS)
	cd web && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(STAMPS)/web: $(STAMPS)/npm $(STAMPS)/words $(PHONE)
	cd web && npm run --silent build
	@touch $@
