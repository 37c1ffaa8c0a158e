"""The computer's own voice, through pyttsx3: text to sound."""

import subprocess
import sys
import tempfile
from pathlib import Path

import av
import numpy as np
from av.audio.resampler import AudioResampler

from interviewer.core.audio import SAMPLE_RATE, Samples
from interviewer.core.trouble import CouldNotError

# eSpeak makes a hundred seconds of speech in about one. Longer than this is not slow, it hangs.
TIMEOUT = 60.0

INSTALL = {
    "linux": "install espeak-ng (Debian, Ubuntu: sudo apt install espeak-ng) and try again",
    "darwin": "choose a voice in System Settings > Accessibility > Spoken Content and try again",
    "win32": "install a voice in Settings > Time & language > Speech and try again",
}


def speak_to_samples(text: str) -> tuple[Samples, int]:
    """A text as mono sound, and its rate."""
    if not text.strip():
        return np.zeros(0, dtype=np.float32), SAMPLE_RATE
    with tempfile.TemporaryDirectory() as folder:
        # macOS writes AIFF whatever the name says, and Linux and Windows write WAV; what is read goes by the content.
        path = Path(folder) / ("voice.aiff" if sys.platform == "darwin" else "voice.wav")
        _say(text, path)
        return _read(path)


def _say(text: str, path: Path) -> None:
    # A process of its own, because runAndWait hangs, or works only once, in a process that does other things.
    command = [sys.executable, "-P", str(Path(__file__).with_name("say_to_file.py")), str(path)]
    try:
        subprocess.run(command, input=text.encode("utf-8", "replace"), capture_output=True, timeout=TIMEOUT, check=True)
    except subprocess.TimeoutExpired as error:
        raise CouldNotError(_not_available(f"it took longer than {TIMEOUT:.0f} s")) from error
    except subprocess.CalledProcessError as error:
        raise CouldNotError(_not_available(_last_line(error.stderr))) from error


def _read(path: Path) -> tuple[Samples, int]:
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
