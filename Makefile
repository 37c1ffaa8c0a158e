# make practice: set everything up and begin. make test: set up what the tests need and run them all.
# The second time, what is there is left as it is. PYTHON=/path/to/python3 chooses the Python.

VENV := .venv
BIN := $(VENV)/bin

.PHONY: help practice test soak setup setup-tests models voice check fuzz pictures lock

help:
	@echo "make practice   set everything up, then open the program"
	@echo "make test       set up what the tests need, then run all of them"
	@echo "make soak       kill 220 rounds at random moments: a quarter of an hour"
	@echo "make fuzz       feed every reader of files with 100,000 damaged ones"
	@echo "make setup      only set up"
	@echo "make pictures   take the pictures of README anew from what the tests hold the screens against"
	@echo "make lock       resolve the dependencies afresh"

practice: setup models
	@$(BIN)/interviewer

test: setup-tests models voice check
	@echo "Running the tests: first, on all cores, what needs no sound server; then, one by one, what listens to one."
	@$(BIN)/pytest --numprocesses auto -m "not sound"
	@$(BIN)/pytest -m sound

# What the tests do a few times, 200 times; and 20 times with the real models.
soak: setup-tests models
	@echo "Killing rounds, and taking from them what they need."
	@FAULT_KILLS=200 $(BIN)/pytest -m faults tests/faults

check: setup-tests
	@echo "Checking style, types and which part may know which."
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports

models: | $(VENV)/run
	@$(BIN)/interviewer models get

# Nobody needs the natural voice, but its tests do.
voice: | $(VENV)/run
	@$(BIN)/interviewer models get voice

setup: $(VENV)/run
	@scripts/system-libraries sound

setup-tests: $(VENV)/dev
	@scripts/system-libraries sound tests

# What is installed follows from the lock and from pyproject.toml (the commands): a change in either installs anew.
$(VENV)/run: requirements.lock pyproject.toml | $(BIN)/python
	@scripts/install $(VENV) requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock requirements.lock pyproject.toml | $(BIN)/python
	@scripts/install $(VENV) requirements-dev.lock
	@touch $@ $(VENV)/run

$(BIN)/python:
	@scripts/make-venv $(VENV) $(PYTHON)

pictures: | $(BIN)/python
	@$(BIN)/python scripts/pictures.py

# What builds the package is locked too, so that nothing is fetched by version alone. The tests get what users get.
lock: | $(BIN)/python
	@scripts/lock $(BIN)

# With atheris where it can be installed (it follows what code its inputs reach), else with Hypothesis.
fuzz: setup-tests
	@$(BIN)/python -m pip install --quiet --group fuzz || echo "atheris cannot be installed here; going on without."
	@$(BIN)/python -m tests.fuzz
