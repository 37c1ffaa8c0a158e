"""What is on disk from before, and what must be made: no recording is read whole to find out, unless it was touched."""

from dataclasses import dataclass
from pathlib import Path

from interviewer.cli.many.finding import Found
from interviewer.cli.many.made_by import State, sha256_of, state_of
from interviewer.cli.many.results import Kept, Results
from interviewer.cli.many.summary import Outcome
from interviewer.cli.many.work import Task
from interviewer.cli.output import note


@dataclass(frozen=True)
class Many:
    """What there is to be done, and where the results go."""

    tasks: dict[Task, Found]
    results: Results


@dataclass(frozen=True)
class Known:
    """What became of what is on disk from before or cannot be looked at; what must be made."""

    outcomes: dict[Path, Outcome]
    wanted: list[Task]

    @property
    def done(self) -> int:
        """How many were done before."""
        return sum(not one.trouble for one in self.outcomes.values())


def known_of(many: Many) -> Known:
    """What is known of all."""
    known = Known({}, [])
    touched: list[tuple[Task, State, Kept]] = []
    for task, one in many.tasks.items():
        kept = many.results.kept(one.name)
        try:
            state = state_of(task.path)
        except OSError as error:
            known.outcomes[one.name] = Outcome(trouble=f"{one.name} cannot be read: {error.strerror}.")
            continue
        if kept is None or kept.made.made_by not in task.made_by:
            known.wanted.append(task)
        elif kept.state == state:
            known.outcomes[one.name] = Outcome(kept.figures)
        else:
            touched.append((task, state, kept))
    if touched:
        note(f"{len(touched)} {'has' if len(touched) == 1 else 'have'} another date than before; compared first.")
    for task, state, kept in touched:
        _compare(many, known, task, state, kept)
    return known


def _compare(many: Many, known: Known, task: Task, state: State, kept: Kept) -> None:
    """Whether a recording is still the same, though its state is not."""
    name = many.tasks[task].name
    try:
        is_same = sha256_of(task.path) == kept.made.sha256
    except OSError as error:
        known.outcomes[name] = Outcome(trouble=f"{name} cannot be read: {error.strerror}.")
        return
    if is_same:
        many.results.keep_state(name, state)
        known.outcomes[name] = Outcome(kept.figures)
    else:
        known.wanted.append(task)
