"""One reading of a recording in a process of its own; prints what it cost as JSON. Run by `interviewer bench`."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from interviewer.core.trouble import CouldNotError


def read(audio: Path, folder: Path, language: str, threads: int) -> int:
    """Read it as the program does; the number of words."""
    from interviewer.adapters.recogniser import Recogniser
    from interviewer.adapters.recording import Recording
    from interviewer.adapters.voice_activity import VoiceActivity
    from interviewer.transcribing import Transcriber

    transcriber = Transcriber(VoiceActivity(), Recogniser(folder, language, threads))
    return len(transcriber.hear(Recording(audio, partial=True).blocks()).words)


def read_bare(audio: Path, folder: Path, language: str, threads: int) -> int:
    """Read it with one call to faster-whisper, asked for the same; the number of words."""
    from faster_whisper import WhisperModel

    from interviewer.adapters.recogniser import Reading, cores

    model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=threads or cores())
    segments, _ = model.transcribe(str(audio), **asdict(Reading(language=language)))
    return sum(len(segment.words or ()) for segment in segments)


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
