# With uv: its environment. Without: a virtual environment and pip, from requirements.lock.
.DEFAULT_GOAL := help
empty :=
space := $(empty) $(empty)
ADDRPORT ?= 127.0.0.1:8000

ifneq ($(shell command -v uv),)
BIN := uv run$(space)
ready:
else
PYTHON ?= python3
BIN := .venv/bin/
ready: .venv/.made
.venv/.made: requirements.lock
	$(PYTHON) -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r requirements.lock
	@touch $@
endif

.PHONY: help ready demo test check messages lock vendor

help: ## Show what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: ready ## The whole product with example content (ADDRPORT=127.0.0.1:8000)
	$(BIN)python manage.py demo $(ADDRPORT)

test: ready ## The whole suite
	$(BIN)pytest

check: ready ## Format, lint, types, import contracts, migrations, messages
	$(BIN)ruff format --check .
	$(BIN)ruff check .
	$(BIN)mypy config portal cms search manage.py
	$(BIN)lint-imports
	$(BIN)python manage.py makemigrations --check --dry-run
	$(BIN)python manage.py messages --check

messages: ready ## Extract and compile the Arabic catalogue (needs gettext)
	$(BIN)python manage.py messages

lock: ## Lock the dependencies against the public index
	env -u UV_DEFAULT_INDEX -u UV_INDEX_URL uv lock
	uv export --frozen --no-hashes --no-header --output-file requirements.lock --quiet

vendor: ## Refresh static/vendor (needs Node; for maintainers)
	cd frontend && npm ci && npm run vendor
