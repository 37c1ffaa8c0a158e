from dataclasses import replace

import pytest

from interviewer.core.brief import Brief
from interviewer.core.probes.demeanours import REALISTIC
from interviewer.core.probes.moves import REPLY, Move
from interviewer.core.probes.policy import next_move
from interviewer.core.probes.reply_lines import ANSWERS, EXPECT_LINES, NO_MORE_LINES, UNKNOWN_LINES
from tests.core.probes.scripts import DIAGNOSIS, PRODUCT, state

GUESS = "h I think that something stands in their way.\n"


@pytest.mark.parametrize(
    ("brief", "text", "lines"),
    [
        (DIAGNOSIS, "s Can I see it by device?", EXPECT_LINES),
        (DIAGNOSIS, GUESS + "c Do we know their ages?", UNKNOWN_LINES),
        (PRODUCT, "c What's the goal here?", ANSWERS["goal"]),
        (PRODUCT, "a Can I take a minute?", ANSWERS["leave"]),
    ],
)
def test_when_all_lines_were_said_one_is_said_again(brief: Brief, text: str, lines: tuple[str, ...]) -> None:
    move = next_move(state(brief, text, quiet=2.0, said=frozenset(lines)), REALISTIC)
    assert move
    assert move.text in lines


def test_it_is_the_one_said_longest_ago() -> None:
    told = state(DIAGNOSIS, GUESS + "c Do we know their ages?", quiet=2.0)
    made = tuple(Move(REPLY, "unknown", line, "") for line in (*UNKNOWN_LINES[1:], UNKNOWN_LINES[0]))
    move = next_move(replace(told, made=made), REALISTIC)
    assert move
    assert move.text == UNKNOWN_LINES[1]
    # What was said about another question was said before all that.
    other = next_move(replace(told, made=made[:3], said=frozenset(UNKNOWN_LINES)), REALISTIC)
    assert other
    assert other.text == UNKNOWN_LINES[0]


def test_who_asks_again_for_what_was_told_is_always_answered() -> None:
    told = tuple(Move(REPLY, "reveal", reveal.say, "") for reveal in DIAGNOSIS.reveals)
    said = frozenset(NO_MORE_LINES)
    move = next_move(state(DIAGNOSIS, GUESS + "s Can I see it by device?", quiet=2.0, made=told, said=said), REALISTIC)
    assert move
    assert move.text in NO_MORE_LINES
