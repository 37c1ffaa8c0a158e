"""The figures of a round that listened, as a document and as a table."""

from dataclasses import asdict
from typing import Any

from interviewer.cli.figures import figure, print_heading, print_row, ratio
from interviewer.cli.listening import Listened
from interviewer.cli.live_lags import lags_of
from interviewer.cli.word_rates import OFFLINE, Said, print_rates, print_rates_heading, word_rates
from interviewer.core.matching import plain
from interviewer.core.words import text_of

READINGS = ("live", OFFLINE)


def figures_of(one: Listened, reference: str | None) -> dict[str, Any]:
    """Lags, word errors, costs and losses; without a reference the offline reading is the reference."""
    lags = lags_of(one.live, one.offline.words)
    return {
        "seconds": one.live.seconds,
        "words": lags.words,
        "first_shown": {"share": lags.shown_share, **asdict(lags.first_shown)},
        "settled": {
            "share": lags.settled_share,
            "from_word": asdict(lags.settled_from_word),
            "from_utterance": asdict(lags.settled_from_utterance),
            "after_the_end": one.live.after_the_end,
        },
        "guesses": len(one.live.guesses),
        "behind": {"count": len(one.live.behind), "most_seconds": max(one.live.behind, default=0.0)},
        "lost": {"count": len(one.live.lost), "seconds": sum(one.live.lost)},
        "word_errors": _word_errors(one, reference),
        "cpu": _cpu(one),
        "peak_megabytes": {
            "live": one.live_cost.peak_megabytes,
            "offline": one.offline_cost.peak_megabytes,
        },
    }


def _word_errors(one: Listened, reference: str | None) -> dict[str, Any]:
    live, offline = plain(text_of(one.live.words)), plain(text_of(one.offline.words))
    if reference is None:
        return {"against": "the offline reading", **word_rates([Said(offline, {"live": live})])}
    return {"against": "the reference", **word_rates([Said(plain(reference), {"live": live, OFFLINE: offline})])}


def _cpu(one: Listened) -> dict[str, float | None]:
    """Processor seconds a second of sound, without what loading and reporting take; those apart."""
    spent, idle = one.live_cost.cpu_seconds, one.idle_cost.cpu_seconds
    live = None if spent is None or idle is None else spent - idle
    return {
        "live": ratio(live, one.live.seconds),
        "live_setting_up_seconds": idle,
        "offline": ratio(one.offline.reading_cpu_seconds, one.live.seconds),
        "offline_setting_up_seconds": one.offline.loading_cpu_seconds,
    }


def print_figures(figures: dict[str, Any]) -> None:
    """The same for people."""
    shown, settled = figures["first_shown"], figures["settled"]
    print_heading("seconds behind a word", ["p50", "p95", "words"])
    _print_lag("first shown, from its end", shown, shown["share"])
    _print_lag("settled, from its end", settled["from_word"], settled["share"])
    _print_lag("settled, from its utterance's end", settled["from_utterance"], settled["share"])
    print_rates_heading(f"word errors against {figures['word_errors']['against']}", READINGS)
    print_rates("all words; without filled pauses", figures["word_errors"], READINGS)
    _print_cost(figures["cpu"], figures["peak_megabytes"])
    behind, lost = figures["behind"], figures["lost"]
    print()
    print(f"The last word settled {figure(settled['after_the_end'])} s after the end of the sound.")
    print(f"Guesses: {figures['guesses']}. Times behind: {behind['count']}, by {behind['most_seconds']:.1f} s at most.")
    print(f"Stretches of sound lost: {lost['count']}, {lost['seconds']:.2f} s together.")


def _print_lag(name: str, lag: dict[str, float | None], share: float | None) -> None:
    print_row(name, [figure(lag["p50"]), figure(lag["p95"]), figure(share, ".1%")])


def _print_cost(cpu: dict[str, float | None], peak: dict[str, float | None]) -> None:
    print_heading("cost", READINGS)
    print_row("CPU seconds a second of sound", [figure(cpu[reading], ".3f") for reading in READINGS])
    print_row("CPU seconds for setting up", [figure(cpu[f"{reading}_setting_up_seconds"]) for reading in READINGS])
    print_row("peak megabytes", [figure(peak[reading], ".0f") for reading in READINGS])
