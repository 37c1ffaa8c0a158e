"""In the place of pyttsx3: a voice that hangs."""

import threading


def init() -> None:
    threading.Event().wait()
