"""A room without walls: PulseAudio with one loudspeaker, and a microphone that hears all it plays."""

import os
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

COMMANDS = {"pulseaudio": "pulseaudio", **dict.fromkeys(("pactl", "paplay", "parec"), "pulseaudio-utils")}

LOUDSPEAKER = "room"
MICROPHONE = "ear"
DEVICES = (
    f"module-null-sink sink_name={LOUDSPEAKER} rate=48000",
    f"module-remap-source source_name={MICROPHONE} master={LOUDSPEAKER}.monitor",
)


def missing() -> list[str]:
    """What this computer lacks for a room: Debian packages, or Linux itself."""
    if sys.platform != "linux":
        return ["Linux"]
    return sorted({package for command, package in COMMANDS.items() if not shutil.which(command)})


class Room:
    """A PulseAudio daemon of its own, in a folder of its own; the sound card, if there is one, is not touched."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        places = ("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH")
        self.env = {
            **os.environ,
            **dict.fromkeys(places, str(folder)),
            "PULSE_SERVER": f"unix:{folder / 'native'}",
            "PULSE_COOKIE": str(folder / "cookie"),
        }

    def open(self) -> None:
        """Starts the daemon; it answers when this returns."""
        modules = (f"module-native-protocol-unix socket={self._folder / 'native'} auth-anonymous=1", *DEVICES)
        loaded = [part for module in modules for part in ("-L", module)]
        options = ["--daemonize=yes", "--use-pid-file=yes", "--exit-idle-time=-1", f"--log-target=file:{self.log}"]
        # Of a daemon whose power was cut; a new one would take a stranger of that number for it.
        (self._folder / "pid").unlink(missing_ok=True)
        subprocess.run(["pulseaudio", "-n", *options, *loaded], env=self.env, check=True, timeout=30)

    def close(self) -> None:
        """Ends the daemon, if it lives, and waits for its end; other daemons are left alone."""
        self._end(signal.SIGTERM)

    def cut_the_power(self) -> None:
        """Ends the daemon as a pulled plug does."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        try:
            process = os.pidfd_open(int((self._folder / "pid").read_text()))
        except (FileNotFoundError, ProcessLookupError):
            return
        signal.pidfd_send_signal(process, how)
        select.select([process], [], [], 30)
        os.close(process)

    def unplug(self) -> None:
        """Takes both devices away from a daemon that goes on."""
        for device in reversed(DEVICES):
            self._tell("unload-module", device.partition(" ")[0])

    def plug_in(self) -> None:
        """Puts them back."""
        for device in DEVICES:
            self._tell("load-module", *device.split())

    def _tell(self, *words: str) -> None:
        subprocess.run(["pactl", *words], env=self.env, check=True, timeout=30, stdout=subprocess.DEVNULL)

    def speak(self, wav: Path) -> None:
        """Plays a file into the program's ear; returns when it has been heard."""
        command = ["paplay", f"--device={LOUDSPEAKER}", str(wav)]
        subprocess.run(command, env=self.env, check=True, timeout=120)

    def overhear(self, into: Path) -> "subprocess.Popen[bytes]":
        """Records all that is played, as 16 kHz mono, until the process is terminated."""
        shape = ["--rate=16000", "--channels=1", "--format=s16le", "--file-format=wav", "--latency-msec=50"]
        return subprocess.Popen(["parec", f"--device={LOUDSPEAKER}.monitor", *shape, str(into)], env=self.env)

    @property
    def log(self) -> Path:
        """Where the daemon writes."""
        return self._folder / "log"
