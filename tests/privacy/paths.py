"""The main paths of the program, one command after the other, over a home with nothing in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from interviewer.core.audio import Samples
from tests.tones import joined, silence, tone

FORMATS = ("txt", "md", "html", "json", "csv")
# Words that nothing else here says, as an interviewer and as a candidate.
ASKED, SAID = "How would you widen the zoetrope?", "Hypothesis is the quokka."
TALK = f"""WEBVTT

00:01.000 --> 00:04.000
Interviewer: {ASKED}

00:05.000 --> 00:08.000
Jane Doe: {SAID}

00:09.000 --> 00:10.000
Interviewer: Why so?

00:11.000 --> 00:12.000
Jane Doe: So.
"""


def answer() -> Samples:
    """Four words, a pause between the second and the third."""
    words = (tone(0.5, 440), silence(0.1), tone(0.4, 660), silence(1.5), tone(0.5, 880), silence(0.1), tone(0.4))
    return joined(silence(0.5), *words, silence(0.5))


def commands(sound: Path, talk: Path, rounds: Callable[[], list[str]]) -> Iterator[list[str]]:
    """Each command; `rounds` are the names of the rounds as they come."""
    yield ["practice", "--from", str(sound), "--question", "city-bikes", "--quiet"]
    yield ["practice", "--from", str(sound), "--questions", "2", "--quiet", "--demeanour", "coach"]
    yield ["import", str(talk), "--me", "jane"]
    yield ["analyze", str(sound), "--question", "city-bikes"]
    yield ["analyze", str(talk.parent), "--out", str(talk.parent / "out")]
    yield ["transcribe", str(sound)]
    first, *_, last = rounds()
    for form in FORMATS:
        yield ["report", first, "--format", form]
    yield ["report", first, "--format", "html", "--with-audio", "-o", str(talk.parent / "report.html")]
    for words in (["trends"], ["trends", "--format", "json"], ["compare", first, last], ["reanalyze", "--all"]):
        yield words
    yield ["drill", "stake_late", "--from", str(sound), "--quiet"]
    for words in (["correct", last], ["correct", last, "1", "aside"], ["corrections"]):
        yield words
    for words in (["sessions", "list"], ["sessions", "recover"], ["questions", "list"], ["rounds"], ["models", "list"]):
        yield words
    yield ["sessions", "delete", first, "--yes"]
