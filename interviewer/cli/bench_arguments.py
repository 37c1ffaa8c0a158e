"""The arguments of `interviewer bench` and their help."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter

from interviewer.cli.analyze_arguments import BACKENDS, PROCESSES
from interviewer.cli.quantities import count, several, speed

BENCH = """\
Measure this program on this machine.

`bench listen` plays a recording to a round, reads it whole with one bare
faster-whisper call, and prints how far the words of the round lagged behind
the voice, how well it heard and what that cost.

`bench hearing` reads recordings of which it is known what was said, as a round
does and with one bare call each, and prints how well words, filled pauses,
times and pauses were heard.

`bench transcribe` reads a recording twice in one run, as `interviewer
transcribe` does and with one bare faster-whisper call of the same model, with
its own settings, and prints what each cost and their ratio.

`bench tag` tags answers whole and as they grow, and prints what a unit cost.

`bench voice` prints how soon the interviewer speaks, with each voice.

`bench trends` prints how soon the trends of many rounds are there.

`bench report` prints what the report of a long round costs.

`bench screen` prints how soon the screens are there and follow a key.

`bench many` prints how much faster several workers read a folder than one.

Each explains itself: interviewer bench WHAT --help"""

_LISTEN = """\
How a round hears a recording on this machine, beside one bare faster-whisper
call that reads it whole.

The recording is played as in life, so this takes as long as it is, and the
reading comes on top. With --speed 0 it is heard as fast as it can be; then no
lags are told. How memory grows is told of recordings of ten minutes and more.

With --json one document is printed; what is not known is null:
  file, model, guess_model, machine, seconds, speed
                  what was heard by what, and how fast it was played
  words           how many words the bare reading has
  first_shown     p50, p95: seconds from a word's end, as the bare reading has
                  it, to its first showing; share: of the words ever shown
  settled         from_word: p50, p95 of the seconds from a word's end until
                  it was on record; from_utterance: from the end of the last
                  word that settled with it; share: of the words ever on
                  record; after_the_end: seconds from the end of the sound
                  until all words were on record
  behind          count: how often the round told that sound was waiting to be
                  heard; most_seconds: how much at most
  guesses         how often words were shown while they were being said
  lost            count: how often sound was lost; seconds: how much
  word_errors     against: what the words were held against; all_words and
                  without_filled_pauses: of live and offline each substituted,
                  deleted, inserted, words, rate; ratio: of the two rates
  cpu             live, offline: processor seconds for each second of sound;
                  live_setting_up_seconds, offline_setting_up_seconds: what
                  loading the models took, and a round without a voice
  peak_megabytes  live, offline: the most memory held
  memory_megabytes
                  of the round: after_ten_minutes of sound, and at_the_end of
                  the answer (only Linux tells)
  memory_growth_percent
                  by how much that grew"""

_HEARING = """\
How well recordings are heard of which it is known what was said, as a round
hears and with one bare call each.

MANIFEST is JSON Lines, one recording a line: "file" (seen from the manifest's
folder), "kind" (read, spontaneous, disfluent, long), "text" and "words", a
list of [text, start, end]; both may be null. Two pauses are the same if they
share half of the longer, or if both edges lie within 0.2 s of each other."""

_TRANSCRIBE = """\
What reading a recording costs, against one bare faster-whisper call of the
same model, with the library's own settings."""

_TAG = """\
What tagging costs on this machine, with one thread: of answers read whole, and
of answers that grow by a unit at a time, as in a round, where only what stands
near the new unit is read again.

FILE is JSON Lines, one unit a line, as `interviewer evaluate` reads it."""

_VOICE = """\
How soon the interviewer speaks on this machine, with each voice there is:
seconds from the decision to say a line until its first sound is heard, of lines
that were prepared and of lines that were made up at that moment; and how much
faster than it is spoken sound is made.

Lines of the bank are said without a sound, and only their beginnings. Without a
speaker the seconds end when the first sound is ready to be played.

With --json one document is printed:
  machine, lines, rate
                  where, how many lines, at how many words a minute
  until           "heard" or "ready"
  voices          of each its name, prepared and made_up (p50, p95 in seconds),
                  and times_real_time"""

_TRENDS = """\
How soon the trends of many rounds are there, from the command to its end: the
first time, when every round is read, and then, from the index. The rounds are
made for it, small ones of four answers, and removed."""


_REPORT = """\
What the report of a long round costs, in seconds: read from the facts of the
round for the first time and once more, spelled as JSON, and as lines. The
round is made for it."""


_SCREEN = """\
How soon the screens are there and follow a key on this machine: the first
paint of `interviewer` beside that of an empty Textual app, on a terminal of
its own, several times in turn; and the seconds from a key to what it opens,
while the recording is the microphone of a round that is read aloud, heard and
tagged. Then a round of 45 minutes is shown as fast as it can be, and what an
event costs and the memory held are told of its beginning and its end. Questions
are read aloud while this is measured.

With --json one document is printed:
  first_paint     starts; empty_app_seconds and home_seconds (medians); ratio
  keys            count; p50, p95: seconds from a key to what it opens
  long_round      minutes, segments, events;
                  event_cpu_seconds: first_tenth, last_tenth: the median of what
                  an event costs, shown, in processor seconds; ratio: of both,
                  each divided by what work that is always the same costs then;
                  memory_megabytes: after_ten_minutes of the round, at_the_end,
                  growth_percent (only Linux tells)"""


_MANY = """\
How much faster several workers read a folder of recordings than one does on
this machine: `interviewer analyze FOLDER`, from the command to its end, with
one and with several, in turn. What it writes is removed.

With --backend dask the workers are those of two Dask clusters of this computer,
which stand ready all along; only the first pair loads their models.

With --json one document is printed:
  machine, files, backend, workers
                  where, how many files, read by how many of what
  pairs           of each one_seconds, more_seconds and their ratio
  ratio           the median"""


def add_bench(command: ArgumentParser) -> None:
    """What can be measured, and how."""
    kinds = command.add_subparsers(title="what to measure", metavar="WHAT", required=True, dest="measured")
    adders = {
        "listen": ("a round that listens to a recording", _LISTEN, _listen),
        "hearing": ("how well recordings are heard whose words are known", _HEARING, _hearing),
        "transcribe": ("reading a recording, against a bare faster-whisper call", _TRANSCRIBE, _transcribe),
        "tag": ("tagging the units of answers", _TAG, _tag),
        "voice": ("how soon the interviewer speaks", _VOICE, _voice),
        "trends": ("how soon the trends of many rounds are there", _TRENDS, _trends),
        "report": ("what the report of a long round costs", _REPORT, _report),
        "screen": ("how soon the screens are there and follow a key", _SCREEN, _screen),
        "many": ("what several workers gain over one", _MANY, _many),
    }
    for name, (summary, about, add) in adders.items():
        kind = kinds.add_parser(name, help=summary, description=about, formatter_class=RawDescriptionHelpFormatter)
        add(kind)
        if add not in (_tag, _voice, _trends, _report, _screen, _many):
            kind.add_argument("--model", metavar="NAME", help="another recogniser than config.toml names")
        kind.add_argument("--json", action="store_true", help="print one JSON document")


def _listen(kind: ArgumentParser) -> None:
    kind.add_argument("audio", metavar="AUDIO", help="the recording")
    kind.add_argument("--reference", metavar="FILE", help="what is said in it, as plain text")
    kind.add_argument(
        "--speed", type=speed, default=1.0, metavar="X", help="how fast it plays: 1 as in life (the default), 0 at once"
    )


def _hearing(kind: ArgumentParser) -> None:
    kind.add_argument("manifest", metavar="MANIFEST", help="the list of recordings")


def _transcribe(kind: ArgumentParser) -> None:
    kind.add_argument("audio", metavar="FILE", help="the recording")
    kind.add_argument("--rounds", type=int, default=1, metavar="N", help="how often each is run (default: 1)")


def _tag(kind: ArgumentParser) -> None:
    kind.add_argument("units", metavar="FILE", help="the labelled answers")


def _voice(kind: ArgumentParser) -> None:
    kind.add_argument("--lines", type=count, default=10, metavar="N", help="how many lines are said (default: 10)")


def _trends(kind: ArgumentParser) -> None:
    kind.add_argument("--rounds", type=count, default=1000, metavar="N", help="how many rounds (default: 1000)")


def _report(kind: ArgumentParser) -> None:
    kind.add_argument("--words", type=count, default=7000, metavar="N", help="how many words (default: 7000)")


def _screen(kind: ArgumentParser) -> None:
    kind.add_argument("audio", metavar="AUDIO", help="a recording in which somebody speaks, a minute or longer")
    kind.add_argument("--keys", type=count, default=60, metavar="N", help="how many keys are pressed (default: 60)")


def _many(kind: ArgumentParser) -> None:
    kind.add_argument("folder", metavar="FOLDER", help="recordings, as interviewer analyze takes them")
    kind.add_argument("--workers", type=several, default=2, metavar="N", help="how many are several (default: 2)")
    kind.add_argument("--times", type=count, default=3, metavar="N", help="how often each reads it (default: 3)")
    kind.add_argument("--backend", choices=BACKENDS, default=PROCESSES, help="who does the work (default: processes)")
