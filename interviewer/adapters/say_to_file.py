"""Run as a process of its own: says the text on its standard input into the file it is given, and ends."""

import sys
import threading

import pyttsx3

# Slower than the 200 that pyttsx3 sets: the pace at which a question is read to be understood.
WORDS_PER_MINUTE = 170


def say_to_file(text: str, path: str) -> None:
    """Synthesises a text; the file is complete when this returns."""
    engine = pyttsx3.init()
    finished = threading.Event()
    engine.connect("finished-utterance", lambda **_: finished.set())
    engine.setProperty("rate", WORDS_PER_MINUTE)
    engine.save_to_file(text, path)
    engine.runAndWait()
    # With eSpeak, runAndWait returns after 10 ms and eSpeak's own thread writes the file when it is done.
    if engine.driver_name == "espeak":
        finished.wait()


if __name__ == "__main__":
    say_to_file(sys.stdin.buffer.read().decode(), sys.argv[1])
