"""The figures of a round that listened, as tables that explain themselves."""

from collections.abc import Iterator
from typing import Any

from interviewer.cli.benches.listening import AS_IN_LIFE
from interviewer.cli.benches.memory_growth import EARLY_SECONDS
from interviewer.cli.benches.word_rates import OFFLINE, rate_cells
from interviewer.cli.figures import figure, print_heading, print_row, print_text

READINGS = ("live", OFFLINE)
LEGEND = (
    "live: this round, which heard the recording as it was played. offline: one bare faster-whisper call with the same "
    "model, which reads the whole recording at once. ratio: live to offline; below 1, the round does better."
)
NO_LAGS = "It was not played at the pace of life, so how far words were behind the voice is not told."


def print_figures(figures: dict[str, Any]) -> None:
    """Every figure, and in words what it is."""
    print()
    print_text(LEGEND)
    as_in_life = figures["speed"] == AS_IN_LIFE
    if as_in_life:
        _print_lags(figures["first_shown"], figures["settled"])
    _print_errors(figures["word_errors"])
    _print_costs(figures["cpu"], figures["peak_megabytes"])
    print()
    for line in (_memory(figures), *(_progress(figures) if as_in_life else [NO_LAGS]), _losses(figures["lost"])):
        print_text(line)


def _print_lags(shown: dict[str, Any], settled: dict[str, Any]) -> None:
    print_heading(
        "Seconds that words were behind the voice: half of the words came within p50, all but one in twenty within "
        "p95. words: the share of what the offline reading heard that ever came.",
        ["p50", "p95", "words"],
    )
    _print_lag("first shown, after the word's end", shown, shown["share"])
    _print_lag("settled for good, after the word's end", settled["from_word"], settled["share"])
    _print_lag("settled for good, after the utterance's end", settled["from_utterance"], settled["share"])


def _print_lag(name: str, lag: dict[str, float | None], share: float | None) -> None:
    print_row(name, [figure(lag["p50"]), figure(lag["p95"]), figure(share, ".1%")])


def _print_errors(errors: dict[str, Any]) -> None:
    print_heading(
        f"Words that are wrong, missing or too many, for each hundred of {errors['against']}.", [*READINGS, "ratio"]
    )
    print_row("all words", rate_cells(errors["all_words"], READINGS))
    print_row('without "um" and the like', rate_cells(errors["without_filled_pauses"], READINGS))


def _print_costs(cpu: dict[str, float | None], peak: dict[str, float | None]) -> None:
    print_heading("What it cost.", READINGS)
    print_row("processor seconds for each second of sound", [figure(cpu[reading], ".3f") for reading in READINGS])
    print_row("processor seconds to set up", [figure(cpu[f"{reading}_setting_up_seconds"]) for reading in READINGS])
    print_row("the most memory held, in megabytes", [figure(peak[reading], ".0f") for reading in READINGS])


def _memory(figures: dict[str, Any]) -> str:
    held, growth = figures["memory_megabytes"], figures["memory_growth_percent"]
    if growth is not None:
        early, late = held["after_ten_minutes"], held["at_the_end"]
        return f"Memory of the round: {early:.0f} megabytes after ten minutes, {late:.0f} at the end: {growth:+.1f} %."
    why = "too short to tell (under ten minutes)" if figures["seconds"] < EARLY_SECONDS else "unknown on this system"
    return f"How the round's memory grows: {why}."


def _progress(figures: dict[str, Any]) -> Iterator[str]:
    behind = figures["behind"]
    yield f"The last word was settled {figure(figures['settled']['after_the_end'])} s after the end of the sound."
    yield f"Words were shown {_times(figures['guesses'])} while they were being said."
    if behind["count"]:
        yield f"Hearing fell behind the voice {_times(behind['count'])}, by {behind['most_seconds']:.1f} s at most."
    else:
        yield "Hearing never fell behind the voice."


def _losses(lost: dict[str, Any]) -> str:
    if not lost["count"]:
        return "No sound was lost."
    return f"Sound was lost {_times(lost['count'])}, {lost['seconds']:.2f} s together."


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
