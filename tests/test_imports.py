"""What importing a part brings with it: the core no device and no model, help next to nothing."""

import pkgutil
import subprocess
import sys

import pytest

import interviewer.core

HEAVY = (
    *("textual", "sounddevice", "faster_whisper", "sklearn", "pyttsx3", "piper", "av", "ctranslate2", "onnxruntime"),
    *("scipy", "tokenizers", "huggingface_hub", "rich", "pip", "pygal"),
)
CORE = [f"interviewer.core.{module.name}" for module in pkgutil.iter_modules(interviewer.core.__path__)]

# Says after each module which heavy packages are there and were not before.
AFTER_EACH = """
import importlib, sys
heavy = sys.argv[1].split()
for name in sys.argv[2:]:
    before = set(sys.modules)
    importlib.import_module(name)
    brought = [package for package in heavy if package in sys.modules and package not in before]
    if brought:
        print(name, "brings", *brought)
"""

# Says which modules a command line brings; the parser ends the program.
AFTER_HELP = """
import sys
before = set(sys.modules)
from interviewer.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    print(*sorted(set(sys.modules) - before), file=sys.stderr)
"""


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)


def test_no_core_module_brings_a_device_or_a_model() -> None:
    assert len(CORE) > 15
    assert run(AFTER_EACH, " ".join(HEAVY), *CORE).stdout == ""


@pytest.mark.parametrize("module", ["engine", "hearing", "units", "journal", "library", "bank.bank", "exports.plain"])
def test_nor_do_the_rooms_beside_it(module: str) -> None:
    assert run(AFTER_EACH, " ".join(HEAVY), f"interviewer.{module}").stdout == ""


@pytest.mark.parametrize("command", [[], ["tag"], ["questions", "show"], ["analyze"], ["practice"], ["models"]])
def test_help_brings_little_but_the_argument_parser(command: list[str]) -> None:
    shown = run(AFTER_HELP, *command, "--help")
    assert shown.stdout.startswith(" ".join(["usage: interviewer", *command]))
    brought = shown.stderr.split()
    assert {name.partition(".")[0] for name in brought} <= {*sys.stdlib_module_names, "interviewer"}
    assert not set(brought) & {"numpy", "dataclasses", "inspect", "typing", "json", "asyncio", "subprocess", "logging"}
    ours = {name for name in brought if name.startswith("interviewer.")}
    described = {name for name in ours if name.endswith("arguments")}
    known = ("cli", "cli.quantities", "cli.streams", "core", "core.trouble", "core.probes", "core.probes.demeanours")
    assert ours - described <= {f"interviewer.{name}" for name in known}
