"""One recording analyzed, in whatever process: all that it takes is in the task, all that it gives in what is done."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import local
from time import perf_counter
from typing import Any, TypeVar, cast

from threadpoolctl import threadpool_limits

from interviewer.adapters.recording import EndsEarlyError, Recording
from interviewer.cli.analyze import TRANSCRIPTS, Reading, report_of_recording
from interviewer.cli.many.made_by import Made, Makers, sha256_of
from interviewer.cli.parts import Parts
from interviewer.cli.round_reading import answers_in
from interviewer.cli.rounds import report_of_round
from interviewer.config import Config
from interviewer.core.over_time.round_figures import AnswerFigures
from interviewer.core.report import Report, to_json
from interviewer.core.tags import Tagger
from interviewer.core.trouble import CouldNotError
from interviewer.hearing import Reader
from interviewer.home import Home

T = TypeVar("T")


@dataclass(frozen=True)
class Settings:
    """How everything is analyzed: the home and its settings, the kind of answer, another recogniser, broken files."""

    home: Path
    config: Config
    kind: str
    model: str | None = None
    partial: bool = False


@dataclass(frozen=True)
class Task:
    """A recording, a transcript or a round; what was asked in it (words, or an id), and whom, where it does not know.

    Only a result made by one of `made_by` counts. The person has no say in it: their name is told by that of the file,
    and under another name there is another result.
    """

    path: Path
    settings: Settings
    asked: str = ""
    person: str = ""
    is_round: bool = False
    made_by: frozenset[str] = frozenset()

    @property
    def is_recording(self) -> bool:
        """Whether it is a file that must be heard."""
        return not self.is_round and self.path.suffix.lower() not in TRANSCRIPTS


@dataclass(frozen=True)
class Done:
    """What became of a task: what it was made from and by, the report as JSON, its figures; or what went wrong.

    There is no report where it would not count. `seconds` is how long it took.
    """

    made: Made | None = None
    report: dict[str, Any] = field(default_factory=dict)
    figures: tuple[AnswerFigures, ...] = ()
    trouble: str = ""
    seconds: float = 0.0


def analyzed(task: Task) -> Done:
    """The report of one recording. Whatever is wrong with it is told, as it must not stop the others."""
    began = perf_counter()
    try:
        done = _analyzed(task, _HELD.parts(task))
    except CouldNotError as trouble:
        # Where the recordings lie is nothing for those who get to see the summary.
        return Done(trouble=str(trouble).replace(str(task.path), task.path.name))
    except OSError as error:
        return Done(trouble=f"{task.path.name} cannot be read: {error.strerror or error}.")
    except MemoryError:
        return Done(trouble=f"{task.path.name} takes more memory than there is.")
    except Exception as error:
        return Done(trouble=f"{task.path.name}: a fault of this program ({type(error).__name__}: {error}).")
    return replace(done, seconds=perf_counter() - began)


def wanted(task: Task, parts: "LastingParts") -> Task:
    """The task, with what has a say in its report here and now; --partial has none in a recording that is whole."""
    return replace(task, made_by=frozenset(_made_by(one, parts) for one in (task, _of_whole(task))))


def _analyzed(task: Task, parts: "LastingParts") -> Done:
    made = Made(sha256_of(task.path), _made_by(task, parts))
    if made.made_by not in task.made_by:
        # Told before it is heard: nobody would keep it.
        return Done(made)
    if task.settings.partial and task.is_recording and _is_whole(task.path):
        task = _of_whole(task)
        made = replace(made, made_by=_made_by(task, parts))
    report = _report(task, parts)
    return Done(made, to_json(report), answers_in(report))


def _made_by(task: Task, parts: "LastingParts") -> str:
    question, settings = parts.bank.asked(task.asked).text, task.settings
    is_partial = settings.partial and task.is_recording
    return parts.makers(task).made_by(
        question, settings.kind, task.is_round or task.is_recording, task.is_round, is_partial
    )


def _of_whole(task: Task) -> Task:
    return replace(task, settings=replace(task.settings, partial=False))


def _is_whole(path: Path) -> bool:
    """Whether nothing of a recording is missing; to read it takes next to nothing beside hearing it."""
    try:
        for _ in Recording(path).blocks():
            pass
    except EndsEarlyError:
        return False
    return True


def _report(task: Task, parts: Parts) -> Report:
    settings = task.settings
    if task.is_round:
        return report_of_round(task.path, parts, settings.model)
    reading = Reading(settings.model, settings.partial, task.person, on_guess=lambda _: None)
    return report_of_recording(task.path, parts.bank.asked(task.asked), settings.kind, reading, parts)


@dataclass(frozen=True)
class LastingParts(Parts):
    """Parts for recording after recording: models are loaded once."""

    _made: dict[object, object] = field(default_factory=dict, compare=False)

    def reader(self, model: str | None = None) -> Reader:
        """What reads utterances for the record."""
        return self._once(("reader", model), lambda: super(LastingParts, self).reader(model))

    def tagger(self, kind: str) -> Tagger:
        """What tags answers of a kind."""
        return self._once(("tagger", kind), lambda: super(LastingParts, self).tagger(kind))

    def makers(self, task: Task) -> Makers:
        """What has a say in the report of a task."""
        return self._once(("makers", task.settings.model), lambda: Makers(self, task.settings.model))

    def _once(self, name: object, make: Callable[[], T]) -> T:
        if name not in self._made:
            self._made[name] = make()
        return cast("T", self._made[name])


def parts_of(settings: Settings) -> LastingParts:
    """The parts for some settings; what the bank leaves out is told where the work is begun, not by each worker."""
    return LastingParts(Home(settings.home), settings.config, tell=lambda _: None)


class Held(local):
    """The parts that a thread reads with, which shares no model with another: those of its last task alone."""

    def __init__(self) -> None:
        self._settings: Settings | None = None
        self._parts: LastingParts | None = None

    def parts(self, task: Task) -> LastingParts:
        """The parts for a task; made anew where a tagger, a model or a question is another than when they were."""
        if self._parts is None or self._settings != task.settings or not _serve(self._parts, task):
            threadpool_limits(1, "blas")
            self._settings, self._parts = task.settings, parts_of(task.settings)
        return self._parts


_HELD = Held()


def _serve(parts: LastingParts, task: Task) -> bool:
    try:
        return _made_by(task, parts) in task.made_by
    except CouldNotError:
        # What is asked may be known since.
        return False


def one_thread_each(config: Config) -> Config:
    """The settings for where several recordings are read at once: they share the processors out among them."""
    return replace(config, recogniser=replace(config.recogniser, threads=1))
