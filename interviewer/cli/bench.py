"""`interviewer bench`."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from interviewer.adapters.portaudio import quiet
from interviewer.cli.benches import (
    ear_figures,
    gain,
    listening_figures,
    listening_tables,
    report_cost,
    screen_delays,
    tagging_cost,
    trends_delay,
    voice_delays,
)
from interviewer.cli.benches.costs import compare
from interviewer.cli.benches.ears import read_twice
from interviewer.cli.benches.listening import listened
from interviewer.cli.figures import machine, print_text
from interviewer.cli.output import document
from interviewer.cli.parts import Parts, opened
from interviewer.cli.reading import text_of_file
from interviewer.cli.sound import recording_at
from interviewer.cli.streams import one_line
from interviewer.cli.yardstick import read_yardstick
from interviewer.core.labelled import answers_of
from interviewer.core.report import rounded
from interviewer.units import kind_labelled, labelled, read_units


def run(arguments: argparse.Namespace) -> int:
    """Measure and print."""
    measures: dict[str, Callable[[argparse.Namespace, Parts], None]] = {
        "transcribe": _transcribe,
        "listen": _listen,
        "hearing": _hearing,
        "tag": _tag,
        "voice": _voice,
        "trends": _trends,
        "report": _report,
        "screen": _screen,
        "many": _many,
    }
    measures[arguments.measured](arguments, opened(arguments))
    return 0


def _transcribe(arguments: argparse.Namespace, parts: Parts) -> None:
    compare(Path(arguments.audio), parts, arguments.model, max(1, arguments.rounds), arguments.json)


def _listen(arguments: argparse.Namespace, parts: Parts) -> None:
    audio = Path(arguments.audio)
    # Looked at here, so that what cannot be read is said before a recording is played for minutes.
    recording_at(audio, partial=True)
    reference = text_of_file(Path(arguments.reference)) if arguments.reference else None
    figures = listening_figures.figures_of(listened(audio, parts, arguments.model, arguments.speed), reference)
    figures["guess_model"] = parts.config.recogniser.guess or None
    _tell(audio, parts, arguments, figures, listening_tables.print_figures)


def _hearing(arguments: argparse.Namespace, parts: Parts) -> None:
    manifest = Path(arguments.manifest)
    figures = ear_figures.figures_of(list(read_twice(read_yardstick(manifest), parts, arguments.model)))
    _tell(manifest, parts, arguments, figures, ear_figures.print_figures)


def _tag(arguments: argparse.Namespace, parts: Parts) -> None:
    path = Path(arguments.units)
    units = read_units(text_of_file(path), path.name)
    kind = kind_labelled(units)
    answers = answers_of(labelled(units, path.name, kind))
    figures = tagging_cost.figures_of(answers, tagging_cost.cost_of(answers, parts.tagger(kind)))
    if arguments.json:
        document(rounded({"file": path.name, "kind": kind, "machine": machine(), **figures}))
        return
    print_text(f"{one_line(path.name)}: {figures['answers']} {kind} answers, {figures['units']} units, one thread")
    print_text(f"on this computer: {machine()}")
    tagging_cost.print_figures(figures)


def _voice(arguments: argparse.Namespace, parts: Parts) -> None:
    questions = [question.text for question in parts.bank.questions.values()]
    texts = questions[:: max(1, len(questions) // arguments.lines)][: arguments.lines]
    with quiet():
        figures = voice_delays.figures_of(texts, parts)
    if arguments.json:
        document(rounded({"machine": machine(), **figures}))
        return
    print_text(f"{figures['lines']} lines at {figures['rate']} words a minute")
    print_text(f"on this computer: {machine()}")
    voice_delays.print_figures(figures)


def _trends(arguments: argparse.Namespace, _parts: Parts) -> None:
    figures = trends_delay.figures_of(arguments.rounds)
    if arguments.json:
        document(rounded(figures))
    else:
        trends_delay.print_figures(figures)


def _report(arguments: argparse.Namespace, parts: Parts) -> None:
    figures = report_cost.figures_of(arguments.words, parts.bank)
    if arguments.json:
        document(rounded(figures))
    else:
        report_cost.print_figures(figures)


def _screen(arguments: argparse.Namespace, parts: Parts) -> None:
    audio = Path(arguments.audio).absolute()
    recording_at(audio, partial=True)
    figures = screen_delays.figures_of(parts.home.folder, audio, arguments.keys)
    # Here, as it brings the screens, which no other measure needs.
    from interviewer.cli.benches import long_round

    long = long_round.figures_of()
    if arguments.json:
        document(rounded({"machine": machine(), **figures, "long_round": long}))
        return
    print_text(f"on this computer: {machine()}")
    screen_delays.print_figures(figures)
    long_round.print_figures(long)


def _many(arguments: argparse.Namespace, parts: Parts) -> None:
    folder = Path(arguments.folder).absolute()
    figures = gain.figures_of(parts.home.folder, folder, arguments.backend, arguments.workers, arguments.times)
    if arguments.json:
        document(rounded(figures))
    else:
        gain.print_figures(figures)


def _tell(
    measured: Path,
    parts: Parts,
    arguments: argparse.Namespace,
    figures: dict[str, Any],
    print_figures: Callable[[dict[str, Any]], None],
) -> None:
    what = {"file": measured.name, "model": parts.whisper(arguments.model).name, "machine": machine()}
    if arguments.json:
        document(rounded({**what, **figures}))
        return
    print_text(f"{one_line(measured.name)}: {figures['seconds']:.1f} s of sound, heard with {what['model']}")
    print_text(f"on this computer: {what['machine']}")
    print_figures(figures)
