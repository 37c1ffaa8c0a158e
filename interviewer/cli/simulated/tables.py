"""The figures of a round with a candidate who is made up, for people."""

from typing import Any

from interviewer.cli.figures import figure, print_heading, print_row, print_text
from interviewer.core.minutes import clock

_REPORTS = ("true", "counted", "tagged", "heard")


def print_tables(figures: dict[str, Any]) -> None:
    """All of them."""
    scripts, length = ", ".join(figures["scripts"]), clock(figures["seconds"])
    print_text(f"{scripts}: {length} of sound by {figures['voice']}. {figures['machine']}.")
    _print_seconds(figures)
    _print_reached(figures)
    _print_found(figures)
    if figures["live"]:
        _print_live(figures["live"])
    _print_measures(figures)


def _print_seconds(figures: dict[str, Any]) -> None:
    print_heading(
        "Seconds a tag: as they are; counted (true words and tags; off: against those that are); "
        "tagged (true words); as heard.",
        [*_REPORTS, "off"],
    )
    for name, compared in {**figures["tags"], "framework vomit": figures["vomit"]}.items():
        off = figure(compared["off"], ".1%")
        print_row(name, [*(figure(compared[report], ".1f") for report in _REPORTS), off])


def _print_reached(figures: dict[str, Any]) -> None:
    if figures["reached"]:
        print_heading("Seconds of talk until the first of these came.", _REPORTS)
    for one in figures["reached"]:
        cells = [figure(one["seconds"][report], ".1f") for report in _REPORTS]
        print_row(f"{one['what']}, answer {one['answer']}", cells)


def _print_found(figures: dict[str, Any]) -> None:
    pauses, fillers, words = figures["pauses"], figures["fillers"], figures["words"]
    print_heading("What was heard of it.", ["there", "found", "invented"])
    print_row("silences the script asks for (0.3 s or more)", _counts(pauses, "asked", "found"))
    print_row("filled pauses", _counts(fillers, "said", "heard"))
    for edge, name in (("start_off", "begin"), ("end_off", "end")):
        median, most = figure(pauses[edge]["median"], "+.3f"), figure(pauses[edge]["most"], ".3f")
        print_text(f"Silences {name} {median} s late (median), {most} s off at most.")
    if fillers["unsaid"]:
        print_text(f"This voice cannot say {fillers['unsaid']} of the filled pauses: they are left out of the truth.")
    wrong = words["substituted"] + words["deleted"] + words["inserted"]
    print_text(f"{wrong} of {words['words']} words wrong ({figure(words['rate'], '.1%')}).")


def _counts(found: dict[str, Any], there: str, hit: str) -> list[str]:
    return [str(found[there]), str(found[hit]), str(found["invented"])]


def _print_live(live: dict[str, Any]) -> None:
    print_heading("As in life.", ["seconds"])
    print_row("sound lost", [figure(live["lost_seconds"])])
    print_row("sound on disk late, at most", [figure(live["kept_late_seconds"])])
    print_row("words on record after the voice, at most", [figure(live["words_late_seconds"])])
    print_row("sound that waited to be heard (told from 5 s on)", [figure(live["behind_seconds"])])
    memory = live["memory_megabytes"]
    early, late = figure(memory["after_ten_minutes"], ".0f"), figure(memory["at_the_end"], ".0f")
    print_text(f"Memory: {early} MB after ten minutes, {late} MB at the end.")


def _print_measures(figures: dict[str, Any]) -> None:
    print_heading("What is promised.", ["found", "at most", "kept"])
    for one in figures["measures"]:
        print_row(
            one["name"], [figure(one["found"], ".3g"), figure(one["most"], ".3g"), "yes" if one["kept"] else "NO"]
        )
    print_text(
        "Counting is that of the true words and tags, where a voice was heard. No promise is made of the tagger."
    )
    off = {name: figure(value, ".1%") for name, value in figures["tagger"].items()}
    print_text(
        f"The tagger alone, given the true words, puts {off['moved']} of the seconds under another tag; the worst tag "
        f"is {off['worst_tag']} off, framework vomit {off['vomit']}."
    )
