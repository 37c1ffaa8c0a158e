"""Answers of candidates who are made up, laid out without a voice: each piece takes as long as a test wants."""

from interviewer.core.simulation.script import Answer, Unit
from interviewer.core.simulation.truth import Spoken, TrueAnswer, Truth
from interviewer.core.spans import Span

QUESTION = "What would you do?"


def answer(*pieces: tuple[str, str, float, float], end: float = 0.0, pauses: tuple[Span, ...] = ()) -> TrueAnswer:
    """An answer of these pieces: tag, text, first sound, last; a tag like that of the piece before goes on with it."""
    units: list[Unit] = []
    spoken: list[Spoken] = []
    for tag, text, start, stop in pieces:
        if not units or units[-1].tag != tag:
            units.append(Unit(tag, text))
        spoken.append(Spoken(len(units) - 1, text, text == "um", (Span(start, stop),)))
    return TrueAnswer(Answer(QUESTION, "case", tuple(units)), tuple(spoken), pauses, end or pieces[-1][3])


def truth(*answers: TrueAnswer) -> Truth:
    """All that was said."""
    return Truth(answers, answers[-1].end)
