"""The bank: the packs and rounds that the program brings along, and beside them the user's own."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from interviewer.bank.dashboards import Dashboard
from interviewer.bank.packs import Pack, pack_in
from interviewer.bank.plain_words import nearest, spelled
from interviewer.bank.questions import Question
from interviewer.bank.rounds import FILE as ROUNDS
from interviewer.bank.rounds import Round, rounds_in
from interviewer.core.kinds import kind_of_question
from interviewer.core.tags import CASE
from interviewer.core.trouble import CouldNotError

# Ten thousand questions with all that belongs to them have some 15 MB.
LARGEST_BYTES = 32 * 2**20
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

    def pack_named(self, name: str) -> str:
        """That name, if a pack has it."""
        names = dict.fromkeys(pack.name for pack in self.packs)
        if name.strip() not in names:
            raise CouldNotError(f'There is no pack called "{name.strip()}"{nearest(name.strip(), names)}.')
        return name.strip()

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
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml" and not path.name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise CouldNotError(
            f"The packs in {folder} cannot be listed: {error.strerror}. Ours can still be asked."
        ) from error


def _joined(bank: Bank, paths: Iterable[Path]) -> Bank:
    # Rounds come first: a pack may name them.
    files = sorted(paths, key=lambda path: path.name != ROUNDS)
    if not files:
        return bank
    growing = _Growing({**bank.rounds}, [*bank.packs], [*bank.left_out])
    growing.packs_of.update({name: question.pack for name, question in bank.questions.items()})
    for path in files:
        growing.take(path)
    return Bank(growing.rounds, tuple(growing.packs), tuple(growing.left_out))


@dataclass
class _Growing:
    """A bank while file after file comes to it; of each question's id it knows in which pack it stands."""

    rounds: dict[str, Round]
    packs: list[Pack]
    left_out: list[LeftOut]
    packs_of: dict[str, str] = field(default_factory=dict)

    def take(self, path: Path) -> None:
        text, fault = _text_at(path)
        faults = [fault] if fault else (self._take_rounds if path.name == ROUNDS else self._take_pack)(text, path)
        if faults:
            self.left_out.append(LeftOut(path, tuple(faults)))

    def _take_rounds(self, text: str, path: Path) -> list[str]:
        rounds, faults = rounds_in(text, str(path), self.rounds)
        if not faults:
            self.rounds.update(rounds)
        return faults

    def _take_pack(self, text: str, path: Path) -> list[str]:
        pack, faults = pack_in(text, str(path), self.rounds)
        faults += [
            f'{path}, "{spelled(name)}": the pack "{self.packs_of[name]}" has a question of this id; choose another.'
            for name in pack.questions
            if name in self.packs_of
        ]
        if not faults:
            self.packs.append(pack)
            self.packs_of.update(dict.fromkeys(pack.questions, pack.name))
        return faults


def _text_at(path: Path) -> tuple[str, str]:
    """What a file says, or why that is not known."""
    try:
        status = path.stat()
        # Nothing else is opened: a pipe would be waited for without end.
        if not S_ISREG(status.st_mode):
            return "", f"{path} cannot be read: it is {'a folder' if S_ISDIR(status.st_mode) else 'no file of text'}."
        if status.st_size > LARGEST_BYTES:
            return "", f"{path} is larger than {LARGEST_BYTES // 2**20} MB: divide it into several packs."
        # Some editors put a mark before the first letter.
        return path.read_text(encoding="utf-8-sig"), ""
    except UnicodeDecodeError:
        return "", f"{path} is not text in UTF-8: save it as that."
    except OSError as error:
        return "", f"{path} cannot be read: {error.strerror}."
