"""One bare reading of a recording in a process of its own; prints the words and what they cost as JSON.

Run by `interviewer bench listen`.
"""

import json
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word


@dataclass(frozen=True)
class OfflineReading:
    """The words of a whole recording, and the processor seconds of loading the model and of reading."""

    words: tuple[Word, ...]
    loading_cpu_seconds: float
    reading_cpu_seconds: float

    @classmethod
    def told(cls, lines: Iterable[str]) -> "OfflineReading":
        """What a process of this module printed."""
        values = json.loads("".join(lines))
        words = tuple(Word(**word) for word in values["words"])
        return cls(words, values["loading_cpu_seconds"], values["reading_cpu_seconds"])


def read(audio: Path, folder: Path, language: str, threads: int) -> OfflineReading:
    """Load and read once."""
    began = time.process_time()
    from interviewer.adapters.offline_reader import OfflineReader

    reader = OfflineReader(folder, language, threads)
    loaded = time.process_time()
    words = tuple(reader.read(audio))
    return OfflineReading(words, loaded - began, time.process_time() - loaded)


def main() -> int:
    """Read; print."""
    audio, folder, language, threads = sys.argv[1:]
    try:
        print(json.dumps(asdict(read(Path(audio), Path(folder), language, int(threads)))))
    except CouldNotError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
