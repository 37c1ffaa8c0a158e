import json

import pytest

from interviewer import __version__
from interviewer.core.report import to_json
from interviewer.exports.cover import cover_of
from interviewer.exports.document import document_of
from tests.exports.reports import KILLED, ROUNDS, USUAL, report


@pytest.mark.parametrize("name", ROUNDS)
def test_it_is_the_report_with_a_head(name: str) -> None:
    facts = ROUNDS[name]
    document = document_of(report(facts), cover_of(facts))
    assert {key: document[key] for key in to_json(report(facts))} == to_json(report(facts))
    json.dumps(document, allow_nan=False)


def test_the_head_says_when_it_was_and_by_what_it_was_made() -> None:
    document = document_of(report(USUAL), cover_of(USUAL))
    assert list(document)[:5] == ["interviewer", "round", "source", "moment", "ended"]
    assert (document["interviewer"], document["moment"]) == (__version__, "2026-11-21T09:12:00+01:00")
    assert (document["round"], document["source"], document["ended"]) == (None, None, True)
    assert document_of(report(KILLED), cover_of(KILLED))["ended"] is False


def test_names_are_there_when_they_are_wanted() -> None:
    document = document_of(report(USUAL), cover_of(USUAL, "acme-loop"))
    assert (document["round"], document["source"]) == ("acme-loop", "Anna Smith.wav")
