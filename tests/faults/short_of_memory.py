"""The program on a computer that has no memory left for a model, only for all else."""

import resource
import sys
from pathlib import Path

import ctranslate2  # noqa: F401  what the program imports takes its room before there is none
import faster_whisper  # noqa: F401

from interviewer.cli import main

# The imports that are still to come take their room too; the model takes three times as much.
LEFT_BYTES = 120 << 20
PAGE = resource.getpagesize()

if __name__ == "__main__":
    taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * PAGE
    resource.setrlimit(resource.RLIMIT_AS, (taken + LEFT_BYTES, resource.RLIM_INFINITY))
    sys.exit(main())
