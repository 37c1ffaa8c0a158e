"""The cues of .sbv (YouTube, Google Meet): `0:00:01.000,0:00:04.000` above each text."""

import re

from interviewer.adapters.importers.cues import Cue, subrip_cues

_STAMP = r"\d{1,4}:\d{2}:\d{2}\.\d{1,3}"
# From the beginning of a line: sought from each of a line of blanks on, it would be sought for minutes.
TIMES = re.compile(rf"^[^\S\n]*({_STAMP}),({_STAMP})[^\S\n]*$", re.MULTILINE)


def sbv_cues(text: str, *, in_order: bool = True) -> list[Cue]:
    """The cues of a .sbv file; where several people speak, they need not be in order."""
    return subrip_cues(TIMES.sub(r"\1 --> \2", text), in_order=in_order)
