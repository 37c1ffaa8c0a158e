"""The arguments of `interviewer simulate` and `interviewer demo`, and their help."""

from argparse import ArgumentParser

from interviewer.cli.quantities import minutes, speed
from interviewer.core.probes.demeanours import DEMEANOURS

SIMULATE = """\
Hold a round with a candidate who is made up, and say how far its report is from the truth.

A synthetic voice speaks a script into a whole round; when each tag, each filled pause and each silence begins and ends
is known. Of four reports of that round the first is true; the second has the true words and tags where a voice was
heard, so that all that is off is the counting; the third has the true words with the tagger's tags; the fourth is what
a user gets. Nothing is kept, unless --sessions says where.

SCRIPT is the name of a script of ours (--list) or a file of your own: TOML, as ours are.

    title = "What it is"
    [[answers]]
    question = "city-bikes"      # the id of a question, or its words
    kind = "case"                # or "behavioural"
    units = [{ tag = "hypothesis", text = "I think [um] prices rose. [1.5] So riders left." }]

In a text "[um]", "[uh]" and their like are filled pauses, and "[1.5]" is a silence of so many seconds.

--minutes says the script again and again until the round is that long. With --speed 1 the round takes as long as in
life, and it is told too how late words and sound were and, from ten minutes on, how memory grew (only Linux tells).

What is promised, and what --strict holds it to: words heard in every answer; the counting (true words, true tags, where
a voice was heard: the second report) within 5 % of the truth for seconds a tag and within 10 % for framework vomit;
every silence of 0.3 s and more that the script asks for found, its beginning and end within 0.1 s; as in life, no sound
lost, sound on disk within 0.5 s and words on record within 5 s, and memory that grows by no more than 5 %. No device
can overflow here, as the sound comes from a file: what would make one overflow makes sound late. No promise is made of
the recogniser, of silences that are none, or of the tagger; how far the tagger alone is off, given the true words, is
told below the promises.

The voice is clean and stands in no room, so what is told is the best case of a voice, not the usual one."""

DEMO = """\
See a round: a candidate who is made up answers, aloud where a speaker is, and what is heard and tagged is shown.

It needs no microphone. Nothing of it is kept, so that it counts in no trend. SCRIPT is as for `interviewer simulate`;
the first answer of it is given."""


def add_simulate(command: ArgumentParser) -> None:
    """Describe `interviewer simulate`."""
    command.add_argument("scripts", nargs="*", metavar="SCRIPT", help="what is said (default: short)")
    command.add_argument("--list", action="store_true", help="list our scripts")
    command.add_argument("--minutes", type=minutes, metavar="M", help="say it again until the round is so long")
    command.add_argument(
        "--speed", type=speed, default=0.0, metavar="X", help="how fast it is heard: 1 as in life, 0 at once (default)"
    )
    _add_voice(command)
    command.add_argument(
        "--demeanour",
        choices=DEMEANOURS,
        help="let the interviewer react; it may break into the script (default: silent)",
    )
    command.add_argument("--model", metavar="NAME", help="another recogniser than config.toml names")
    command.add_argument("--sessions", metavar="DIR", help="keep the round in this folder")
    command.add_argument("--strict", action="store_true", help="exit with 1 if a promise is not kept")
    command.add_argument("--json", action="store_true", help="print one JSON document")


def add_demo(command: ArgumentParser) -> None:
    """Describe `interviewer demo`."""
    command.add_argument("script", nargs="?", default="short", metavar="SCRIPT", help="what is said (default: short)")
    _add_voice(command)
    command.add_argument("--demeanour", choices=DEMEANOURS, help="let the interviewer react (default: silent)")
    command.add_argument("--quiet", action="store_true", help="without any sound")


def _add_voice(command: ArgumentParser) -> None:
    command.add_argument(
        "--voice", metavar="NAME", help='"natural", "computer", or a part of the name of one of the computer\'s voices'
    )
