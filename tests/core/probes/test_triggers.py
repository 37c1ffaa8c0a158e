"""The table of triggers."""

import pytest

from interviewer.core.probes.policy import TRIGGERS


def test_no_two_triggers_share_a_line() -> None:
    texts = [
        (trigger.name, line)
        for trigger in TRIGGERS
        for line in {*trigger.lines.asks, *trigger.lines.echoes, *trigger.lines.stops, *trigger.lines.presses}
    ]
    lines = [line for _, line in set(texts)]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("trigger", TRIGGERS, ids=lambda trigger: trigger.name)
def test_every_trigger_has_two_ways_to_say_it_at_least(trigger: object) -> None:
    lines = trigger.lines  # type: ignore[attr-defined]
    assert len({*lines.asks, *lines.echoes}) >= 2
    assert all("{said}" in line for line in lines.echoes)
    assert not any("{" in line for line in (*lines.asks, *lines.stops))
