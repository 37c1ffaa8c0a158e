"""What Whisper, faster-whisper, WhisperX and this program write as JSON."""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from interviewer.adapters.importers.spoken import silenced, spoken
from interviewer.adapters.importers.transcript import (
    SPARE_OVERLAP,
    MalformedTranscriptError,
    Transcript,
    shared_out,
    transcript,
)
from interviewer.core.words import Word
