# Every command of the project. Plain `make` shows this list.
#
#   make run     sets up, builds the demonstration hub on first use and opens the window on it;
#                without a screen it works a shift offscreen instead and says where the pictures lie
#   make setup   makes .venv with the pinned set and looks after what Qt needs on Linux
#   make test    sets up, then runs every test, on SQLite and on PostgreSQL
#   make check   sets up, then ruff, mypy strict and the import contracts
#   make bench   sets up, then measures every performance figure with its floor
#   make texts   brings the files of the translators up to date with what the window says
#   make clean   removes .venv, the demonstration hub and all caches
#
# PYTHON=python3.12 make setup   chooses the Python (3.11 to 3.14); otherwise the first that is found is taken.
# TESTS="tests/domain -k seal" make test   runs a part of the tests.
# INTO=ru make texts   begins the file of a language: ru, kk or zh_CN.

SHELL := /bin/sh
BIN := .venv/bin
READY := .venv/.ready
DEMO := demo/hub.db
PYTHONS := $(PYTHON) python3 python3.13 python3.12 python3.11 python3.14 python
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
SCREEN := $(strip $(DISPLAY) $(WAYLAND_DISPLAY) $(filter Darwin,$(shell uname)))
TESTS ?= tests

.PHONY: help run setup test check bench texts clean

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile

# The shift that is worked offscreen has a hub of its own, so none is built for it.
ifeq ($(SCREEN),)
run: setup
	@echo "There is no screen here: working a shift offscreen."
	@rm -rf demo/tour
	@$(BIN)/hubdesk tour --out demo/tour && echo "The pictures lie in $$(pwd)/demo/tour"
else
run: setup $(DEMO)
	@exec $(BIN)/hubdesk --db $(DEMO)
endif

$(DEMO): | setup
	@mkdir -p demo
	@echo "Building the demonstration hub: 120 days, once, in a minute or so."
	@$(BIN)/hubdesk demo $(DEMO) --days 120 --seed 7

setup: $(READY)
	@$(BIN)/python -m desktop.prerequisites

# The stamp keeps a second set-up quick; it is written last, so a set-up that was cut off starts again.
$(READY): pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install -q -c constraints.txt -e '.[dev]'
	@touch $(READY)

$(BIN)/python:
	@for python in $(PYTHONS); do \
		"$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null || continue; \
		echo "Making .venv with $$("$$python" --version)"; \
		"$$python" -m venv .venv && exit 0; \
		rm -rf .venv; \
		echo "$$python cannot make a virtual environment. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; \
		exit 1; \
	done; \
	echo "hubdesk needs Python 3.11 to 3.14, and none of these is one: $(strip $(PYTHONS))." >&2; \
	echo "Install one, or name it: PYTHON=/path/to/python make setup" >&2; \
	exit 1

test: setup
	$(BIN)/python -m pytest -n 2 --dist worksteal $(TESTS)

check: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup
	$(BIN)/python -m bench

texts: setup
	$(BIN)/python -m desktop.texts $(INTO)

clean:
	rm -rf .venv demo build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
