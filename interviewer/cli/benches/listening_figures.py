"""The figures of a round that listened, as a document: `interviewer bench listen --help` tells what its keys mean."""

from dataclasses import asdict
from typing import Any

from interviewer.cli.benches.listening import Listened
from interviewer.cli.benches.live_lags import Lag, lags_of
from interviewer.cli.benches.word_rates import OFFLINE, Said, word_rates
from interviewer.cli.figures import ratio
from interviewer.core.matching import plain
from interviewer.core.words import text_of

WITHOUT_REFERENCE = "the offline reading"


def figures_of(one: Listened, reference: str | None) -> dict[str, Any]:
    """Lags, word errors, costs and losses; without a reference the offline reading is the reference."""
    live = one.live
    return {
        "seconds": live.seconds,
        "speed": one.speed,
        **_lags(one),
        "guesses": len(live.guesses),
        "lost": {"count": len(live.lost), "seconds": sum(live.lost)},
        "word_errors": _word_errors(one, reference),
        "cpu": _cpu(one),
        "peak_megabytes": {"live": one.live_cost.peak_megabytes, OFFLINE: one.offline_cost.peak_megabytes},
        "memory_megabytes": asdict(one.live_memory),
        "memory_growth_percent": one.live_memory.growth_percent,
    }


def _lags(one: Listened) -> dict[str, Any]:
    """How far words were behind the voice; at another pace than life's only how many ever came."""
    lags = lags_of(one.live, one.offline.words)
    behind = one.live.behind

    def known(value: Any) -> Any:
        return value if one.as_in_life else None

    def lag(found: Lag) -> dict[str, float | None]:
        return asdict(found if one.as_in_life else Lag(None, None))

    return {
        "words": lags.words,
        "first_shown": {"share": lags.shown_share, **lag(lags.first_shown)},
        "settled": {
            "share": lags.settled_share,
            "from_word": lag(lags.settled_from_word),
            "from_utterance": lag(lags.settled_from_utterance),
            "after_the_end": known(one.live.after_the_end),
        },
        "behind": {"count": known(len(behind)), "most_seconds": known(max(behind, default=0.0))},
    }


def _word_errors(one: Listened, reference: str | None) -> dict[str, Any]:
    live, offline = plain(text_of(one.live.words)), plain(text_of(one.offline.words))
    if reference is None:
        return {"against": WITHOUT_REFERENCE, **word_rates([Said(offline, {"live": live})])}
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
