"""Who says the words of a segment: each of them may tell it (WhisperX), else the segment does."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.adapters.importers.json_fields import Object, list_at, name_at, object_at
from interviewer.adapters.importers.segments import Segment, line_of, turns_of
from interviewer.core.speakers import Passage


@dataclass(frozen=True)
class Told:
    """A segment, its own speaker, and that of each of its words; names are empty where nobody is named."""

    segment: Segment
    speaker: str
    whose: Sequence[str]

    @property
    def is_several(self) -> bool:
        """Whether its words are of more people than one."""
        return len(set(self.whose)) > 1


def whose_words(fields: Object, where: str = "") -> list[str]:
    """Who says each word that is listed: if it names nobody, who said the one before; the first, who says the next."""
    items = enumerate(list_at(fields, "words"), 1)
    names = [name_at(object_at(item, f"{where}word {at}"), "speaker", f"{where}word {at}") for at, item in items]
    known = next(filter(None, names), "")
    return [known := name or known for name in names]


def passages_of(told: Sequence[Told]) -> Iterator[Passage]:
    """What segments tell, those of several people cut where somebody else speaks."""
    called = _called(told)
    for one in told:
        if one.is_several:
            turns = turns_of(one.segment, one.whose)
            yield from (Passage(called.get(label, label), tuple(words)) for label, words in turns)
        else:
            speaker = one.speaker or next(iter(one.whose), "")
            yield Passage(speaker, tuple(line_of(one.segment, float("inf"))))


def _called(told: Sequence[Told]) -> dict[str, str]:
    """What segments call the speakers of their words: whoever gives names may give them to segments alone."""
    pairs = Counter((one.whose[0], one.speaker) for one in told if one.whose and one.speaker and not one.is_several)
    return dict(pair for pair, _ in reversed(pairs.most_common()))
