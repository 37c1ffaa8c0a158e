"""Every reader of a file that others may have written, and the law for each: it is read, or refused in a sentence.

A target takes the bytes of a file and an empty folder of its own. It may raise `CouldNotError` and nothing else; what
it reads is shown in every way in which the program shows it, and none of that steers a terminal.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np

from interviewer.adapters.context_reader import _heads
from interviewer.adapters.importers import read_conversation, read_transcript
from interviewer.adapters.recording import Recording
from interviewer.adapters.tagger import load
from interviewer.bank.bank import bank_with
from interviewer.bank.scripts import script_named
from interviewer.cli.finding_files import lines_with_findings
from interviewer.cli.many.results import Results
from interviewer.cli.reading import text_of_file
from interviewer.config import load_config
from interviewer.config_file import keep
from interviewer.core.dialogue import interview_of
from interviewer.core.events import RoundStarted
from interviewer.core.imported import facts_of_interview
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.speakers import EVERYONE, joined_up, speakers_of
from interviewer.core.tags import CASE
from interviewer.core.trouble import CouldNotError
from interviewer.fact_file import HEADER, line_of, lines_of
from interviewer.index import Index
from interviewer.journal import FACTS, SOUND, Journal, read_facts, read_sound, samples_in
from interviewer.models.inventory import UnreadableInventoryError, read_inventory
from interviewer.models.manifest import read_manifest
from interviewer.units import kinds_of, labelled, read_units
from tests.cli.fakes import NamedTags
from tests.fuzz import commands, examples, shown
from tests.fuzz.outside import sealed

Read = Callable[[bytes, Path], None]
# A damaged file may promise any length: nobody waits for more of it than this.
MOST_BLOCKS = 2_000


@dataclass(frozen=True)
class Target:
    """A reader: what it reads, whole; the law; and what it counts for among all inputs."""

    name: str
    seeds: Callable[[], Sequence[bytes]]
    read: Read
    share: float


def facts(content: bytes, place: Path) -> None:
    """A round is read, shown, mended and gone on with; what stood in it before stands in it still."""
    (place / FACTS).write_bytes(content)
    shown.facts(read_facts(place))
    _resumed(place)


def _resumed(folder: Path) -> None:
    before = lines_of((folder / FACTS).read_bytes(), folder / FACTS).facts
    one_more = RoundStarted("a", "b", "c")
    with Journal.resume(folder) as journal:
        journal.append(one_more)
    assert read_facts(folder) == (*before, one_more)


def retelling(content: bytes, place: Path) -> None:
    """A later reading of a round is read like the first."""
    (place / FACTS).write_bytes(HEADER + line_of(RoundStarted("a", "b", "c")))
    (place / "facts-2.jsonl").write_bytes(content)
    shown.facts(read_facts(place))


def sound(content: bytes, place: Path) -> None:
    """The sound of a round is read and mended, and then holds as many samples as were read."""
    (place / FACTS).write_bytes(HEADER)
    (place / SOUND).write_bytes(content)
    held = samples_in(place)
    assert sum(len(block.samples) for block in read_sound(place)) == held
    with Journal.resume(place) as journal:
        assert journal.samples_kept == held


def pack(content: bytes, place: Path) -> None:
    """Questions are all right, or none of them is asked and it is said why."""
    _bank(content, place / "mine.toml")


def rounds(content: bytes, place: Path) -> None:
    """So are rounds."""
    _bank(content, place / "rounds.toml")


def _bank(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    bank = bank_with([path])
    for one in bank.left_out:
        for fault in one.faults:
            shown.sentence(fault)
    shown.bank(bank)


def script(content: bytes, place: Path) -> None:
    """A made-up candidate says all of a script, or nothing of it."""
    path = place / "mine.toml"
    path.write_bytes(content)
    for answer in script_named(str(path)).answers:
        assert answer.fillers >= 0
        assert all(unit.pieces for unit in answer.units)


def settings(content: bytes, place: Path) -> None:
    """Settings hold, and one of them can be changed, or nothing is."""
    path = place / "config.toml"
    path.write_bytes(content)
    try:
        keep(path, "voice.rate", 150)
    except CouldNotError as trouble:
        shown.sentence(str(trouble))
        assert path.read_bytes() == content
    load_config(path)


def conversation(suffix: str, content: bytes, place: Path) -> None:
    """A transcript of several people becomes the facts of a round, each of which can be written down."""
    path = place / f"talk{suffix}"
    path.write_bytes(content)
    passages = joined_up(read_conversation(path).passages)
    for one in speakers_of(passages):
        shown.text(one.name)
        shown.text(one.sample)
    names = [one.name for one in speakers_of(passages)]
    interview = interview_of(passages, Random(content).choice((EVERYONE, *names)), "")
    told = facts_of_interview(interview, [CASE] * len(interview.topics), NamedTags)
    for fact in told:
        line_of(fact)
    shown.facts(tuple(told))


def transcript(suffix: str, content: bytes, place: Path) -> None:
    """A transcript of one person becomes words."""
    path = place / f"talk{suffix}"
    path.write_bytes(content)
    words = read_transcript(path).words
    assert all(word.start is None or 0 <= word.start <= (word.end or 0.0) for word in words)


def recording(content: bytes, place: Path) -> None:
    """A recording becomes sound between -1 and 1 that goes on where it was."""
    path = place / "talk.audio"
    path.write_bytes(content)
    end = 0
    for block in islice(Recording(path, partial=True).blocks(), MOST_BLOCKS):
        assert block.first == end
        assert np.isfinite(block.samples).all()
        assert np.abs(block.samples).max(initial=0.0) <= 1
        end = block.end


def units(content: bytes, place: Path) -> None:
    """Units are read, and learned from where they are labelled."""
    path = place / "units.jsonl"
    path.write_bytes(content)
    read = read_units(text_of_file(path), path.name)
    kinds_of(read)
    labelled(read, path.name, CASE)


def findings(content: bytes, place: Path) -> None:
    """Answers with what is found in them."""
    path = place / "findings.jsonl"
    path.write_bytes(content)
    lines_with_findings(str(path))


def index(content: bytes, place: Path) -> None:
    """An index that is damaged is made anew; one that is whole, whatever it tells, hinders nothing."""
    (place / ".index").write_bytes(content)
    assert Index(place, "by").rounds(_unread) == []
    (place / ".index").write_bytes(sealed(content))
    assert Index(place, "by").rounds(_unread) == []


def _unread(folder: Path) -> RoundFigures:
    raise AssertionError(folder)


def tagger(content: bytes, place: Path) -> None:
    """A tagger is arrays, or it is refused; nothing in it is run."""
    path = place / "case.npz"
    path.write_bytes(content)
    weights = load(path)[0]
    rows = np.zeros((1, weights.dense.shape[1]), np.float32)
    assert np.isclose(weights.scores(rows, ["the goal"]).sum(), 1)


def heads(content: bytes, place: Path) -> None:
    """So are the heads of the reader."""
    path = place / "heads.npz"
    path.write_bytes(content)
    try:
        _heads(path)
    except ValueError as error:
        # What opens the reader tells it as its own.
        shown.text(str(error).splitlines()[0])


def manifest(content: bytes, place: Path) -> None:
    """The list of models names files in the folders of these models, and nowhere else."""
    path = place / "manifest.toml"
    path.write_bytes(content)
    for name, model in read_manifest(path).items():
        for within in (name, *(file.name for file in model.files)):
            inside(place / "models", within)


def inventory(content: bytes, place: Path) -> None:
    """So does the list of a model's files."""
    (place / "inventory.json").write_bytes(content)
    try:
        for file in read_inventory(place):
            inside(place, file.name)
    except UnreadableInventoryError:
        pass


def inside(folder: Path, name: str) -> None:
    """Fail unless a file of that name lies in the folder, or below it."""
    assert (folder / name).resolve().is_relative_to(folder.resolve()), name


def result(content: bytes, place: Path) -> None:
    """What was analyzed before is taken as it is, or made anew."""
    results = Results(place)
    path = results.place(Path("a.wav"))
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    results.kept(Path("a.wav"))


CAPTIONS, PLAIN, JSON = examples.captions, examples.plain_transcripts, examples.json_transcripts
TARGETS = (
    Target("facts", examples.fact_files, facts, 8),
    Target("retelling", examples.retellings, retelling, 4),
    Target("sound", examples.sounds, sound, 4),
    Target("pack", examples.packs, pack, 8),
    Target("rounds", examples.rounds, rounds, 6),
    Target("script", examples.scripts, script, 3),
    Target("settings", examples.settings, settings, 6),
    Target("talk.vtt", CAPTIONS, partial(conversation, ".vtt"), 3),
    Target("talk.srt", CAPTIONS, partial(conversation, ".srt"), 2),
    Target("talk.sbv", examples.sbv_captions, partial(conversation, ".sbv"), 1),
    Target("talk.txt", PLAIN, partial(conversation, ".txt"), 3),
    Target("talk.json", JSON, partial(conversation, ".json"), 3),
    Target("words.vtt", CAPTIONS, partial(transcript, ".vtt"), 7),
    Target("words.srt", CAPTIONS, partial(transcript, ".srt"), 5),
    Target("words.sbv", examples.sbv_captions, partial(transcript, ".sbv"), 1),
    Target("words.txt", PLAIN, partial(transcript, ".txt"), 7),
    Target("words.json", JSON, partial(transcript, ".json"), 8),
    Target("recording", examples.recordings, recording, 6),
    Target("units", examples.unit_files, units, 5),
    Target("findings", examples.findings, findings, 4),
    Target("index", examples.indexes, index, 4),
    Target("tagger", examples.taggers, tagger, 4),
    Target("heads", examples.taggers, heads, 3),
    Target("manifest", examples.manifests, manifest, 3),
    Target("inventory", examples.inventories, inventory, 2),
    Target("result", examples.results, result, 2),
    Target("commands on a round", examples.fact_files, commands.on_a_round, 0.7),
    Target("commands on a pack", examples.packs, commands.on_a_pack, 0.7),
    Target("import", lambda: [*CAPTIONS(), *PLAIN(), *JSON()], commands.importing, 0.7),
)
