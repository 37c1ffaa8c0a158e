"""A round told again: what a later reading of its sound makes of it, beside what was told first.

`facts-2.jsonl` in the round's folder, then `facts-3.jsonl`: a line that names the format, what read it, and how many
bytes of `facts.jsonl` it retells; then facts. The newest is what counts, followed by what `facts.jsonl` has come to
hold since. `facts.jsonl` itself is never changed, and taking a retelling back gives it another name.
"""

import json
import os
import re
from collections.abc import Collection, Iterable
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from interviewer.core.events import Fact
from interviewer.core.trouble import CouldNotError
from interviewer.fact_file import FORMAT, HEADER, RottenLineError, line_of, lines_of
from interviewer.lock import claim
from interviewer.owned import put
from interviewer.whole_file import LARGE_MB, whole

REVERTED = ".reverted"
_NAME = re.compile(r"facts-(\d+)\.jsonl(?:\.reverted)?")


@dataclass(frozen=True)
class Made:
    """When a round was read again (ISO 8601), by which version of the program, with which recogniser and taggers."""

    moment: str
    program: str
    recogniser: str
    taggers: str


def newest(folder: Path) -> Path | None:
    """The retelling that counts; None where the round was told once."""
    standing = [path for path in _all(folder) if path.suffix == ".jsonl"]
    return max(standing, key=_number, default=None)


def retold(retelling: Path, first: bytes, without: Collection[type[Fact]] = ()) -> tuple[Fact, ...]:
    """A retelling's facts, and behind them what the round's first file has come to hold since."""
    content = whole(retelling, LARGE_MB)
    try:
        facts, retells = lines_of(content, retelling, without).facts, _retells(content, retelling)
    except CouldNotError as trouble:
        name = retelling.parent.name
        raise CouldNotError(f"{trouble} To do without it: interviewer reanalyze {name} --revert") from trouble
    body = first.find(b"\n") + 1
    passed = first[body:retells].count(b"\n")
    try:
        since = lines_of(first[:body] + first[retells:], retelling.with_name("facts.jsonl"), without, passed)
    except RottenLineError as rotten:
        raise RottenLineError(str(rotten), facts + rotten.before) from rotten
    return facts + since.facts


def tell_again(first: Path, retells: int, facts: Iterable[Fact], made: Made) -> Path:
    """Write down a retelling of so many bytes of a round's first file; it is there whole or not at all."""
    head = json.dumps({"journal": FORMAT, "retells": retells, **asdict(made)}).encode() + b"\n"
    content = head + b"".join(map(line_of, facts))
    # For writing, though nothing is written: on a folder of a network there is no lock else.
    with closing(first.open("r+b", buffering=0)) as held:
        # Nobody else writes in this round meanwhile, so that the number is still free.
        claim(held, first.parent.name)
        number = 1 + max((_number(path) for path in _all(first.parent)), default=1)
        place = first.with_name(f"facts-{number}.jsonl")
        put(place, content)
    return place


def revert(folder: Path) -> Path | None:
    """Have the newest retelling count no more; its new place, None where the round was told once."""
    last = newest(folder)
    return last and last.rename(last.with_name(last.name + REVERTED))


def _all(folder: Path) -> list[Path]:
    """Every retelling, those that were taken back as well."""
    return [folder / name for name in os.listdir(folder) if _NAME.fullmatch(name)]  # noqa: PTH208 (for speed)


def _number(path: Path) -> int:
    found = _NAME.fullmatch(path.name)
    return int(found[1]) if found else 0


def _retells(content: bytes, path: Path) -> int:
    """How many bytes of the first file it retells; its facts were read, so it begins with an object or with nothing."""
    head = content.partition(b"\n")[0]
    told = json.loads(head).get("retells") if head.endswith(b"}") else None
    if type(told) is not int or told < len(HEADER):
        raise CouldNotError(f"{path}, line 1: this is no retelling of a round. It was left as it is.")
    return told
