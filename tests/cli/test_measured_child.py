import sys

import pytest

from interviewer.cli.benches.measured_child import Child, Cost, run_child, seconds_of
from interviewer.core.trouble import CouldNotError


def child(program: str) -> Child:
    return run_child([sys.executable, "-c", program])


def test_a_child_tells_its_lines_and_its_code() -> None:
    ran = child("import sys; print('one'); print('zwölf'.encode().decode()); sys.exit(3)")
    assert (ran.code, len(ran.lines), ran.lines[0]) == (3, 2, "one\n")


def test_more_lines_than_a_pipe_holds_do_not_hold_it_up() -> None:
    assert len(child("for n in range(50_000): print(n)").lines) == 50_000


def test_of_complaints_the_last_line_is_told() -> None:
    ran = child("import sys; sys.stderr.write('x' * 200_000 + chr(10) + 'interviewer: no model is here.')")
    assert (ran.code, ran.complaint) == (0, "no model is here.")
    assert child("pass").complaint == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell")
def test_a_child_has_its_own_cost() -> None:
    idle, busy = child("pass"), child("held = bytearray(200_000_000); sum(range(3_000_000))")
    assert busy.cost.cpu_seconds is not None
    assert idle.cost.cpu_seconds is not None
    assert busy.cost.cpu_seconds > idle.cost.cpu_seconds > 0
    assert busy.cost.peak_megabytes is not None
    assert busy.cost.peak_megabytes > 200


def test_each_line_is_shown_at_once_with_the_number_of_its_process() -> None:
    shown: list[tuple[int, str]] = []
    ran = run_child([sys.executable, "-c", "import os; print(os.getpid()); print('two')"], lambda *it: shown.append(it))
    assert [line for _, line in shown] == list(ran.lines)
    assert shown[0] == (int(ran.lines[0]), ran.lines[0])


def test_what_this_program_takes_is_told() -> None:
    assert seconds_of(["--version"]) > 0


def test_what_came_to_no_good_end_is_no_measure() -> None:
    with pytest.raises(CouldNotError, match=r"did not come to a good end: .*--nothing"):
        seconds_of(["--nothing"])


def test_what_was_killed_is_told_by_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    killed = Child(-9, (), "", Cost(None, None))
    monkeypatch.setattr("interviewer.cli.benches.measured_child.run_child", lambda _: killed)
    with pytest.raises(CouldNotError, match=r"it ended with -9\.$"):
        seconds_of(["trends"])
