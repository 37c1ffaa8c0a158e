"""The last line: it never wraps, and nothing that is printed or typed above it is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.cli.foot_line import FootLine, fitted
from tests.cli.terminal import Terminal, watched

# Letters of one cell, of two, and marks that take none.
TEXTS = st.text(st.sampled_from("ab c,…▮é声音ー漢\u0301\u0308"), max_size=60)


@given(TEXTS, TEXTS, st.integers(0, 60))
def test_a_head_and_the_end_of_a_text_fit_into_any_room(head: str, text: str, cells: int) -> None:
    screen = Terminal(max(cells, 2), 3)
    screen.write(fitted(head, text, cells))
    assert not any(screen.rows[1:])
    assert len(screen.rows[0]) <= cells


def test_of_what_is_too_long_the_end_is_shown() -> None:
    assert fitted("0:12 ", "one two three", 20) == "0:12 one two three"
    assert fitted("0:12 ", "one two three", 14) == "0:12 …wo three"
    assert fitted("0:12 ", "声音声音", 10) == "0:12 …声音"
    assert fitted("0:12 ", "one", 5) == "0:12 "
    assert fitted("0:12 ", "one", 3) == "0:1"


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (40, 10), (20, 5), (8, 4)])
def test_it_stands_at_the_foot_and_all_else_scrolls_above(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = watched(monkeypatch, *size)
    screen.write("$ interviewer\n")
    foot = FootLine()
    for number in range(100):
        foot.show(f"{number} ", "what is said " * 30)
        screen.write(f"{number}\n")
    assert screen.foot.startswith("99 "[: size[0] - 1].rstrip())
    assert len(screen.rows[-1]) <= size[0] - 1
    assert screen.above.split("\n") == [str(number) for number in range(100)][2 - size[1] :]
    foot.close()
    assert screen.foot == ""
    screen.write("\n" * size[1] + "$")
    assert screen.foot == "$"


def test_what_is_typed_meanwhile_stays_where_it_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch, 20, 6)
    screen.write("\n" * 5 + "Speak now.\n")
    foot = FootLine()
    for letter in "I typed more than one line of it.":
        foot.show("0:01 ", "")
        screen.write(letter)
    foot.show("0:02 ", "")
    assert screen.above == "Speak now.\nI typed more than on\ne line of it."
    assert screen.foot == "0:02"


def test_a_terminal_that_changes_its_size_has_it_at_its_foot_again(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch, 80, 10)
    foot = FootLine()
    for columns, lines in ((80, 10), (30, 6), (100, 20)):
        screen.resize(columns, lines)
        foot.show("0:01 ", "so I would " * 20)
        screen.write("line\n" * 30)
        assert screen.foot.startswith("0:01 …")
        assert len(screen.foot) <= columns - 1
        assert set(screen.above.split("\n")[-4:]) == {"line"}


def test_what_stands_there_already_is_not_written_again(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    foot = FootLine()
    foot.show("0:01 ", "so")
    written: list[str] = []
    monkeypatch.setattr(screen, "write", written.append)
    foot.show("0:01 ", "so")
    assert "".join(written) == ""


@pytest.mark.parametrize("size", [(80, 3), (0, 0), (1, 1)])
def test_a_terminal_without_room_is_left_alone(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch, *size)
    monkeypatch.setattr(screen, "write", lambda text: pytest.fail(f"{text!r}") if text else 0)
    foot = FootLine()
    foot.show("0:01 ", "so")
    foot.close()


@pytest.mark.parametrize("why", ["a file", "dumb", "closed"])
def test_where_nobody_watches_nothing_is_written(
    why: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if why == "dumb":
        screen = watched(monkeypatch)
        monkeypatch.setenv("TERM", "dumb")
        monkeypatch.setattr(screen, "write", pytest.fail)
    if why == "closed":
        monkeypatch.setattr("sys.stderr", None)
    foot = FootLine()
    foot.show("0:01 ", "so")
    foot.close()
    assert capsys.readouterr() == ("", "")
