"""The figures of a round with a candidate who is made up, as one document, and which promises are kept."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from interviewer.cli.figures import machine, percentile
from interviewer.cli.simulated.candidate import Watched
from interviewer.cli.simulated.round import Simulated
from interviewer.core.report import rounded
from interviewer.core.simulation.comparison import Comparison, Measure, measures_of, tagger_off
from interviewer.core.simulation.pauses import PausesFound
from interviewer.core.simulation.truth import Truth

AS_IN_LIFE = 1.0
IN_LIFE = "the round as it was held"
# So much of a recording may be lost, whatever happens; so late may a caption be; what is flat may still waver with what
# the system's allocator holds back.
MOST_UNKEPT_SECONDS = 0.5
MOST_LATE_SECONDS = 5.0
MOST_GROWTH_PERCENT = 5.0


def promises(one: Simulated, speed: float) -> list[Measure]:
    """What is promised of such a round."""
    return [*measures_of(one.compared), *(kept_in_life(one.watched) if speed == AS_IN_LIFE else [])]


def kept_in_life(watched: Watched) -> list[Measure]:
    """What is promised of one that was held as in life."""
    return [
        Measure("sound lost, seconds", watched.lost, 0.0, IN_LIFE),
        Measure("sound on disk late, seconds", watched.kept_late, MOST_UNKEPT_SECONDS, IN_LIFE),
        Measure("words late, seconds", max(watched.words_late, watched.behind), MOST_LATE_SECONDS, IN_LIFE),
        Measure("memory grown, percent", watched.memory.growth_percent, MOST_GROWTH_PERCENT, IN_LIFE),
    ]


def unsaid(truth: Truth) -> int:
    """How many of the scripts' filled pauses the voice made no fit sound for."""
    wanted = sum(answer.script.fillers for answer in truth.answers)
    return wanted - sum(len(answer.fillers) for answer in truth.answers)


def figures_of(head: dict[str, Any], one: Simulated, truth: Truth, kept: Sequence[Measure]) -> dict[str, Any]:
    """All that is known, as it is printed."""
    compared = one.compared
    document: dict[str, Any] = {
        **head,
        "machine": machine(),
        "seconds": truth.seconds,
        "answers": {"said": compared.answers, "heard": compared.answers_heard},
        "tags": {column: asdict(figure) for column, figure in compared.tags.items()},
        "vomit": asdict(compared.vomit),
        "reached": [asdict(reached) for reached in compared.reached],
        "pauses": _pauses(compared.pauses),
        "fillers": _fillers(compared, truth),
        "words": {**asdict(compared.words), "rate": compared.words.rate},
        "live": _live(one) if head["speed"] == AS_IN_LIFE else None,
        "measures": [asdict(measure) for measure in kept],
        "tagger": asdict(tagger_off(compared)),
    }
    spelled: dict[str, Any] = rounded(document)
    return spelled


def _pauses(found: PausesFound) -> dict[str, Any]:
    def edge(offs: Sequence[float]) -> dict[str, float | None]:
        return {"median": percentile(offs, 50), "most": max(map(abs, offs), default=None)}

    return {
        "asked": found.asked,
        "found": found.found,
        "invented": found.invented,
        "start_off": edge(found.starts),
        "end_off": edge(found.ends),
    }


def _fillers(compared: Comparison, truth: Truth) -> dict[str, Any]:
    found = compared.fillers
    recall = found.heard / found.said if found.said else None
    return {**asdict(found), "unsaid": unsaid(truth), "recall": recall}


def _live(one: Simulated) -> dict[str, Any]:
    watched = one.watched
    return {
        "lost_seconds": watched.lost,
        "kept_late_seconds": watched.kept_late,
        "words_late_seconds": watched.words_late,
        "behind_seconds": watched.behind,
        "memory_megabytes": asdict(watched.memory),
        "memory_growth_percent": watched.memory.growth_percent,
    }
