"""`interviewer report`."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from interviewer.cli.corrections import folder_of
from interviewer.cli.kept import Kept, KeptSound, kept_in
from interviewer.cli.output import document_text, note
from interviewer.cli.parts import Parts, opened
from interviewer.cli.report_text import report_text
from interviewer.cli.rounds import report_of_kept
from interviewer.cli.streams import one_line
from interviewer.core.figures.rates import RateLimits
from interviewer.core.report import Report
from interviewer.core.trouble import CouldNotError
from interviewer.exports.blocks import Paragraph
from interviewer.exports.contents import contents, flagged
from interviewer.exports.cover import Cover, cover_of
from interviewer.journal import FACTS, SOUND
from interviewer.owned import put


@dataclass(frozen=True)
class Told:
    """What is to be written down, and the round it is about."""

    report: Report
    cover: Cover
    limits: RateLimits
    kept: Kept


def run(arguments: argparse.Namespace) -> int:
    """Print the report of a round, or write it to a file."""
    _refuse_idle(arguments)
    parts = opened(arguments)
    if arguments.out:
        _refuse_to_harm(Path(arguments.out))
    folder = folder_of(arguments, arguments.round)
    text = FORMS[arguments.format](_told(folder, parts, arguments.names), arguments)
    if arguments.out:
        _write(Path(arguments.out), text)
    else:
        print(text, end="")
    return 0


def _told(folder: Path, parts: Parts, names: bool) -> Told:
    kept = kept_in(folder)
    cover = cover_of(kept.facts, folder.resolve().name if names else None)
    return Told(report_of_kept(kept, parts), cover, parts.config.pace, kept)


def _refuse_idle(arguments: argparse.Namespace) -> None:
    """Options that would do nothing are mistakes."""
    if arguments.with_audio and arguments.format != "html":
        raise CouldNotError(f"Only html holds sound, and this is {arguments.format}: add --format html.")
    if arguments.rows and arguments.format != "csv":
        raise CouldNotError(f"--rows is for csv, and this is {arguments.format}: add --format csv.")
    if arguments.names and arguments.format == "txt":
        raise CouldNotError("There are no names in txt. Leave --names out, or choose another --format.")


def _refuse_to_harm(out: Path) -> None:
    """A round has readings of its facts beside the first; none of its files makes way for a report."""
    is_of_a_round = (out.parent / FACTS).exists()
    if is_of_a_round and (out.name == SOUND or out.name.startswith(Path(FACTS).stem)):
        raise CouldNotError(f"{out} is a part of a round. Nothing was written; choose another name.")


def _txt(told: Told, _: argparse.Namespace) -> str:
    return report_text(told.report) + "\n"


def _md(told: Told, _: argparse.Namespace) -> str:
    from interviewer.exports.markdown import markdown

    return "\n".join(map(one_line, markdown(contents(told.report, told.cover, told.limits)).split("\n")))


def _html(told: Told, arguments: argparse.Namespace) -> str:
    from interviewer.exports.page import page

    blocks = list(contents(told.report, told.cover, told.limits))
    if not arguments.with_audio:
        return page(blocks, {})
    from interviewer.cli.flagged_sound import sounds_of

    spans = flagged(blocks)
    sounds = sounds_of(told.kept.folder, spans)
    if not sounds:
        why = _why_silent(told.kept.sound, bool(spans))
        note(why)
        # Where the reader begins, behind the title and what is known of the round.
        blocks.insert(2, Paragraph(why))
    return page(blocks, sounds)


def _why_silent(sound: KeptSound, flagged: bool) -> str:
    if not flagged:
        return "There is no sound in this report: nothing was flagged that can be heard."
    if sound.is_lost:
        return f"There is no sound in this report. {sound.trouble}"
    if not sound.seconds:
        return "There is no sound in this report: none is kept beside the facts of this round."
    return "There is no sound in this report: that of the round ends before what was flagged."


def _json(told: Told, _: argparse.Namespace) -> str:
    from interviewer.exports.document import document_of

    return document_text(document_of(told.report, told.cover)) + "\n"


def _csv(told: Told, arguments: argparse.Namespace) -> str:
    from interviewer.exports.spreadsheet import rounds_csv, segments_csv

    for sentence in told.kept.unknown:
        # A table has no place for it.
        note(sentence)
    return (rounds_csv if arguments.rows == "rounds" else segments_csv)(told.report, told.cover)


FORMS: dict[str, Callable[[Told, argparse.Namespace], str]] = {
    "txt": _txt,
    "md": _md,
    "html": _html,
    "json": _json,
    "csv": _csv,
}


def _write(path: Path, text: str) -> None:
    try:
        # Half a surrogate pair is no UTF-8.
        put(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise CouldNotError(f"The report cannot be written to {path}: {error.strerror}. The round is kept.") from error
    note(f"The report was written to {path}")
