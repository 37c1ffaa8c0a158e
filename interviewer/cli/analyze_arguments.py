"""The help of `interviewer analyze` and the arguments of a whole folder; nothing heavy, so that it comes at once."""

from argparse import ArgumentParser

from interviewer.cli.quantities import count

PROCESSES, DASK = BACKENDS = ("processes", "dask")

ANALYZE = """\
Report on one spoken answer: where every second went, and what to do next time.

PATH is a recording, a transcript (.txt, .vtt, .srt, .sbv, Whisper's .json) or the folder of a round. What a transcript
cannot tell (times, pauses) is left open, never invented. Of an interview only the candidate's side counts; where the
names in it do not say who that is, it is refused: `interviewer import FILE --me NAME` makes a round of it. The kind of
the answer, which decides its tags, is guessed from --question or else from its words; --kind overrules.

PATH can also be a folder with recordings, transcripts and rounds of many people; --out then names the folder for the
results. Whose answer a file holds and to what is said by its name, `PERSON - QUESTION.ext`, or by its place,
`PERSON/QUESTION.ext`. PERSON, a name or a part of it, also tells which of several speakers is the candidate. QUESTION
is the id of a question; four words or more are what was asked; else it is a label. --question says it for all. A folder
with the facts of a round in it is a round. Each answer counts once: of files of the same name the one that tells most
is read, a recording before a transcript, unless that names several people. README and notes are passed over.

Each report is written to DIR/reports as it is done; summary.html and summary.csv tell all answers, beside
summary-people.csv and summary-questions.csv. The same command goes on where it was broken off: what was done is made
anew only where the file has changed or is analyzed otherwise today. A file that cannot be read stops no other; it has
its row with the reason, is tried again the next time, and makes the exit code 1. One in which nothing was said has its
row, too, and is no failure. DIR is new, empty or one of results; reports of what is not in the folder any more stay in
it, and are told, until --prune removes them.

With --backend dask the work is done by the workers of a Dask cluster, which must have this program, the home folder and
the recordings under the same names. Name no cluster that is not your own: a scheduler sees what is said in the
recordings, and what it sends back can run here. This connection is made only where --scheduler names an address."""


def add_many(command: ArgumentParser) -> None:
    """Describe what a folder of many takes."""
    many = command.add_argument_group("many at once")
    many.add_argument("--out", metavar="DIR", help="the folder for the results")
    many.add_argument("--prune", action="store_true", help="remove reports of what is not in the folder any more")
    many.add_argument("--jobs", type=count, metavar="N", help="read so many at once (default: 1)")
    many.add_argument("--backend", choices=BACKENDS, default=PROCESSES, help="who does the work (default: processes)")
    many.add_argument("--scheduler", metavar="ADDRESS", help="the scheduler of your own Dask cluster: tcp://HOST:PORT")
