"""Those who share work out: every task is done once, whoever dies in between."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewer.adapters.cluster import Cluster, cluster
from interviewer.adapters.processes import Processes
from interviewer.core.trouble import CouldNotError
from tests.cli.clusters import two_workers
from tests.cli.crew_tasks import DEADLY, Once, held_up, squared, squared_at_the_second_try, squared_but_one, where

NUMBERS = range(12)


@pytest.fixture(scope="module")
def workers() -> Iterator[str]:
    """The address of two worker processes."""
    with two_workers() as made:
        yield made.scheduler_address


@pytest.fixture(params=["alone", "processes", "cluster"])
def crew(request: pytest.FixtureRequest) -> Iterator[Processes | Cluster]:
    if request.param == "cluster":
        with cluster(request.getfixturevalue("workers")) as made:
            yield made
    else:
        yield Processes(1 if request.param == "alone" else 2)


def test_every_task_is_done_once(crew: Processes | Cluster) -> None:
    done = list(crew.done(squared, NUMBERS))
    assert sorted(done) == [(number, squared(number)) for number in NUMBERS]
    assert crew.hands() in (1, 2)


def test_two_tasks_that_look_alike_are_two(crew: Processes | Cluster) -> None:
    assert list(crew.done(squared, [2, 2, 2])) == [(2, 4)] * 3


@pytest.mark.parametrize("crew", ["processes", "cluster"], indirect=True)
def test_what_a_process_was_at_when_it_was_killed_is_done_by_another(crew: Processes | Cluster, tmp_path: Path) -> None:
    tasks = [Once(number, tmp_path / "died") for number in NUMBERS]
    done = list(crew.done(squared_at_the_second_try, tasks))
    assert (tmp_path / "died").exists()
    assert sorted((task.number, result) for task, result in done) == [(n, squared(n)) for n in NUMBERS]


@pytest.mark.parametrize("crew", ["alone", "processes"], indirect=True)
def test_what_kills_whoever_reads_it_is_told_and_stops_no_other(crew: Processes) -> None:
    done = dict(crew.done(squared_but_one, NUMBERS))
    assert set(done) == set(NUMBERS)
    assert "memory" in str(done.pop(DEADLY))
    assert done == {number: squared(number) for number in NUMBERS if number != DEADLY}


def test_one_alone_reads_all_in_one_process_and_in_another_after_a_death() -> None:
    done = dict(Processes(1).done(where, NUMBERS))
    died = done.pop(DEADLY)
    assert isinstance(died, CouldNotError)
    before, after = ({done[number] for number in done if (number < DEADLY) is earlier} for earlier in (True, False))
    assert (len(before), len(after), before & after) == (1, 1, set())
    assert os.getpid() not in before | after


def test_one_that_dies_while_it_waits_costs_no_task() -> None:
    done = Processes(1).done(where, [0, 1])
    _, first = next(done)
    assert isinstance(first, int)
    os.kill(first, signal.SIGKILL)
    # Until it is dead, and as if nobody had noticed.
    os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
    _, second = next(done)
    assert isinstance(second, int)
    assert second != first


def test_one_that_is_left_in_the_middle_is_ended() -> None:
    done = Processes(1).done(where, [0, 1])
    _, pid = next(done)
    assert isinstance(pid, int)
    done.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_process_that_cannot_be_begun_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", full)
    with pytest.raises(CouldNotError, match=r"begun: Cannot allocate memory\. What was done before is kept"):
        list(Processes(1).done(squared, NUMBERS))


def test_a_scheduler_that_goes_away_is_told_for_each_task(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("interviewer.adapters.cluster.CONNECT_SECONDS", 2)
    pipes = [tmp_path / "one", tmp_path / "two"]
    for pipe in pipes:
        os.mkfifo(pipe)
    with two_workers() as made, cluster(made.scheduler_address) as crew:
        done = crew.done(held_up, pipes)
        made.close()
        told = dict(done)
        assert crew.hands() == 1
    assert set(told) == set(pipes)
    assert all("went away" in str(trouble) for trouble in told.values())


@pytest.mark.parametrize("address", ["", "here", "inproc://1/2/3", "foo://x:1", "tcp://x", "tcp://x:1/..", "x y:1"])
def test_what_is_no_address_is_refused_before_anything_is_opened(address: str) -> None:
    with pytest.raises(CouldNotError, match=r"tcp://HOST:PORT"), cluster(address):
        pass


def test_where_no_scheduler_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interviewer.adapters.cluster.CONNECT_SECONDS", 0.1)
    with pytest.raises(CouldNotError, match=r"No Dask scheduler answers at 127\.0\.0\.1:1"), cluster("127.0.0.1:1"):
        pass


def test_without_the_package_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(CouldNotError, match=r"interviewer\[dask\]"), cluster("tcp://127.0.0.1:8786"):
        pass
