"""Units of answers as users keep them in files: JSON Lines or plain text, tagged or labelled."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from interviewer.core.kinds import GUESS, guessed, kind_of_labels
from interviewer.core.labelled import LabelledUnit
from interviewer.core.tags import SCHEMES, Tagger, Tagging, is_unsure
from interviewer.core.trouble import CouldNotError

PLAIN_ANSWER = "answer"


@dataclass(frozen=True)
class Unit:
    """One unit: what its line said, and whether that line was plain text."""

    answer: str
    text: str
    question: str
    line: dict[str, Any]
    number: int
    plain: bool = False


def read_units(text: str, name: str) -> list[Unit]:
    """The units in a text: JSON Lines if the first line with anything on it is an object, else plain."""
    opening = text.lstrip("\ufeff \t\r\n")
    units = list(_json_units(text, name) if opening.startswith("{") else _plain_units(text))
    if not units:
        raise CouldNotError(f"{name} holds no unit: it is empty.")
    return units


def kinds_of(units: Sequence[Unit], kind: str = GUESS) -> dict[str, str]:
    """The kind of each answer: the one given, else guessed from its question or its words."""
    return {
        answer: guessed(units[members[0]].question, [units[at].text for at in members]) if kind == GUESS else kind
        for answer, members in _answers(units).items()
    }


def tagged(units: Sequence[Unit], kinds: Mapping[str, str], taggers: Mapping[str, Tagger]) -> list[dict[str, Any]]:
    """Every unit's line with its tag, each answer read as a whole by its kind's tagger; in the order of the units."""
    lines: list[dict[str, Any]] = [{}] * len(units)
    for answer, members in _answers(units).items():
        taggings = taggers[kinds[answer]].tag([units[at].text for at in members], units[members[0]].question)
        for at, tagging in zip(members, taggings, strict=True):
            lines[at] = {**units[at].line, **_said(tagging)}
    return lines


def _answers(units: Sequence[Unit]) -> dict[str, list[int]]:
    """Where the units of each answer stand, in order."""
    answers: dict[str, list[int]] = {}
    for at, unit in enumerate(units):
        answers.setdefault(unit.answer, []).append(at)
    return answers


def _said(tagging: Tagging) -> dict[str, Any]:
    scores = {tag: round(score, 4) for tag, score in tagging.scores.items()}
    sure = {"confidence": round(tagging.confidence, 4), "unsure": is_unsure(tagging.confidence)}
    return {"tag": tagging.tag, **sure, "scores": scores}


def kind_labelled(units: Sequence[Unit]) -> str:
    """The kind whose labels most of the units carry."""
    return kind_of_labels(_label(unit) for unit in units)


def labelled(units: Sequence[Unit], name: str, kind: str) -> list[LabelledUnit]:
    """The units with the labels their lines carry under `label` or `tag`."""
    # What was exported may hold answers of both kinds, and says which is which.
    found = [_labelled(unit, name, kind) for unit in units if unit.line.get("kind", kind) == kind]
    if not found:
        raise CouldNotError(f"{name} holds no unit of a {kind} answer.")
    return found


def _labelled(unit: Unit, name: str, kind: str) -> LabelledUnit:
    label = _label(unit)
    if label not in SCHEMES[kind]:
        expected = ", ".join(SCHEMES[kind])
        raise CouldNotError(f"{name} line {unit.number}: the label {label!r:.80} is none of {expected}.")
    style = str(unit.line.get("style") or "")
    writer = str(unit.line.get("writer") or "")
    return LabelledUnit(unit.answer, unit.question, style, unit.text, str(label), unit.line.get("alt_label"), writer)


def _label(unit: Unit) -> Any:
    return unit.line.get("label", unit.line.get("tag"))


def _plain_units(text: str) -> Iterator[Unit]:
    answer, empty = 1, True
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip("\ufeff \t")
        if stripped:
            said = {"answer": f"{PLAIN_ANSWER} {answer}", "text": stripped}
            yield Unit(said["answer"], stripped, "", said, number, plain=True)
        elif not empty:
            answer += 1
        empty = not stripped


def _json_units(text: str, name: str) -> Iterator[Unit]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip("\ufeff \t\r"):
            yield _json_unit(line.strip("\ufeff \t\r"), name, number)


def _json_unit(line: str, name: str, number: int) -> Unit:
    try:
        value = json.loads(line)
        # Python reads more than JSON allows (half characters, NaN); what cannot be written again is refused now.
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise CouldNotError(f"{name} line {number} is not JSON: {error}.") from error
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise CouldNotError(f'{name} line {number} is no unit: it needs a "text" that is a string.')
    answer = value.get("answer", value.get("answer_id", PLAIN_ANSWER))
    return Unit(str(answer), value["text"], str(value.get("question") or ""), value, number)
