# Two commands set everything up on a fresh machine with Python 3.11+ and make:
#   make reel PROMPT="A lighthouse keeper in Lisbon dances alone in the rain at dawn"
#   make test
# torch is pinned to one version so that pip does not choose a multi-gigabyte build by itself.

PYTHON ?= $(shell for p in python3.11 python3.12 python3 python3.13; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
PROMPT ?= A lighthouse keeper in Lisbon dances alone in the rain at dawn
TORCH ?= torch==2.13.0
# For one test's server alone, in a folder of its own: with a CPU build of torch it cannot be imported.
TORCHVISION ?= torchvision==0.28.0
export PROMPT
# Compiled once: 0.3 s less for every process of a film, where the variable is set (as in many containers).
unexport PYTHONDONTWRITEBYTECODE

.PHONY: reel test bench clean

reel: $(VENV)/.core
	@$(BIN)/onereel make "$$PROMPT"

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	ONEREEL_TEST_STUDIO=1 $(BIN)/pytest -n 2 --dist loadgroup

bench: $(VENV)/.core
	$(BIN)/python benchmarks/animatic.py

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "onereel needs Python 3.11 or newer."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/.core: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.core pyproject.toml
	$(BIN)/python -m pip install --quiet "$(TORCH)"
	$(BIN)/python -m pip install --quiet --group dev --editable ".[serve,studio]" "transformers[serving]"
	$(BIN)/python -m pip install --quiet --no-deps --upgrade --target $(VENV)/torchvision "$(TORCHVISION)"
	@touch $@

clean:
	rm -rf $(VENV)
