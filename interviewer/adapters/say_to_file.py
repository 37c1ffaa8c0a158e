"""Run as a process of its own: says the text it is given on its standard input into a file, and ends."""

import difflib
import faulthandler
import json
import sys
import threading
from typing import Any

import pyttsx3

NO_SUCH_VOICE = 3


def say_to_file(text: str, path: str, voice: str, rate: int) -> None:
    """Synthesises a text; the file is complete when this returns."""
    engine = pyttsx3.init()
    finished = threading.Event()
    engine.connect("finished-utterance", lambda **_: finished.set())
    if voice:
        engine.setProperty("voice", _voice(engine, voice))
    engine.setProperty("rate", rate)
    engine.save_to_file(text, path)
    engine.runAndWait()
    # With eSpeak, runAndWait returns after 10 ms and eSpeak's own thread writes the file when it is done.
    if engine.driver_name == "espeak":
        finished.wait()


def _voice(engine: Any, wanted: str) -> str:
    """What the driver calls the voice whose name, or else id, has the part in it; the shortest is the nearest."""
    voices = {str(voice.name): str(voice.id) for voice in engine.getProperty("voices")}
    part = wanted.lower()
    fitting = [name for name in voices if part in name.lower()] or [n for n in voices if part in voices[n].lower()]
    if not fitting:
        near = difflib.get_close_matches(wanted, voices, cutoff=0.4) or sorted(voices)[:8]
        sys.stderr.write(f"No voice of this computer has {wanted!r} in its name. Near it: {', '.join(near)}.\n")
        sys.exit(NO_SUCH_VOICE)
    name = min(fitting, key=len)
    # pyttsx3 gives eSpeak's ids in small letters, and files of voices are not named so; it takes names as well.
    return name if engine.driver_name == "espeak" else voices[name]


if __name__ == "__main__":
    wanted = json.loads(sys.stdin.buffer.read())
    # Whoever asked may be gone: nothing that hangs here lives on.
    faulthandler.dump_traceback_later(wanted.pop("limit"), exit=True)
    say_to_file(**wanted)
