"""How well recordings were heard, as a document and as a table.

The ratio of word errors is the program's to the bare call's: below one the program hears better.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from interviewer.cli.benches.ear_scores import Hits, filled_pauses, pauses, start_errors
from interviewer.cli.benches.ears import EarReading, HeardTwice
from interviewer.cli.benches.word_rates import COUNTED, OFFLINE, Said, rate_cells, word_rates
from interviewer.cli.figures import figure, percentile, print_heading, print_row, print_text, ratio
from interviewer.core.matching import plain
from interviewer.core.speech import pauses as pauses_between
from interviewer.core.words import text_of

Read = Callable[[HeardTwice], EarReading]

WAYS: dict[str, Read] = {"ear": lambda one: one.ear, OFFLINE: lambda one: one.offline}
HITS = ("there", "found", "matched")
# Kinds in which people hesitate; in all others a filled pause heard is mostly one that was not said.
HESITANT = ("disfluent", "spontaneous")
ALL = "all"
LEGEND = (
    "ear: as a round hears, utterance by utterance. offline: one bare faster-whisper call with the same model, which "
    "reads a whole recording at once."
)


def figures_of(heard: Sequence[HeardTwice]) -> dict[str, Any]:
    """Word errors by kind, filled pauses, starts of words, pauses, and what both ways cost."""
    timed = [one for one in heard if one.example.words]
    return {
        "recordings": len(heard),
        "seconds": sum(one.seconds for one in heard),
        "word_errors": _by_kind(heard),
        "filled_pauses": {way: _filled_pauses(heard, way) for way in WAYS},
        "word_starts": {way: _starts(timed, read) for way, read in WAYS.items()},
        "pauses": _hits(sum((pauses(one.example.words, pauses_between(one.ear.speech)) for one in timed), Hits())),
        "cpu_seconds_per_second": {way: _cpu(heard, read) for way, read in WAYS.items()},
        "each": [_each(one) for one in heard],
    }


def _by_kind(heard: Sequence[HeardTwice]) -> dict[str, Any]:
    known = [one for one in heard if one.example.text is not None]
    kinds = {kind: [one for one in known if one.example.kind == kind] for kind in _kinds(known)}
    return {kind: word_rates([_said(one) for one in group]) for kind, group in {**kinds, ALL: known}.items() if group}


def _kinds(heard: Sequence[HeardTwice]) -> list[str]:
    return list(dict.fromkeys(one.example.kind for one in heard))


def _said(one: HeardTwice) -> Said:
    return Said(plain(one.example.text or ""), {way: plain(text_of(read(one).words)) for way, read in WAYS.items()})


def _filled_pauses(heard: Sequence[HeardTwice], way: str) -> dict[str, Any]:
    """Where people hesitate, recall and precision; elsewhere, how many were heard that were not said."""
    known = [(one.example.kind in HESITANT, _said(one)) for one in heard if one.example.text is not None]
    found = [(hesitant, filled_pauses(said.reference, said.readings[way])) for hesitant, said in known]
    fluent = sum((hits for hesitant, hits in found if not hesitant), Hits())
    return {
        **_hits(sum((hits for hesitant, hits in found if hesitant), Hits())),
        "not_said_elsewhere": fluent.found - fluent.matched,
    }


def _starts(timed: Sequence[HeardTwice], read: Read) -> dict[str, Any]:
    """By how much the starts of words that were heard right are off."""
    errors = [error for one in timed for error in start_errors(one.example.words, read(one).words)]
    return {"words": len(errors), "median": percentile(errors, 50), "p90": percentile(errors, 90)}


def _hits(hits: Hits) -> dict[str, Any]:
    return {**asdict(hits), "recall": hits.recall, "precision": hits.precision, "f1": hits.f1}


def _cpu(heard: Sequence[HeardTwice], read: Read) -> float | None:
    return ratio(sum(read(one).cpu_seconds for one in heard), sum(one.seconds for one in heard))


def _each(one: HeardTwice) -> dict[str, Any]:
    """A recording by itself; never its words."""
    known = {} if one.example.text is None else {"word_errors": word_rates([_said(one)])}
    cpu = {way: read(one).cpu_seconds for way, read in WAYS.items()}
    return {"file": one.example.path.name, "kind": one.example.kind, "seconds": one.seconds, **known, "cpu": cpu}


def print_figures(figures: dict[str, Any]) -> None:
    """The same for people."""
    ways = list(WAYS)
    print()
    print_text(LEGEND)
    _print_errors(figures["word_errors"], ways)
    print_heading(
        f'Filled pauses ("um" and the like) in recordings in which people hesitate ({", ".join(HESITANT)}). not said: '
        "how many were heard in all others that were not said.",
        [*HITS, "recall", "precision", "not said"],
    )
    for way, found in figures["filled_pauses"].items():
        _print_hits(way, found, ["recall", "precision"], [str(found["not_said_elsewhere"])])
    print_heading("Starts of words heard right: how many seconds off.", ["words", "median", "p90"])
    for way, starts in figures["word_starts"].items():
        print_row(way, [str(starts["words"]), figure(starts["median"], ".3f"), figure(starts["p90"], ".3f")])
    print_heading("Pauses between words.", [*HITS, "F1"])
    _print_hits("ear", figures["pauses"], ["f1"], [])
    print_heading("What it cost.", ways)
    costs = figures["cpu_seconds_per_second"].values()
    print_row("processor seconds for each second of sound", [figure(cost, ".3f") for cost in costs])


def _print_errors(by_kind: dict[str, Any], ways: Sequence[str]) -> None:
    print_heading(
        "Words that are wrong, missing or too many, for each hundred said, by kind of recording; at the right without "
        'counting "um" and the like.',
        [*ways, "ratio"] * 2,
    )
    for kind, rates in by_kind.items():
        print_row(kind, [cell for which in COUNTED for cell in rate_cells(rates[which], ways)])


def _print_hits(name: str, hits: dict[str, Any], shares: Sequence[str], more: Sequence[str]) -> None:
    print_row(name, [*(str(hits[key]) for key in HITS), *(figure(hits[key]) for key in shares), *more])
