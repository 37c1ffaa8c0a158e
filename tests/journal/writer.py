"""Writes a round without end and says what it may tell: the program that a test kills."""

import sys
from itertools import count
from pathlib import Path

from interviewer.core.audio import Block
from interviewer.core.events import QuestionAsked
from interviewer.journal import Journal
from tests.tones import tone


def main(folder: Path) -> None:
    """One fact and a tenth of a second of sound a line."""
    sound = tone(0.1)
    with Journal.create(folder) as journal:
        for number in count():
            journal.append(QuestionAsked(float(number), "Why?" * 50, "case"))
            journal.keep(Block(number * len(sound), sound))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
