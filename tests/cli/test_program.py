"""Which files of the program have a say in a result: whoever reads a recording or a round uses no other."""

from pathlib import Path

import grimp
import pytest

import interviewer
from interviewer.cli.program import program_files

PACKAGE = Path(interviewer.__file__).parent
# What they are asked for by `analyze` is to show a report, or to read many.
SHOWN = ("interviewer.cli.report_text", "interviewer.cli.many.run", "interviewer.cli.analyze_arguments")
# They tell a person how far it is; they say what has a say; and they find models, whose files are looked at themselves.
WITHOUT_A_SAY = (
    *("interviewer.cli.kind_notes", "interviewer.cli.output", "interviewer.cli.streams"),
    *("interviewer.cli.program", "interviewer.cli.many.made_by"),
    *("interviewer.models.inventory", "interviewer.models.manifest", "interviewer.models.shelf"),
)


@pytest.mark.parametrize("reads", ["interviewer.cli.many.work", "interviewer.cli.round_reading"])
def test_whatever_it_takes_to_read_has_a_say(reads: str) -> None:
    graph = grimp.build_graph("interviewer", cache_dir=None)
    for shown in SHOWN:
        graph.remove_import(importer="interviewer.cli.analyze", imported=shown)
    used = {reads, *graph.find_upstream_modules(reads)} - set(WITHOUT_A_SAY)
    known = {".".join(("interviewer", *path.relative_to(PACKAGE).with_suffix("").parts)) for path in program_files()}
    assert {one for one in used if not (PACKAGE.parent / one.replace(".", "/")).is_dir()} <= known


def test_questions_have_a_say_and_screens_have_none() -> None:
    names = {path.relative_to(PACKAGE).as_posix() for path in program_files()}
    assert {"bank/rounds.toml", "bank/packs/general.toml", "__init__.py", "cli/setting.py"} <= names
    assert all((PACKAGE / name).is_file() for name in names)
    assert not any(name.startswith(("tui/", "exports/", "cli/benches/", "cli/doctor")) for name in names)
    assert not any("__pycache__" in name for name in names)
