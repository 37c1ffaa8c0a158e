"""The questions drawn for a round: what is due to be asked again, then what was not asked lately, then the rest."""

import random
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice

from interviewer.bank.questions import TYPES, Question
from interviewer.bank.rounds import Round

# A round whose questions fill less of its time than this would be over long before.
FULL_ENOUGH = 0.6
# Of a round that says nothing of it, the candidate's talk takes so much.
TALK_SHARE = 2 / 3
# What a question takes that does not say: between a story (7) and a case (10 to 20).
USUAL_MINUTES = 10.0


def enough(shape: Round, in_order: Sequence[Question]) -> int:
    """How many of these a round asks, in their order: its number, and as many more as fill its talking time."""
    filled = [0.0, *accumulate(one.minutes or USUAL_MINUTES for one in in_order)]
    fewest = min(shape.questions, len(in_order))
    if filled[fewest] >= FULL_ENOUGH * shape.minutes:
        return fewest
    talk = shape.talk_minutes or TALK_SHARE * shape.minutes
    return next((count for count in range(fewest, len(in_order)) if filled[count] >= talk), len(in_order))


def drawn(
    shape: Round,
    questions: Iterable[Question],
    count: int,
    chance: random.Random,
    avoiding: Collection[str] = (),
    due: Sequence[str] = (),
) -> tuple[Question, ...]:
    """So many questions for a round, none twice, or all there are.

    One to avoid comes only where no other fits. Those that are due (by their words, the most urgent first) come before
    all others, though never one right after another where there are others.
    """
    return tuple(islice(_in_turn(_queues(shape, tuple(questions), chance, avoiding, due)), count))


def fits(question: Question, shape: Round, named: str | None = None) -> bool:
    """Whether a round draws a question, for one of its types or for any of them."""
    types = (named,) if named else shape.types or tuple(TYPES)
    elsewhere = bool(shape.rounds) and not {*shape.rounds} & {*question.rounds}
    # One that names no round is asked wherever its type is, though never on the word of a round alone.
    return bool({question.type, question.kind} & {*types}) and not (elsewhere and (question.rounds or not shape.types))


@dataclass
class _Queue:
    """The questions of a type that are left."""

    due: deque[Question] = field(default_factory=deque)
    others: deque[Question] = field(default_factory=deque)

    def next(self, taken: Collection[str], want_due: bool) -> tuple[Question, bool] | None:
        """The next one whose words were not taken, and whether it was due."""
        for is_due in (want_due, not want_due):
            queue = self.due if is_due else self.others
            while queue:
                question = queue.popleft()
                # By its words: another pack may ask the same under another id.
                if question.text not in taken:
                    return question, is_due
        return None


def _queues(
    shape: Round, questions: Sequence[Question], chance: random.Random, avoiding: Collection[str], due: Sequence[str]
) -> list[_Queue]:
    """A queue a type, in order; a type that stands twice has one."""
    urgency = {text: at for at, text in reversed([*enumerate(due)])}
    lately = {*avoiding, *due}
    by_type: dict[str, _Queue] = {}
    for named in shape.types or ("",):
        fitting = [question for question in questions if fits(question, shape, named)]
        chance.shuffle(fitting)
        again = sorted((one for one in fitting if one.text in urgency), key=lambda one: urgency[one.text])
        others = sorted((one for one in fitting if one.text not in urgency), key=lambda one: one.text in lately)
        by_type.setdefault(named, _Queue(deque(again), deque(others)))
    return [by_type[named] for named in shape.types or ("",)]


def _in_turn(queues: Sequence[_Queue]) -> Iterator[Question]:
    """One question a type, round and round, until none is left."""
    taken: set[str] = set()
    was_due, left = False, True
    while left:
        left = False
        for queue in queues:
            found = queue.next(taken, want_due=not was_due)
            if found:
                question, was_due = found
                taken.add(question.text)
                left = True
                yield question
