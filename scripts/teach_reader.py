"""Teaches the encoder that reads units in their answer.

    python scripts/teach_reader.py MINILM OUT [--without DJKR]

Needs PyTorch and safetensors, which nothing else here does: run it with a Python that has them beside this package.
MINILM holds all-MiniLM-L6-v2 as its authors publish it (model.safetensors, config.json, tokenizer.json). It learns from
models/tagger/corpus and writes to OUT what the program runs: the encoder in int8 and a head a kind of answer. With
--without, writers named by their letters are scored instead of learned from: so every setting here was chosen, and so
the reader's share in the mix and its temperature are known (--mix).
"""

import argparse
import json
import random
import re
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from reader_net import LAYERS, Batch, Example, Reader
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from interviewer.adapters.context_reader import HEADS
from interviewer.adapters.windows import Marks, windows
from interviewer.core.labelled import LabelledAnswer, answers_of
from interviewer.core.tags import SCHEMES
from interviewer.models.minilm import convert
from interviewer.units import labelled, read_units

CORPUS = Path(__file__).parent.parent / "models" / "tagger" / "corpus"
EPOCHS, BATCH, RATE, HEAD_RATE, WARM_UP = 5, 6, 1e-4, 1e-3, 0.08
# Lower layers know language already: each learns more slowly than the one above it.
SLOWER = 0.85
SMOOTHING = 0.1
FILLERS = ("um,", "uh,", "like", "you know,", "so", "um", "uh")


class Cutter:
    """Answers into windows of word pieces."""

    def __init__(self, source: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.marks = Marks(*(self.tokenizer.token_to_id(name) for name in ("[CLS]", "[SEP]", ".")))

    def examples(self, answer: LabelledAnswer, kind: str, chance: random.Random) -> Iterator[Example]:
        """The windows of an answer as somebody might hear it; now and then without question or beginning."""
        units = list(answer.units)
        if chance.random() < 0.3 and len(units) > 4:
            units = units[chance.randrange(3) :]
        texts = [self._pieces(disturbed(unit.text, chance)) for unit in units]
        question = self._pieces(answer.question if chance.random() > 0.15 else "")
        for window in windows(question, texts, self.marks, shown_again=0):
            labels = [SCHEMES[kind].index(units[number].label) for number, _ in window.units]
            yield Example(window.pieces, [place for _, place in window.units], labels)

    def _pieces(self, text: str) -> list[int]:
        return list(self.tokenizer.encode(text, add_special_tokens=False).ids)


def disturbed(text: str, chance: random.Random) -> str:
    """The same words as another recogniser, or a hasty hand, might have written them."""
    kind = chance.random()
    if kind < 0.2:
        text = re.sub(r"[.,;:?!()\"“”—–]", "", text)
    elif 0.3 <= kind < 0.35:
        text = re.sub(r"[.,;:]", "", text)
    if kind < 0.3:
        text = text.lower()
    words = text.split()
    if chance.random() < 0.15:
        for _ in range(1 + len(words) // 15):
            words.insert(chance.randrange(len(words) + 1), chance.choice(FILLERS))
    if chance.random() < 0.1:
        words = [word for word in words if chance.random() > 0.1] or words
    return " ".join(words)


Answers = dict[str, list[LabelledAnswer]]


def taught(source: Path, answers: Answers, seed: int) -> Reader:
    """A reader that has learned from these answers."""
    torch.manual_seed(seed)
    chance, cutter, reader = random.Random(seed), Cutter(source), Reader(source)
    weights = {kind: _rare_first(kind, some) for kind, some in answers.items()}
    optimizer = torch.optim.AdamW(_paces(reader), weight_decay=0.01)
    steps = EPOCHS * len(_batches(cutter, answers, chance))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.0, 1 - step / steps)
    )
    began = time.monotonic()
    for epoch in range(EPOCHS):
        reader.train()
        losses = []
        for batch in _batches(cutter, answers, chance):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                margins = reader(batch)
            loss = functional.cross_entropy(
                margins.float(), batch.labels, weight=weights[batch.kind], label_smoothing=SMOOTHING
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(
            f"epoch {epoch + 1} of {EPOCHS}: loss {np.mean(losses):.3f}, {time.monotonic() - began:.0f} s", flush=True
        )
    return reader.eval()


def _rare_first(kind: str, answers: Sequence[LabelledAnswer]) -> Tensor:
    """What a unit of each tag counts for: rare ones more, though not as much as would make all tags alike."""
    labels = [SCHEMES[kind].index(unit.label) for answer in answers for unit in answer.units]
    counts = np.bincount(labels, minlength=len(SCHEMES[kind]))
    return torch.tensor(np.sqrt(counts.mean() / counts), dtype=torch.float32)


def _paces(reader: Reader) -> list[dict[str, object]]:
    layers = [
        {"params": list(layer.parameters()), "lr": RATE * SLOWER ** (LAYERS - 1 - number)}
        for number, layer in enumerate(reader.layers)
    ]
    lowest = [
        *reader.words.parameters(),
        *reader.places.parameters(),
        *reader.types.parameters(),
        *reader.norm.parameters(),
    ]
    heads = {"params": list(reader.heads.parameters()), "lr": HEAD_RATE}
    return [heads, *layers, {"params": lowest, "lr": RATE * SLOWER**LAYERS}]


def _batches(cutter: Cutter, answers: Answers, chance: random.Random) -> list[Batch]:
    found = []
    for kind, some in answers.items():
        examples = [example for answer in some for example in cutter.examples(answer, kind, chance)]
        # Of like length, or the short ones pay for the longest.
        examples.sort(key=lambda example: len(example.pieces) + chance.random() * 60)
        found += [Batch.of(kind, examples[first : first + BATCH]) for first in range(0, len(examples), BATCH)]
    chance.shuffle(found)
    return found


def save(reader: Reader, source: Path, target: Path, mixes: dict[str, tuple[float, float]]) -> None:
    """Write what the program runs: the encoder as CTranslate2 wants it, and the heads."""
    own = reader.state_dict()
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder)
        save_file({theirs: own[name].contiguous() for name, theirs in reader.named(own)}, plain / "model.safetensors")
        for name in ("config.json", "tokenizer.json"):
            shutil.copyfile(source / name, plain / name)
        convert(plain, target)
    heads: dict[str, object] = {}
    for kind, tags in SCHEMES.items():
        share, temperature = mixes.get(kind, (1.0, 1.0))
        heads |= {
            f"{kind}.tags": np.array(tags),
            f"{kind}.weight": own[f"heads.{kind}.weight"].numpy(),
            f"{kind}.bias": own[f"heads.{kind}.bias"].numpy(),
            f"{kind}.share": np.array(share),
            f"{kind}.temperature": np.array(temperature),
        }
    np.savez(target / HEADS, **heads)


def corpus(kind: str, without: str) -> list[LabelledAnswer]:
    """The answers to learn from."""
    path = CORPUS / f"{kind}.jsonl"
    answers = answers_of(labelled(read_units(path.read_text("utf-8"), path.name), path.name, kind))
    return [answer for answer in answers if answer.units[0].writer not in without]


def main() -> None:
    """Teach, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--without", default="", help="letters of the writers to leave out")
    parser.add_argument("--mix", type=json.loads, default={}, help='{"case": [share, temperature], ...}')
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    answers = {kind: corpus(kind, arguments.without) for kind in SCHEMES}
    reader = taught(arguments.minilm, answers, arguments.seed)
    save(reader, arguments.minilm, arguments.out, arguments.mix)


if __name__ == "__main__":
    main()
