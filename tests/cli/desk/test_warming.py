"""The models of a round, loaded while somebody reads: each once, whoever asks for it first."""

import weakref
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from interviewer.cli.desk.warming import warm
from interviewer.cli.parts import Parts
from interviewer.cli.parts_once import PartsOnce
from interviewer.config import Config
from interviewer.core.trouble import CouldNotError
from interviewer.home import Home

PATIENCE = 20.0


class Loading:
    """In the place of every model: counts what is loaded, and takes as long as a test wants."""

    def __init__(self) -> None:
        self.loaded: Counter[str] = Counter()
        self.begun, self.may_end = Event(), Event()
        self.may_end.set()

    def of(self, name: str) -> Callable[..., object]:
        def load(_: Parts, *which: Any) -> object:
            self.begun.set()
            assert self.may_end.wait(PATIENCE)
            self.loaded[" ".join(map(str, (name, *which)))] += 1
            return object()

        return load


@pytest.fixture
def loading(monkeypatch: pytest.MonkeyPatch) -> Loading:
    loading = Loading()
    for name in ("activity", "reader", "glancer", "tagger"):
        monkeypatch.setattr(Parts, name, loading.of(name))
    return loading


@pytest.fixture
def parts(tmp_path: Path) -> PartsOnce:
    return PartsOnce(Home(tmp_path), Config(), lambda _: None)


ALL = {"activity": 1, "reader None": 1, "glancer": 1, "tagger case": 1, "tagger behavioural": 1}


def _never() -> bool:
    return False


def test_each_is_loaded_once(loading: Loading, parts: PartsOnce) -> None:
    warm(parts, None, _never)
    assert loading.loaded == ALL
    readers = {id(parts.reader()) for _ in range(3)}
    warm(parts, None, _never)
    assert len(readers) == 1
    # Each sound takes an activity of its own.
    assert loading.loaded == {**ALL, "activity": 2}


def test_a_round_that_begins_meanwhile_waits_for_it_and_loads_nothing_twice(loading: Loading, parts: PartsOnce) -> None:
    got: list[object] = []
    loading.may_end.clear()
    warming = Thread(target=warm, args=(parts, None, _never))
    warming.start()
    assert loading.begun.wait(PATIENCE)
    rounds = [Thread(target=lambda: got.append((parts.reader(), parts.tagger("case")))) for _ in range(3)]
    for one in rounds:
        one.start()
    loading.may_end.set()
    for one in (warming, *rounds):
        one.join(PATIENCE)
    assert loading.loaded == ALL
    assert len(set(got)) == 1


def test_a_setting_costs_only_what_is_made_of_it(loading: Loading, parts: PartsOnce) -> None:
    warm(parts, None, _never)
    config = parts.config
    looks = parts.with_config(replace(config, screen=replace(config.screen, theme="light")))
    assert (looks.reader(), looks.tagger("case")) == (parts.reader(), parts.tagger("case"))
    reader = parts.reader()
    other = parts.with_config(replace(config, recogniser=replace(config.recogniser, model="small")))
    assert other.reader() is not reader
    assert loading.loaded["reader None"] == 2
    assert loading.loaded["tagger case"] == 1


def test_reading_along_is_no_reason_to_load_what_reads_for_the_record(loading: Loading, parts: PartsOnce) -> None:
    warm(parts, None, _never)
    alone = parts.with_config(replace(parts.config, recogniser=replace(parts.config.recogniser, guess="")))
    assert alone.reader() is parts.reader()
    single = replace(parts.config.recogniser, threads=1)
    assert parts.with_config(replace(parts.config, recogniser=single)).glancer() is parts.glancer()
    assert loading.loaded == ALL


def test_of_two_that_read_for_the_record_the_last_is_kept(parts: PartsOnce, monkeypatch: pytest.MonkeyPatch) -> None:
    class Reads:
        """In the place of a model that takes memory."""

    monkeypatch.setattr(Parts, "reader", lambda *_: Reads())
    first = weakref.ref(parts.reader())
    other = parts.with_config(replace(parts.config, recogniser=replace(parts.config.recogniser, language="de")))
    assert other.reader() is other.reader()
    assert first() is None


def test_nothing_is_loaded_any_more_when_it_is_stopped(loading: Loading, parts: PartsOnce) -> None:
    warm(parts, None, lambda: len(loading.loaded) > 1)
    assert loading.loaded == {"activity": 1, "reader None": 1}


def test_no_guess_is_loaded_where_none_is_wanted(loading: Loading, parts: PartsOnce) -> None:
    config = parts.config
    warm(parts.with_config(replace(config, recogniser=replace(config.recogniser, guess=""))), "small", _never)
    assert set(loading.loaded) == {"activity", "reader small", "tagger case", "tagger behavioural"}


def test_what_cannot_be_loaded_is_left_to_the_round_and_tried_again_there(
    loading: Loading, parts: PartsOnce, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise CouldNotError("The model is damaged.")

    with monkeypatch.context() as patched:
        patched.setattr(Parts, "reader", refuse)
        warm(parts, None, _never)
    assert set(loading.loaded) == set(ALL) - {"reader None"}
    parts.reader()
    assert loading.loaded["reader None"] == 1


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_the_real_ones_are_loaded(home: Path) -> None:
    parts = PartsOnce(Home(home), Config(), lambda _: None)
    warm(parts, None, _never)
    reader, tagger, embedder = parts.reader(), parts.tagger("case"), parts.embedder
    warm(parts, None, _never)
    assert (parts.reader(), parts.tagger("case"), parts.embedder) == (reader, tagger, embedder)
    assert parts.tagger("behavioural") is not tagger
