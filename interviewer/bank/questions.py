"""The bank of questions."""

import difflib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from interviewer.core.tags import CASE
from interviewer.core.trouble import CouldNotError

# Words joined by hyphens and nothing else: nobody asks a question like that.
_ID = re.compile(r"\w+(?:-\w+)+")


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
    words = named.strip()
    if words not in questions() and _ID.fullmatch(words):
        near = difflib.get_close_matches(words.lower(), questions(), n=1)
        hint = f'Did you mean "{near[0]}"?' if near else "To see them all: interviewer questions"
        raise CouldNotError(f'No question has the id "{words}". {hint}')
    known = questions().get(words, Question("", words, CASE))
    return Question(known.id, known.text, kind or known.kind)
