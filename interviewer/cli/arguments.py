"""Every command with its arguments and its help.

Help must come within a blink, so these modules import nothing but the argument parser; paths stay strings here.
"""

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable

from interviewer import __version__
from interviewer.cli.analyze_arguments import ANALYZE, add_many
from interviewer.cli.bank_arguments import QUESTIONS, ROUNDS, add_questions, add_rounds
from interviewer.cli.bench_arguments import BENCH, add_bench
from interviewer.cli.import_arguments import IMPORT, add_import
from interviewer.cli.practice_arguments import DRILL, PRACTICE, add_drill, add_practice
from interviewer.cli.quantities import count
from interviewer.cli.report_arguments import REPORT, add_report
from interviewer.cli.say_arguments import SAY, add_say
from interviewer.cli.screen_arguments import REPLAY, SERVE, add_replay, add_serve
from interviewer.cli.session_arguments import SESSIONS, add_sessions
from interviewer.cli.simulate_arguments import DEMO, SIMULATE, add_demo, add_simulate
from interviewer.cli.trend_arguments import COMPARE, REANALYZE, TRENDS, add_compare, add_reanalyze, add_trends

_ABOUT = """\
Practise product-manager interviews out loud, and learn where every second went.
Everything runs on this computer; nothing leaves it."""

_TRANSCRIBE = """\
Turn a recording into words with times.

Reads wav, flac, mp3, m4a, ogg, webm, mp4 and whatever else FFmpeg reads. Silence never becomes words: only what a
voice-activity detector takes for speech is read."""

_TAG = """\
Tag the units of answers by what they do for the answer.

Reads JSON Lines, one unit a line: {"answer": ..., "text": ...}, further keys passed through, a "question" heeded. Units
of one answer stand in order. Or plain text: a unit a line, an empty line between answers.

JSON Lines come out as the same lines with "tag", "confidence", "unsure" and "scores"; plain text as lines of tag,
confidence and text. With --json, one JSON list holds all of them. A tag that is unsure is marked with "?".

The kind of each answer, which decides its tags, is guessed from its question or else from its words; --kind overrules
the guess."""

_MODELS = """\
List, fetch and verify the models that run on this computer.

`get` fetches the models named, or all that a round needs; it is the only thing in this program that opens a network
connection. `verify` reads every file again and holds it against its checksum."""

_TRAIN = """\
Train the tagger on labelled answers and write it to the home folder.

Prints how well it reads whole answers that it was not shown (cross-validation), which is what its card records.

What you corrected (interviewer correct) is learned too. Before the tagger is written, it is held against one that
learned nothing from you: on the yardstick, and on your corrections in rounds that it was not shown. Where your
corrections make it worse on the yardstick, nothing is written."""

_CORRECT = """\
Give segments of a round the tags they should have.

ROUND is the folder of a round, or its name. Alone, it lists the round's segments by number. The round's report follows
your corrections from then on, and the tagger learns from them: interviewer train"""

_CORRECTIONS = """\
Show, export or withdraw what you corrected, in all rounds.

Exported as JSON Lines: the answers in which something was corrected, a unit a line, with "label", "was" (what the
tagger said) and "corrected". `interviewer evaluate` reads them."""

_DISPUTE = """\
Say of something that was found in a round that it is not so.

ROUND is the folder of a round, or its name. Alone, it lists what was found by number, strengths too. What you dispute
leaves the round's report, its verdict and the trends; it is kept, and --withdraw brings it back."""

_EVALUATE = """\
Measure the tagger on labelled answers.

Reads JSON Lines, one unit a line: {"answer" or "answer_id", "text", "label" or "tag"}, optionally "question", "style"
and "alt_label" (what a careful second reader could well say; lenient scores accept it). The kind is that of the
labels: case, unless more of them are behavioural.

With --findings each line is a whole answer: {"answer", "kind", "type", "question", "units": [{"text", "label"}],
"found", "maybe"}; printed is how often each finding was right, wrong and missed ("maybe" counts neither way)."""


def parser() -> ArgumentParser:
    """The whole command line."""
    top = ArgumentParser(
        prog="interviewer",
        description=_ABOUT,
        epilog="Without a command: the screens. Every command explains itself: interviewer COMMAND --help",
        formatter_class=RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"interviewer {__version__}")
    _add_home(top, None)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for name, (about, add) in _commands().items():
        summary = about.partition("\n")[0]
        command = commands.add_parser(
            name, help=summary, description=about, formatter_class=RawDescriptionHelpFormatter
        )
        _add_home_again(command)
        add(command)
    return top


def _commands() -> dict[str, tuple[str, Callable[[ArgumentParser], None]]]:
    """What each is about, and what adds its arguments; in the order in which they are told."""
    return {
        "practice": (PRACTICE, add_practice),
        "drill": (DRILL, add_drill),
        "analyze": (ANALYZE, _analyze),
        "import": (IMPORT, add_import),
        "transcribe": (_TRANSCRIBE, _transcribe),
        "tag": (_TAG, _tag),
        "questions": (QUESTIONS, lambda command: add_questions(command, _add_home_again)),
        "rounds": (ROUNDS, lambda command: add_rounds(command, _add_home_again)),
        "say": (SAY, add_say),
        "doctor": ("Check what a round needs: microphone, speaker, voice, models, tagger, disk, terminal.", _add_json),
        "models": (_MODELS, _models),
        "correct": (_CORRECT, _correct),
        "corrections": (_CORRECTIONS, _corrections),
        "dispute": (_DISPUTE, _dispute),
        "report": (REPORT, add_report),
        "trends": (TRENDS, add_trends),
        "sessions": (SESSIONS, lambda command: add_sessions(command, _add_home_again)),
        "compare": (COMPARE, add_compare),
        "reanalyze": (REANALYZE, add_reanalyze),
        "train": (_TRAIN, _train),
        "evaluate": (_EVALUATE, _evaluate),
        "bench": (BENCH, add_bench),
        "simulate": (SIMULATE, add_simulate),
        "demo": (DEMO, add_demo),
        "replay": (REPLAY, add_replay),
        "serve": (SERVE, add_serve),
    }


def _analyze(command: ArgumentParser) -> None:
    command.add_argument(
        "path", metavar="PATH", help="the recording, the transcript, the round's folder, or a folder of many"
    )
    _add_json(command)
    command.add_argument(
        "--question", metavar="TEXT|ID", default="", help="what was asked: its words, or the id of one of our questions"
    )
    _add_kind(command, "guess")
    _add_reading(command)
    add_many(command)


def _transcribe(command: ArgumentParser) -> None:
    command.add_argument("audio", metavar="AUDIO", help="the recording")
    _add_json(command)
    _add_reading(command)


def _tag(command: ArgumentParser) -> None:
    command.add_argument("file", nargs="?", default="-", metavar="FILE", help="the units; - (the default) reads stdin")
    _add_json(command)
    _add_kind(command, "guess")


def _models(command: ArgumentParser) -> None:
    command.add_argument("action", choices=("list", "get", "verify"), help="what to do")
    command.add_argument("names", nargs="*", metavar="NAME", help="models (default: those a round needs; verify: all)")
    _add_json(command)


def _train(command: ArgumentParser) -> None:
    _add_kind(command, "case")
    command.add_argument("--corpus", metavar="FILE", help="labelled units to learn from (default: ours)")
    command.add_argument("--without-corrections", action="store_true", help="learn from the labelled units alone")
    command.add_argument(
        "--yardstick",
        metavar="FILE",
        help="labelled units on which your corrections must do no harm (default: ours, held out of the corpus)",
    )
    _add_sessions(command)
    _add_json(command)


def _correct(command: ArgumentParser) -> None:
    command.add_argument("round", metavar="ROUND", help="the folder of the round, or its name")
    command.add_argument("number", nargs="?", type=count, metavar="NUMBER", help="the segment to correct")
    command.add_argument("tag", nargs="?", metavar="TAG", help="the tag that it should have")
    command.add_argument("--withdraw", action="store_true", help="give it the tagger's tag again")
    _add_sessions(command)
    _add_json(command)


def _corrections(command: ArgumentParser) -> None:
    done = command.add_mutually_exclusive_group()
    done.add_argument("--export", metavar="FILE.jsonl", help="write them to a file, with the units around them")
    done.add_argument("--withdraw-all", action="store_true", help="give every segment the tagger's tag again")
    _add_sessions(command)
    _add_json(command)


def _dispute(command: ArgumentParser) -> None:
    command.add_argument("round", metavar="ROUND", help="the folder of the round, or its name")
    command.add_argument("number", nargs="?", type=count, metavar="N", help="the finding that is not so")
    command.add_argument("--note", metavar="TEXT", help="why it is not so, for yourself")
    command.add_argument("--withdraw", type=count, metavar="N", help="let this finding stand again")
    _add_sessions(command)
    _add_json(command)


def _evaluate(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE.jsonl", help="the labelled answers")
    command.add_argument("--findings", action="store_true", help="measure what the report finds, not the tags")
    command.add_argument("--tagger", action="store_true", help="with --findings: by the tagger's tags, not the file's")
    _add_json(command)
    _add_kind(command, "guess")


def _add_home(command: ArgumentParser, default: str | None) -> None:
    command.add_argument(
        "--home",
        metavar="DIR",
        default=default,
        help="folder of config.toml, models and sessions (default: INTERVIEWER_HOME, the nearest folder with a "
        "config.toml, else your user-data folder)",
    )


def _add_home_again(command: ArgumentParser) -> None:
    # Given before or after the command; the default must not overwrite what was given before.
    _add_home(command, SUPPRESS)


def _add_sessions(command: ArgumentParser) -> None:
    command.add_argument("--sessions", metavar="DIR", help="the folder of the rounds (default: sessions at home)")


def _add_json(command: ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document")


def _add_kind(command: ArgumentParser, default: str) -> None:
    command.add_argument(
        "--kind",
        choices=("case", "behavioural", *(["guess"] if default == "guess" else [])),
        default=default,
        help=f"the kind of answer, which decides its tags (default: {default})",
    )


def _add_reading(command: ArgumentParser) -> None:
    command.add_argument("--model", metavar="NAME", help="another recogniser than config.toml names")
    command.add_argument("--partial", action="store_true", help="read what there is of a recording that breaks off")
