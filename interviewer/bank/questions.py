"""The bank of questions."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from interviewer.core.tags import CASE


@dataclass(frozen=True)
class Question:
    """A question: its id in the bank (empty for one from elsewhere), its words, its kind."""

    id: str
    text: str
    kind: str


@cache
def questions() -> dict[str, Question]:
    """Every question of the bank, by id."""
    entries = tomllib.loads(files("interviewer.bank").joinpath("questions.toml").read_text(encoding="utf-8"))
    return {name: Question(name, entry["text"], entry["kind"]) for name, entry in entries.items()}


def asked(named: str, kind: str | None = None) -> Question:
    """The question of that id, else one in these words; a kind that is given overrules the bank's."""
    known = questions().get(named.strip(), Question("", named.strip(), CASE))
    return Question(known.id, known.text, kind or known.kind)
