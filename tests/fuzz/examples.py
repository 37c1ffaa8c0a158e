"""Files as they should be, for each reader: the repository's own, and those that its tests make up."""

import io
import json
import tomllib
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import numpy as np

from interviewer.adapters.features import DENSE_COLUMNS
from interviewer.adapters.tagger import Origin, Weights, save
from interviewer.bank.scripts import own_scripts
from interviewer.core.over_time.round_figures import to_json
from interviewer.core.tags import CASE, SCHEMES
from interviewer.fact_file import HEADER, line_of
from tests.adapters import test_conversation_shapes as shapes
from tests.adapters import test_conversations as conversations
from tests.adapters import test_other_json as other_json
from tests.adapters.recordings import wav
from tests.bank import texts
from tests.exports.reports import ROUNDS, USUAL, hostile
from tests.tones import tone
from tests.tui.held_rounds import COMPLETION, GOOD, facts_of_round, figures_of

ROOT = Path(__file__).parents[2]


def fact_files() -> list[bytes]:
    """Rounds of every format, one of them all of hostile words."""
    old = [path.read_bytes() for path in sorted((ROOT / "tests/journal/examples").glob("*/facts.jsonl"))]
    made = [*ROUNDS.values(), hostile(), facts_of_round(((COMPLETION, GOOD),))]
    example = (ROOT / "sessions/example/facts.jsonl").read_bytes()
    return [*old, example, *(HEADER + b"".join(map(line_of, facts)) for facts in made)]


def retellings() -> list[bytes]:
    """What a round was told again as."""
    made = {"journal": 5, "retells": len(HEADER), "moment": "", "program": "", "recogniser": "", "taggers": ""}
    head = json.dumps(made).encode() + b"\n"
    return [head + b"".join(map(line_of, USUAL)), head]


def sounds() -> list[bytes]:
    """The beginning of a round's sound."""
    whole = (ROOT / "sessions/example/sound.wav").read_bytes()
    return [whole[:44], whole[:5_001], wav(tone(0.2))]


def packs() -> list[bytes]:
    """Questions, small ones and the first of ours."""
    ours = [(ROOT / f"interviewer/bank/packs/{name}.toml").read_text("utf-8") for name in ("general", "coursera")]
    made = [texts.QUESTION, texts.STORY, texts.DIAGNOSTIC, texts.HEAD + texts.QUESTION]
    return [text.encode() for text in (*made, *(_beginning(text) for text in ours))]


def rounds() -> list[bytes]:
    """What rounds draw."""
    ours = (ROOT / "interviewer/bank/rounds.toml").read_text("utf-8")
    return [text.encode() for text in (texts.ROUND, texts.PLANNED, _beginning(ours))]


def scripts() -> list[bytes]:
    """What candidates who are made up say."""
    return [path.read_bytes() for path in own_scripts().values()]


def _beginning(text: str, most: int = 6_000) -> str:
    """The first tables of a text of TOML."""
    cut = text[:most].rpartition("\n[")[0] or text
    tomllib.loads(cut)
    return cut + "\n"


def settings() -> list[bytes]:
    """Settings."""
    return [(ROOT / "config.toml").read_bytes(), b"[voice]\nrate = 170\n", b""]


def captions() -> list[bytes]:
    """Captions as WebVTT and SubRip."""
    made = (conversations.ZOOM, conversations.TEAMS, conversations.SRT, shapes.LOOSE_SRT, shapes.HIGHLIGHTED)
    return [text.encode() for text in made]


def sbv_captions() -> list[bytes]:
    """Captions as .sbv."""
    return [shapes.SBV.encode()]


def plain_transcripts() -> list[bytes]:
    """Transcripts as text."""
    spoken = (conversations.OTTER, conversations.MEET, conversations.LABELLED, shapes.OLD_TEAMS, shapes.FEET)
    wide = ("Öl \u2013 ja.".encode("utf-16"), conversations.MEET.encode("utf-16-le"))
    return [*(text.encode() for text in spoken), *wide]


def json_transcripts() -> list[bytes]:
    """Transcripts as JSON."""
    own = {
        "duration": 3.0,
        "words": [{"text": "Ja.", "start": 1.0, "end": 2.0, "confidence": 0.9}],
        "speech": [[1, 2]],
    }
    others = (other_json.WHISPER_CPP, other_json.ASSEMBLYAI, conversations.WHISPERX["segments"])
    return [json.dumps(top).encode() for top in (conversations.OTTER_JSON, conversations.WHISPERX, *others, own)]


def recordings() -> list[bytes]:
    """A third of a second of sound in every container that people have."""
    sound = tone(0.3)
    made = [_encoded(sound, *kind) for kind in (("flac", "flac"), ("ogg", "libopus"), ("mp3", "libmp3lame"))]
    made += [_encoded(sound, *kind) for kind in (("matroska", "libopus"), ("ipod", "aac"), ("aiff", "pcm_s16be"))]
    return [wav(sound), *made]


def _encoded(sound: "np.typing.NDArray[np.float32]", container: str, codec: str) -> bytes:
    file = io.BytesIO()
    with av.open(file, "w", format=container) as made:
        track = made.add_stream(codec, rate=48_000)
        assert isinstance(track, av.AudioStream)
        track.layout = "mono"
        frame = av.AudioFrame.from_ndarray(sound[np.newaxis], "fltp", "mono")
        frame.sample_rate, frame.pts = 16_000, 0
        for resampled in av.AudioResampler(track.format, "mono", 48_000).resample(frame):
            made.mux(track.encode(resampled))
        made.mux(track.encode(None))
    return file.getvalue()


def unit_files() -> list[bytes]:
    """Units with and without labels."""
    corpus = (ROOT / "models/tagger/corpus/case.jsonl").read_bytes().split(b"\n")[:6]
    return [b"\n".join(corpus), b"First the goal.\n\nThen users.\n", b'{"text": "So.", "tag": "context"}\n']


def findings() -> list[bytes]:
    """Answers with what is found in them."""
    units = [{"text": "First the goal.", "label": "framework"}]
    line = {
        "answer": "a",
        "kind": "case",
        "type": "goals",
        "question": "Why?",
        "units": units,
        "found": [],
        "maybe": [],
    }
    return [json.dumps(line).encode() + b"\n"]


def indexes() -> list[bytes]:
    """The lines of an index."""
    lines = [json.dumps([one.name, [1, 2, 3], "by", to_json(one)]) for one in map(figures_of, (0, 1))]
    return ["".join(f"{line}\n" for line in lines).encode()]


def taggers() -> list[bytes]:
    """A tagger that knows two words."""
    tags = SCHEMES[CASE]
    row = np.zeros(len(tags), np.float32)
    dense = np.zeros((len(tags), DENSE_COLUMNS), np.float32)
    weights = Weights(tags, {"the": 1.0, "goal": 2.0}, dense, {"the": row, "goal": row}, row)
    with TemporaryDirectory() as place:
        save(Path(place) / "case.npz", weights, Origin(CASE, "0" * 64, 1, 1, 0.5, "tests"))
        packed = (Path(place) / "case.npz").read_bytes()
    return [packed, _unpacked(packed), (ROOT / "models/tagger/reader/heads.npz").read_bytes()]


def _unpacked(packed: bytes) -> bytes:
    """The same without compression: what is changed in it reaches the arrays more often."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return file.getvalue()


def manifests() -> list[bytes]:
    """The list of models."""
    return [(ROOT / "models/manifest.toml").read_bytes()]


def inventories() -> list[bytes]:
    """What files a model is made of."""
    return [json.dumps([{"name": "model.bin", "bytes": 5, "sha256": "0" * 64}]).encode()]


def results() -> list[bytes]:
    """The report of one of many recordings."""
    source = {"file": "a.wav", "state": [["a.wav", 1, 2]], "made": {"sha256": "0", "made_by": "0"}}
    return [json.dumps({"format": 1, **source, "figures": to_json(figures_of(0)), "report": {}}).encode()]
