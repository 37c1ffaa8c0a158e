import json
import typing

import pytest

from interviewer.core import events, glimpses
from interviewer.core.glimpses import Behind, Countdown, Glimpse, Guessed, Listening, Paused, Quiet, Sketched, to_json
from interviewer.core.vomit import TaggedSegment

SPELLED: list[tuple[Glimpse, dict[str, object]]] = [
    (Listening(12.3, 0.4), {"glimpse": "Listening", "at": 12.3, "level": 0.4}),
    (Guessed(12.3, 10.1, "so I"), {"glimpse": "Guessed", "at": 12.3, "start": 10.1, "text": "so I"}),
    (Countdown(12.3, 3), {"glimpse": "Countdown", "at": 12.3, "left": 3}),
    (Countdown(12.3, None), {"glimpse": "Countdown", "at": 12.3, "left": None}),
    (Quiet(12.3, 1.5), {"glimpse": "Quiet", "at": 12.3, "seconds": 1.5}),
    (Behind(12.3, 6.5), {"glimpse": "Behind", "at": 12.3, "seconds": 6.5}),
    (Paused(20.5, 3.5), {"glimpse": "Paused", "at": 20.5, "seconds": 3.5}),
    (
        Sketched(12.3, (TaggedSegment(1.0, 2.0, "Ship it.", "recommendation", 0.9),)),
        {
            "glimpse": "Sketched",
            "at": 12.3,
            "segments": [
                {
                    "start": 1.0,
                    "end": 2.0,
                    "text": "Ship it.",
                    "tag": "recommendation",
                    "confidence": 0.9,
                    "unsure": False,
                }
            ],
        },
    ),
]


@pytest.mark.parametrize(("glimpse", "spelled"), SPELLED)
def test_it_is_one_json_object_that_names_it(glimpse: Glimpse, spelled: dict[str, object]) -> None:
    assert json.loads(json.dumps(to_json(glimpse))) == spelled


def test_every_kind_is_spelled_here_and_none_is_a_fact() -> None:
    kinds = set(typing.get_args(glimpses.Glimpse))
    assert {type(glimpse) for glimpse, _ in SPELLED} == kinds
    assert not kinds & set(events.FACTS.values())
    assert not {kind.__name__ for kind in kinds} & events.FACTS.keys()
