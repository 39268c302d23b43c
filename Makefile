# make crawl [PORTAL=name] [ARGS="-a since=2025-01-01"]   set up, then crawl (without PORTAL: the bundled demo portal)
# make test                                               set up, then lint, types and every test
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
READY   = $(VENV)/.ready
PEERS   = $(VENV)/.peers
FLEET   = $(VENV)/.fleet
# Only files whose hashes stand in the lock are installed; the project itself is built with the setuptools pinned there.
PINNED  = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes

.PHONY: crawl test fleet lint acceptance eval bench lock clean help

help:           ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; this is %d.%d. Say which one: make PYTHON=python3.12 ..." % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	$(PINNED) -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(PEERS): $(READY) benchmarks/peers.lock
	$(PINNED) -r benchmarks/peers.lock
	@touch $@

$(FLEET): $(READY) fleet.lock
	$(PINNED) -r fleet.lock
	@touch $@

crawl: $(READY)  ## crawl PORTAL=name, or the bundled demo portal and its report site
	@$(BIN)/scrapy $(if $(PORTAL),crawl $(PORTAL) --summary table $(ARGS),demo --crawl $(ARGS))

test: lint       ## lint, types and every test
	$(BIN)/python -m pytest -n auto --dist loadfile

fleet: $(FLEET)  ## install the extra fleet; with PostgreSQL's programs on the machine, its tests run too

lint: $(READY)   ## ruff, mypy, and which way imports go
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tests.layers

acceptance: $(READY)  ## the report site of the recorded portals in Chromium (AXE=…/axe.min.js audits it)
	ACCEPTANCE=1 $(BIN)/python -m pytest tests/report/test_acceptance.py

eval: $(PEERS)   ## quality of extraction, fields and copies, beside the peers
	$(BIN)/python -m benchmarks.extraction
	$(BIN)/python -m benchmarks.meaning
	$(BIN)/python -m benchmarks.near_duplicates --pairs

bench: $(PEERS)  ## speed, beside the references
	$(BIN)/python -m benchmarks.speed

UV_COMPILE = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
UV_DEV     = $(UV_COMPILE) pyproject.toml --group dev
lock:            ## pin again what pyproject.toml asks for, with hashes (needs uv); the peers' pins bind, so that all locks agree
	$(UV_DEV) --upgrade --group peers -o benchmarks/peers.lock
	$(UV_DEV) --constraint benchmarks/peers.lock -o requirements.lock
	$(UV_DEV) --constraint requirements.lock --extra fleet | awk '/^[^ ]/ {ours = /^(obstore|psycopg)/} ours' > fleet.lock
	$(UV_COMPILE) pyproject.toml --group docs --constraint requirements.lock -o .ci/docs.lock
	$(UV_DEV) --constraint requirements.lock --group heavy -o .ci/heavy.lock

clean:           ## remove the virtual environment and caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist *.egg-info
