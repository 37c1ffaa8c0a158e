"""A report as the JSON document, with what is said of the round itself at its head."""

from typing import Any

from interviewer.core.report import Report, to_json
from interviewer.exports.cover import Cover


def document_of(report: Report, cover: Cover) -> dict[str, Any]:
    """The document; without names, the round's name and its source are null."""
    head = {
        "interviewer": cover.version,
        "round": cover.name,
        "source": cover.source,
        "moment": cover.moment,
        "ended": cover.ended,
    }
    return {**head, **to_json(report)}
