"""How a candidate's talking time is meant to be spent: a share for each tag, and how far from it is still well."""

from collections.abc import Iterable

from interviewer.bank.entries import Place
from interviewer.bank.plain_words import spelled
from interviewer.core.sections import Section
from interviewer.core.tags import ASIDE, FRAMEWORK, SCHEMES

# What announces a structure is limited in seconds, and an aside is never planned.
UNPLANNED = (FRAMEWORK, ASIDE)
_WHOLE, _ROUNDING = 1.0, 0.001


def planned(kind: str, sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections that plan answers of that kind."""
    return tuple(section for section in sections if section.tag in plannable(kind))


def plannable(kind: str) -> tuple[str, ...]:
    """The tags of that kind that can have a share."""
    return tuple(tag for tag in SCHEMES[kind] if tag not in UNPLANNED)


def check(sections: tuple[Section, ...], place: Place) -> None:
    """Tell what keeps the shares from being a plan: of each kind they add up to one, and no tag stands twice."""
    known = [tag for kind in SCHEMES for tag in plannable(kind)]
    before: set[str] = set()
    for section in sections:
        place.refuse_unless_one_of(section.tag, known)
        if section.tag in before:
            place.refuse(f': "{spelled(section.tag)}" stands twice.')
        before.add(section.tag)
        if section.within > section.share:
            place.refuse(
                f': "{spelled(section.tag)}" can be off by {section.within:g}, and has a share of {section.share:g}.'
            )
    for kind in SCHEMES:
        _check_sum(kind, planned(kind, sections), place)


def _check_sum(kind: str, sections: tuple[Section, ...], place: Place) -> None:
    total = sum(section.share for section in sections)
    if sections and abs(total - _WHOLE) > _ROUNDING:
        place.refuse(f": the shares of {kind} answers add up to {total:.3g}, and must to 1.")
