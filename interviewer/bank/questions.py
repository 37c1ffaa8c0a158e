"""The bank of questions."""

import difflib
import re
from dataclasses import dataclass, replace
from functools import cache

from interviewer.bank.entries import entries, must_be_one_of, text_of
from interviewer.core.kinds import kind_of_question
from interviewer.core.tags import BEHAVIOURAL, CASE
from interviewer.core.trouble import CouldNotError

# Under each kind, which decides the tags of an answer, what interviewers call such questions.
TYPES: dict[str, tuple[str, ...]] = {
    CASE: (
        *("diagnostic", "goals", "counterfactual", "tradeoff", "success", "estimation", "product"),
        *("prioritisation", "strategy", "system", "monetisation"),
    ),
    BEHAVIOURAL: ("behavioural",),
}

_FILE = "questions.toml"
# Words joined by hyphens and nothing else: nobody asks a question like that.
_ID = re.compile(r"\w+(?:-\w+)+")


@dataclass(frozen=True)
class Question:
    """A question: its id in the bank, its words, its kind, its type; id and type are empty for one from elsewhere."""

    id: str
    text: str
    kind: str
    type: str = ""


@cache
def questions() -> dict[str, Question]:
    """Every question of the bank, by id."""
    return questions_in(text_of(_FILE), _FILE)


def questions_in(text: str, file: str) -> dict[str, Question]:
    """The questions a text of TOML spells, by id; messages call it by the name of its file."""
    found = entries(Question, text, file)
    for name, question in found.items():
        must_be_one_of(question.kind, TYPES, f'{file}, "{name}": "kind"')
        must_be_one_of(question.type, TYPES[question.kind], f'{file}, "{name}": "type"')
    return found


def asked(named: str, kind: str | None = None) -> Question:
    """The question of that id, else one in these words, its kind guessed; a kind that is given overrules both."""
    words = named.strip()
    if words not in questions() and _ID.fullmatch(words):
        near = difflib.get_close_matches(words.lower(), questions(), n=1)
        hint = f'Did you mean "{near[0]}"?' if near else "To see them all: interviewer questions"
        raise CouldNotError(f'No question has the id "{words}". {hint}')
    known = questions().get(words, Question("", words, kind_of_question(words) or CASE))
    return replace(known, kind=kind or known.kind)
