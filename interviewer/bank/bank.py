"""The bank: the packs and rounds that the program brings along, and beside them the user's own."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path

from interviewer.bank.dashboards import Dashboard
from interviewer.bank.packs import Pack, pack_in
from interviewer.bank.plain_words import nearest
from interviewer.bank.questions import Question
from interviewer.bank.rounds import FILE as ROUNDS
from interviewer.bank.rounds import Round, rounds_in
from interviewer.core.kinds import kind_of_question
from interviewer.core.tags import CASE
from interviewer.core.trouble import CouldNotError

# Words joined by hyphens and nothing else: nobody asks a question like that.
_ID = re.compile(r"\w+(?:-\w+)+")


@dataclass(frozen=True)
class LeftOut:
    """A file of the user's that is no part of the bank, and all that is wrong with it."""

    path: Path
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Bank:
    """All that can be asked; what was wrong was left out, and the rest stands."""

    rounds: dict[str, Round] = field(default_factory=dict)
    packs: tuple[Pack, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question, by id."""
        return {name: one for pack in self.packs for name, one in pack.questions.items()}

    def question(self, name: str) -> Question:
        """The question of that id."""
        if name not in self.questions:
            near = difflib.get_close_matches(name.lower(), self.questions, n=1)
            hint = f'Did you mean "{near[0]}"?' if near else "To see them all: interviewer questions"
            raise CouldNotError(f'No question has the id "{name}". {hint}')
        return self.questions[name]

    def asked(self, named: str, kind: str | None = None) -> Question:
        """The question of that id, else one in these words, its kind guessed; a kind that is given overrules both."""
        words = named.strip()
        is_known = words in self.questions or _ID.fullmatch(words)
        known = self.question(words) if is_known else Question("", words, kind_of_question(words) or CASE)
        return replace(known, kind=kind or known.kind)

    def round_named(self, name: str) -> Round:
        """The round of that id."""
        found = self.rounds.get(name.strip())
        if found is None:
            raise CouldNotError(f'There is no round called "{name.strip()}"{nearest(name.strip(), self.rounds)}.')
        return found

    def dashboard(self, words: str) -> Dashboard | None:
        """The table that belongs to the question in these words."""
        return self._dashboards.get(words)

    @cached_property
    def _dashboards(self) -> dict[str, Dashboard]:
        return {one.text: one.dashboard for one in self.questions.values() if one.dashboard is not None}


@cache
def own_bank() -> Bank:
    """What the program brings along."""
    folder = Path(__file__).parent
    return _joined(Bank(), [folder / ROUNDS, *files_in(folder / "packs")])


def bank_with(paths: Iterable[Path]) -> Bank:
    """The program's bank and beside it these files of the user's; rounds of the same id overrule ours."""
    return _joined(own_bank(), paths)


def files_in(folder: Path) -> list[Path]:
    """The packs and rounds in a folder, which need not be there."""
    return sorted(path for path in folder.glob("*.toml") if not path.name.startswith("."))


def _joined(bank: Bank, paths: Iterable[Path]) -> Bank:
    # Rounds come first: a pack may name them.
    for path in sorted(paths, key=lambda path: path.name != ROUNDS):
        bank = (_with_rounds if path.name == ROUNDS else _with_pack)(bank, path)
    return bank


def _with_rounds(bank: Bank, path: Path) -> Bank:
    text, fault = _text_at(path)
    rounds, faults = ({}, [fault]) if fault else rounds_in(text, str(path), bank.rounds)
    if faults:
        return _without(bank, path, faults)
    return replace(bank, rounds={**bank.rounds, **rounds})


def _with_pack(bank: Bank, path: Path) -> Bank:
    text, fault = _text_at(path)
    if fault:
        return _without(bank, path, [fault])
    pack, faults = pack_in(text, str(path), bank.rounds)
    faults += [
        f'{path}, "{name}": the pack "{bank.questions[name].pack}" has a question of this id; choose another.'
        for name in pack.questions
        if name in bank.questions
    ]
    return _without(bank, path, faults) if faults else replace(bank, packs=(*bank.packs, pack))


def _without(bank: Bank, path: Path, faults: Sequence[str]) -> Bank:
    return replace(bank, left_out=(*bank.left_out, LeftOut(path, tuple(faults))))


def _text_at(path: Path) -> tuple[str, str]:
    """What a file says, or why that is not known."""
    try:
        # Some editors put a mark before the first letter.
        return path.read_text(encoding="utf-8-sig"), ""
    except UnicodeDecodeError:
        return "", f"{path} is not text in UTF-8."
    except OSError as error:
        return "", f"{path} cannot be read: {error.strerror}."
