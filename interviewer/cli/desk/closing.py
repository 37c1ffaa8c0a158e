"""A round that broke off, closed with what was said in it."""

from interviewer.cli.desk.today import newest_broken, offer_of
from interviewer.cli.kept import Kept, kept_in
from interviewer.cli.parts import Parts
from interviewer.cli.rounds import parts_of, unheard
from interviewer.core.events import Fact, RoundEnded, about
from interviewer.core.trouble import CouldNotError
from interviewer.journal import amend
from interviewer.library import Library
from interviewer.tui.values import BrokenOff

OTHERWISE = "The round that broke off went on or was closed elsewhere, or a later one broke off. Nothing was changed."


def close_offered(offered: BrokenOff, library: Library, parts: Parts, model: str | None) -> None:
    """Close the round that was offered, and no other; what is damaged in it is told."""
    newest = newest_broken(library)
    if newest is None or offer_of(newest, library) != offered:
        raise CouldNotError(OTHERWISE)
    kept = kept_in(library.find(newest.name))
    close(kept, parts, model)
    for sentence in kept.unknown:
        parts.tell(sentence)


def close(kept: Kept, parts: Parts, model: str | None) -> int:
    """Write down what was said in the answer that broke off, and that the round is over; gives how many facts."""
    turns = [turn for part in parts_of(kept.facts, kept.sound.seconds) for turn in part.turns]
    added: list[Fact] = []
    for turn in turns[-1:]:
        added += () if turn.whole else unheard(kept.folder, turn, parts, model)
    end = max([kept.sound.seconds, *(about(fact) or 0.0 for fact in (*kept.facts, *added))])
    amend(kept.folder, [*added, RoundEnded(end)])
    return len(added) + 1
