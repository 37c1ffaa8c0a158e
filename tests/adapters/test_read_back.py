"""What the interviewer says is what a listener understands: said by each voice, and heard by the recogniser."""

import re

import numpy as np
import pytest

from interviewer.adapters.natural_voice import NaturalVoice
from interviewer.adapters.resampler import Resampler
from interviewer.adapters.synthesiser import ComputerVoice, Synthesiser
from interviewer.adapters.utterance_reader import UtteranceReader
from interviewer.cli.lines import Lines
from interviewer.core.audio import SAMPLE_RATE, Samples
from tests.adapters.real_whisper import real_whisper
from tests.cli.conftest import ROOT, lacking

pytestmark = pytest.mark.models

VOICES: dict[str, Synthesiser] = {
    "computer": ComputerVoice("america"),
    "natural": NaturalVoice(ROOT / "models" / "voice"),
}


def sound_of(text: str, voice: Synthesiser) -> Samples:
    parts = []
    for samples, rate in Lines(voice).sounds(text):
        resampler = Resampler(rate, SAMPLE_RATE)
        parts += [resampler.feed(samples), resampler.close()]
    return np.pad(np.concatenate(parts), SAMPLE_RATE // 2)


@pytest.mark.parametrize(
    ("voice", "text", "understood"),
    [
        # Chance has a part in how this voice says a line; of these, each was understood eight times out of eight.
        ("natural", "Would you run the A/B test for a week?", r"A.?B.? test"),
        ("natural", "The product makes $1.4M a year.", r"\$?1\.4 million( dollars)? a year"),
        ("natural", "Would you grow revenue 10x or cut churn by 3-5%?", r"(10|ten).?x .* (3|three)( to |-)(5|five)"),
        ("natural", "The ratio of DAU/MAU fell 20% in Q3.", r"20 ?(%|percent) in Q3"),
        ("computer", "The product makes $1.4M a year.", r"\$?1\.4 million( dollars)? a year"),
        ("computer", "The p95 of the API rose from 300ms to 2.5s.", r"300 milliseconds to 2\.5 seconds"),
    ],
)
def test_it_is_understood(voice: str, text: str, understood: str) -> None:
    if voice == "natural" and not (ROOT / "models" / "voice").is_dir():
        lacking("the model voice (interviewer models get voice)")
    words = UtteranceReader(real_whisper("base")).read(sound_of(text, VOICES[voice]))
    heard = " ".join(word.text for word in words)
    assert re.search(understood, heard, re.IGNORECASE), heard
