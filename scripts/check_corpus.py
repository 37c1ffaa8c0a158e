"""What could make a corpus look better than it is: check_corpus.py [case|behavioural].

Prints how many units nearly repeat one of another answer, and how well the classifier (without the reader, which takes
too long to teach again and again) reads answers of a type, a style or a writer it has not learned from.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer

from interviewer.adapters.embedder import Embedder, Remembering
from interviewer.adapters.tagger import LinearTagger
from interviewer.adapters.training import judged_by, train
from interviewer.core.evaluation import scores_of
from interviewer.core.labelled import LabelledAnswer, answers_of
from interviewer.core.tags import SCHEMES
from interviewer.units import labelled, read_units

MODELS = Path(__file__).parent.parent / "models"
# So alike two units say the same in nearly the same words; shorter ones ("Okay.") are nobody's.
ALIKE, FEWEST_WORDS = 0.8, 6
# An answer that was spoken and heard again is the answer it came from.
SPOKEN = "-spoken"


def near_duplicates(rows: list[dict[str, str]]) -> int:
    """How many units nearly repeat a unit of another answer."""
    long = [row for row in rows if len(row["text"].split()) >= FEWEST_WORDS and not row["answer"].endswith(SPOKEN)]
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit_transform(row["text"] for row in long)
    near = (vectors @ vectors.T).tocoo()
    pairs = zip(near.row, near.col, near.data, strict=True)
    return len({a for a, b, like in pairs if like >= ALIKE and long[a]["answer"] != long[b]["answer"]})


def left_out(answers: list[LabelledAnswer], groups: dict[str, str], kind: str) -> Iterator[tuple[str, int, float]]:
    """For each group of answers: its name, its units, and the macro-F1 where nothing of it was learned."""
    embedder = Remembering(Embedder(MODELS / "minilm"))
    # Where an answer was heard again, neither of the two may be learned from while the other is measured.
    twins = {answer.name: answer.name.removesuffix(SPOKEN) for answer in answers}
    for group in sorted(set(groups.values())):
        inside = [answer for answer in answers if groups[answer.name] == group]
        known = {twins[answer.name] for answer in inside}
        others = [answer for answer in answers if twins[answer.name] not in known]
        judged = judged_by(LinearTagger(train(others, embedder), embedder), inside)
        yield group, sum(len(answer.units) for answer in inside), scores_of(judged, SCHEMES[kind]).macro_f1


def main() -> None:
    """Check, and print."""
    kind = sys.argv[1] if len(sys.argv) > 1 else "case"
    path = MODELS / "tagger" / "corpus" / f"{kind}.jsonl"
    text = path.read_text("utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    answers = answers_of(labelled(read_units(text, path.name), path.name, kind))
    print(f"{kind}: {len(answers)} answers, {len(rows)} units, {dict(Counter(row['tag'] for row in rows))}")
    print(f"units that nearly repeat one of another answer: {near_duplicates(rows)}", flush=True)
    for key in ("style", "type", "writer"):
        groups = {row["answer"]: row[key] for row in rows}
        for group, units, macro_f1 in left_out(answers, groups, kind):
            print(f"without {key} {group:<16} {units:>6} units  macro-F1 {macro_f1:.3f}", flush=True)


if __name__ == "__main__":
    main()
