"""Reads the units of an answer where they stand: an encoder that was taught to tag, run over windows of the answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from interviewer.adapters.embedder import DIMENSIONS
from interviewer.adapters.features import Matrix, encodable
from interviewer.adapters.loading import first_line, loading
from interviewer.adapters.tagger import UNREADABLE, check_archive
from interviewer.adapters.windows import Marks, Window, room_around, windows
from interviewer.core.tags import SCHEMES

HEADS = "heads.npz"
# More windows read at once are hardly faster, and cost memory that a long answer would show.
BATCH = 2


@dataclass(frozen=True, eq=False)
class Head:
    """What turns the encoder's view of a unit into tags of one kind, and how to mix it with the other classifier.

    `share` is what this reading counts for in the mix, `temperature` what the mix is divided by.
    """

    tags: tuple[str, ...]
    weight: Matrix
    bias: npt.NDArray[np.float32]
    share: float
    temperature: float


class ContextReader:
    """The encoder in a folder with its heads, run on the processor."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        with loading(folder):
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._encoder = ctranslate2.Encoder(str(folder), device="cpu", compute_type="int8", intra_threads=threads)
            self.heads = _heads(folder / HEADS)
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._marks = Marks(*(self._piece(name) for name in ("[CLS]", "[SEP]", ".")))

    def read(self, units: Sequence[str], question: str, kind: str) -> Matrix:
        """For each unit the logarithm of how likely each tag of the kind's head is."""
        head = self.heads[kind]
        asked, *cut = self._cut([question, *units])
        found = np.zeros((len(units), len(head.tags)), dtype=np.float32)
        best = [-1] * len(units)
        shown = windows(asked, cut, self._marks) if cut else []
        for window, states in zip(shown, self._states(shown), strict=True):
            for number, place in window.units:
                room = room_around(window, place)
                if room > best[number]:
                    best[number] = room
                    found[number] = _log_shares(
                        states[place.start : place.stop].mean(axis=0) @ head.weight.T + head.bias
                    )
        return found

    def _cut(self, texts: Sequence[str]) -> list[list[int]]:
        encoded = self._tokenizer.encode_batch([encodable(text) for text in texts], add_special_tokens=False)
        return [text.ids for text in encoded]

    def _states(self, shown: Sequence[Window]) -> list[Matrix]:
        """What the encoder makes of each window, a row a piece."""
        states: list[Matrix] = []
        for first in range(0, len(shown), BATCH):
            pieces = [list(window.pieces) for window in shown[first : first + BATCH]]
            states += list(np.asarray(self._encoder.forward_batch(pieces).last_hidden_state))
        return states

    def _piece(self, name: str) -> int:
        number = self._tokenizer.token_to_id(name)
        if number is None:
            raise ValueError(f"its tokenizer does not know {name}")
        return int(number)


def _log_shares(margins: Matrix) -> Matrix:
    return np.asarray(margins - np.logaddexp.reduce(margins), dtype=np.float32)


def _heads(path: Path) -> Mapping[str, Head]:
    try:
        with path.open("rb") as opened:
            check_archive(opened)
            with np.load(opened, allow_pickle=False) as file:
                return {kind: _sound(_head(file, kind), kind) for kind in SCHEMES}
    except UNREADABLE as error:
        raise ValueError(f"{path.name} holds no heads ({first_line(error)})") from error


def _head(file: "np.lib.npyio.NpzFile", kind: str) -> Head:
    return Head(
        tuple(str(tag) for tag in file[f"{kind}.tags"]),
        file[f"{kind}.weight"].astype(np.float32),
        file[f"{kind}.bias"].astype(np.float32),
        float(file[f"{kind}.share"]),
        float(file[f"{kind}.temperature"]),
    )


def _sound(head: Head, kind: str) -> Head:
    """The head, if what it computes will be probabilities of the tags of its kind."""
    tags = len(SCHEMES[kind])
    if set(head.tags) != set(SCHEMES[kind]) or head.weight.shape != (tags, DIMENSIONS) or head.bias.shape != (tags,):
        raise ValueError(f"that of {kind} answers has another shape")
    if not (np.isfinite(head.weight).all() and np.isfinite(head.bias).all()):
        raise ValueError(f"that of {kind} answers is no numbers to reckon with")
    if not (0 <= head.share <= 1 and 0 < head.temperature < np.inf):
        raise ValueError(f"that of {kind} answers mixes in no way that makes sense")
    return head
