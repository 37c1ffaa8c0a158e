"""One reading of a recording in a process of its own; prints what it cost as JSON. Run by `interviewer bench`."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from interviewer.core.trouble import CouldNotError


def read(audio: Path, folder: Path, language: str, threads: int) -> int:
    """Read it as the program does; the number of words."""
    from interviewer.adapters.recording import Recording
    from interviewer.adapters.utterance_reader import UtteranceReader
    from interviewer.adapters.voice_activity import VoiceActivity
    from interviewer.adapters.whisper import Whisper
    from interviewer.hearing import heard_in

    reader = UtteranceReader(Whisper(folder, language, threads))
    return len(heard_in(Recording(audio, partial=True).blocks(), VoiceActivity(), reader).words)


def read_bare(audio: Path, folder: Path, language: str, threads: int) -> int:
    """Read it with one call to faster-whisper; the number of words."""
    from interviewer.adapters.offline_reader import OfflineReader

    return len(OfflineReader(folder, language, threads).read(audio))


WAYS: dict[str, Callable[[Path, Path, str, int], int]] = {"interviewer": read, "bare": read_bare}


def peak_megabytes() -> float | None:
    """The most memory this process has held."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3


def main() -> int:
    """Read once, from the loading of the model to the last word."""
    way, audio, folder, language, threads = sys.argv[1:]
    began, cpu = time.perf_counter(), time.process_time()
    try:
        words = WAYS[way](Path(audio), Path(folder), language, int(threads))
    except CouldNotError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    wall, spent = time.perf_counter() - began, time.process_time() - cpu
    print(json.dumps({"wall_seconds": wall, "cpu_seconds": spent, "peak_megabytes": peak_megabytes(), "words": words}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
