"""What makes sound of a text; the computer's own voice, through pyttsx3, is one that does."""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import av
import numpy as np
from av.audio.resampler import AudioResampler

from interviewer.core.audio import SAMPLE_RATE, Samples
from interviewer.core.trouble import CouldNotError

# eSpeak needs 0.1 s for a sentence, of which Python takes half. A voice that takes so long does not work, it hangs.
PATIENCE_SECONDS, PATIENCE_SECONDS_A_WORD = 5.0, 0.1
# Slower than the 200 that pyttsx3 sets: the pace at which a question is read to be understood.
WORDS_PER_MINUTE = 170

INSTALL = {
    "linux": "install espeak-ng (Debian, Ubuntu: sudo apt install espeak-ng) and try again",
    "darwin": "choose a voice in System Settings > Accessibility > Spoken Content and try again",
    "win32": "install a voice in Settings > Time & language > Speech and try again",
}

# What `say_to_file.py` ends with where its last words are for the person as they stand.
NO_SUCH_VOICE = 3

Sound = tuple[Samples, int]


class Synthesiser(Protocol):
    """Makes sound of texts, one at a time."""

    @property
    def name(self) -> str:
        """Who speaks, as a person is told."""
        ...

    def prepare(self) -> None:
        """Load what takes time to load."""
        ...

    def speak(self, text: str) -> Sound:
        """A text as mono sound, and its rate."""
        ...


class HungError(CouldNotError):
    """A voice that gave no answer in time; it would not the next time either."""


@dataclass(frozen=True)
class ComputerVoice:
    """The computer's own voice: the one whose name has `wanted` in it, or its default."""

    wanted: str = ""
    words_per_minute: int = WORDS_PER_MINUTE

    @property
    def name(self) -> str:
        """Who speaks, as a person is told."""
        return f"the computer's voice {self.wanted}".rstrip()

    def prepare(self) -> None:
        """There is nothing to load."""

    def speak(self, text: str) -> Sound:
        """A text as mono sound, and its rate."""
        if not text.strip():
            return np.zeros(0, dtype=np.float32), SAMPLE_RATE
        with tempfile.TemporaryDirectory() as folder:
            # macOS writes AIFF whatever the name says, others write WAV; what is read goes by the content.
            path = Path(folder) / ("voice.aiff" if sys.platform == "darwin" else "voice.wav")
            self._say(text, path)
            return _read(path)

    def _say(self, text: str, path: Path) -> None:
        limit = PATIENCE_SECONDS + PATIENCE_SECONDS_A_WORD * len(text.split())
        wanted: dict[str, str | float] = {
            "text": text,
            "path": str(path),
            "voice": self.wanted,
            "rate": self.words_per_minute,
        }
        # Whoever waits here may be gone before it is killed: then it ends itself.
        wanted["limit"] = limit + 1
        # A process of its own, because runAndWait hangs, or works only once, in a process that does other things.
        command = [sys.executable, "-P", str(Path(__file__).with_name("say_to_file.py"))]
        try:
            subprocess.run(command, input=json.dumps(wanted).encode(), capture_output=True, timeout=limit, check=True)
        except subprocess.TimeoutExpired as error:
            raise HungError(_not_available(f"it took longer than {limit:.0f} s")) from error
        except subprocess.CalledProcessError as error:
            why = _last_line(error.stderr)
            raise CouldNotError(why if error.returncode == NO_SUCH_VOICE else _not_available(why)) from error


def _read(path: Path) -> Sound:
    try:
        with av.open(path) as container:
            rate = container.streams.audio[0].rate
            resampler = AudioResampler(format="flt", layout="mono", rate=rate)
            frames = [made for frame in container.decode(audio=0) for made in resampler.resample(frame)]
    except (av.FFmpegError, IndexError) as error:
        raise CouldNotError(_not_available("it made no sound")) from error
    if not frames:
        raise CouldNotError(_not_available("it made no sound"))
    return np.concatenate([frame.to_ndarray()[0] for frame in frames]), rate


def _not_available(why: str) -> str:
    return f"The computer's voice is not available ({why}): {INSTALL.get(sys.platform, INSTALL['linux'])}."


def _last_line(output: bytes) -> str:
    return (output.decode(errors="replace").strip().splitlines() or ["it gave no reason"])[-1]
