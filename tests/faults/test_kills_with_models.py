"""The same with the real models, for people who have some minutes (`make soak`): what was said is what is reported."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.matching import WordErrors, plain
from interviewer.journal import samples_in
from tests.cli.conftest import Run
from tests.faults.children import practice, ran
from tests.faults.killed import KILLS, assert_nothing_lost, killed_rounds, told_of
from tests.tones import write
from tests.virtual_mic.sounds import read_wav, resampled

pytestmark = [pytest.mark.faults, pytest.mark.models]

ROUNDS = KILLS // 10
SAID = (
    "My guess is that the new fee scares people off, so I would move it to the first page. Then I would measure how "
    "many of the riders come back, and after a month I would decide with the city whether the fee should stay."
)


@pytest.mark.skipif(KILLS < 100, reason="make soak has the time for it")
def test_a_round_heard_by_the_real_models_is_closed_with_what_was_said(
    real_home: Path,
    spoken: Callable[[str], Path],
    run: Run,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    wav, plan = spoken(SAID), ("--question", "city-bikes")
    homes = [tmp_path / str(number) for number in range(ROUNDS + 1)]
    for home in homes:
        shutil.copytree(real_home, home, symlinks=True)
    program = [sys.executable, "-m", "interviewer"]
    rounds = killed_rounds(homes, [*program, *map(str, practice(wav, "--speed", 4, *plan))], at_once=1)
    with capfd.disabled():
        print(f"\n  with models: {told_of(rounds)} ", end="")  # noqa: T201  the measurement is what it is run for
    sound = resampled(*read_wav(wav), SAMPLE_RATE)
    for one in rounds:
        assert_nothing_lost(one)
        if one.folder and not one.whole and samples_in(one.folder):
            assert run("sessions", "recover", one.folder.name, "--sessions", one.folder.parent).code == 0
            cut = write(tmp_path / "cut.wav", sound[: samples_in(one.folder)])
            ran(real_home, [*program, *map(str, practice(cut, *plan, "--sessions", tmp_path / "undisturbed"))])
            (undisturbed,) = (tmp_path / "undisturbed").iterdir()
            errors = WordErrors.between(words_in(run, undisturbed), words_in(run, one.folder))
            assert errors.deleted <= 1
            shutil.rmtree(undisturbed)


def words_in(run: Run, folder: Path) -> Any:
    told = run("report", folder, "--format", "json").json
    return plain(" ".join(one["text"] for answer in told["answers"] for one in answer["segments"]))
