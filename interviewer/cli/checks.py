"""What a round needs, looked at one by one: each is fine, or says what to do."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from shlex import quote

from interviewer.cli.parts import Parts
from interviewer.core.trouble import CouldNotError
from interviewer.owned import is_open

# An hour of sound takes 115 MB; less room than this and a round may not fit.
ROOM_BYTES = 500_000_000
SOUND_BYTES_A_SECOND = 32_000
NARROWEST_COLUMNS, LOWEST_ROWS = 80, 24


@dataclass(frozen=True)
class Check:
    """One thing looked at: what was found, or what to do where it is not `ok`."""

    name: str
    ok: bool
    found: str


def all_checks(parts: Parts) -> Iterator[Check]:
    """Every check, in the order in which a round meets them."""
    looks: dict[str, Callable[[Parts], str]] = {
        "terminal": _terminal,
        "disk": _disk,
        "rounds": _rounds,
        "models": _models,
        "tagger": _tagger,
        "microphone": _microphone,
        "speaker": _speaker,
        "voice": _voice,
    }
    return (_checked(name, look, parts) for name, look in looks.items())


def _checked(name: str, look: Callable[[Parts], str], parts: Parts) -> Check:
    from interviewer.adapters.portaudio import quiet

    try:
        with quiet():
            return Check(name, True, look(parts))
    except CouldNotError as trouble:
        return Check(name, False, str(trouble))


def _terminal(_: Parts) -> str:
    size = shutil.get_terminal_size()
    encoding = getattr(sys.stdout, "encoding", None) or "unknown"
    if "utf" not in encoding.lower():
        raise CouldNotError(
            f"The terminal shows {encoding}, not UTF-8: bars and marks may look wrong. Set LANG=C.UTF-8."
        )
    if size.columns < NARROWEST_COLUMNS or size.lines < LOWEST_ROWS:
        raise CouldNotError(
            f"{size.columns} x {size.lines} is small: widen the window to {NARROWEST_COLUMNS} x {LOWEST_ROWS}."
        )
    return f"{size.columns} x {size.lines}, {encoding}"


def _disk(parts: Parts) -> str:
    folder = parts.home.folder
    if not os.access(folder, os.W_OK):
        raise CouldNotError(f"{folder} cannot be written. Choose another home with --home or INTERVIEWER_HOME.")
    free = shutil.disk_usage(folder).free
    if free < ROOM_BYTES:
        raise CouldNotError(
            f"Only {free // 1_000_000} MB are free in {folder}; make room for {ROOM_BYTES // 1_000_000}."
        )
    return f"{free / 1e9:.0f} GB free in {folder}, room for {free / SOUND_BYTES_A_SECOND / 3600:.0f} hours of sound"


def _rounds(parts: Parts) -> str:
    """What is there of others' making, or of an older version's, is said and left as it is."""
    from interviewer.library import Library

    folders = Library(parts.home.sessions).folders()
    count = f"{len(folders)} round{'' if len(folders) == 1 else 's'} here"
    is_shut = not is_open(parts.home.folder) or not is_open(parts.home.sessions)
    open_ones = [] if is_shut else [folder.name for folder in folders if is_open(folder)]
    if not open_ones:
        return f"{count}, for you alone to read" if folders else "none yet; they will be for you alone to read"
    others = f" and {len(open_ones) - 1} more" if len(open_ones) > 1 else ""
    close = f"chmod -R go= {quote(str(parts.home.sessions))}"
    return f"{count}; other users of this computer can read {open_ones[0]}{others}. To close them: {close}"


def _models(parts: Parts) -> str:
    whisper = parts.whisper()
    minilm = parts.shelf.ready("minilm")
    return f"{whisper.name} hears, {minilm.name} reads"


def _tagger(parts: Parts) -> str:
    origins = [parts.trained(kind)[1] for kind in parts.context_reader.heads]
    return "; ".join(
        f"{o.kind}: {o.answers} answers learned, macro-F1 {o.held_out_macro_f1:.2f} on left-out ones of our own"
        for o in origins
    )


def _microphone(parts: Parts) -> str:
    from interviewer.cli.sound_check import heard_from

    device = parts.config.microphone.device or None
    return heard_from(device, parts.tell)


def _speaker(parts: Parts) -> str:
    from interviewer.adapters.portaudio import accepted
    from interviewer.core.audio import SAMPLE_RATE

    device = parts.config.speaker.device
    shape = accepted("output", device or None, SAMPLE_RATE)
    return f"{device or 'the default device'} plays {shape.channels} channel(s) at {shape.rate} Hz"


def _voice(parts: Parts) -> str:
    from interviewer.cli.voice_choice import MODEL, chosen
    from interviewer.models.shelf import Condition

    voice = chosen(parts.shelf, parts.config.voice)[0]
    samples, rate = voice.speak("Hello.")
    silent = "" if parts.config.voice.speak else ", but config.toml has it not read ([voice] speak)"
    missing = parts.shelf.state(MODEL).condition is Condition.MISSING
    better = f"; to get a natural one: interviewer models get {MODEL}" if missing else ""
    return f"{voice.name} reads ({len(samples) / rate:.1f} s for a hello){silent}{better}"
