"""What each key does in a round, and when."""

from textual.binding import Binding

from interviewer.core.live.moment import Moment, Phase

_INTERVIEWER = {Phase.ASKED, Phase.INTERVIEWER}
_GOING_ON = {*_INTERVIEWER, Phase.YOUR_TURN, Phase.FINISHING}
# When a key makes sense; the others do at any time.
_WHEN = {
    "finish": {Phase.YOUR_TURN},
    "hush": _INTERVIEWER,
    "repeat": {Phase.YOUR_TURN},
    "think": {Phase.YOUR_TURN},
    "next": _INTERVIEWER | {Phase.YOUR_TURN},
    "pause": _GOING_ON,
    "go_on": _GOING_ON,
    "reveal": _GOING_ON,
    "table": _GOING_ON,
}
AWAY = "Leave the round; what was said is kept"
HUSH = "Let the interviewer say no more"

KEYS = (
    Binding("space,enter", "finish", "Done", id="round.finish", tooltip="End the answer"),
    Binding("space,enter", "hush", "Hush", id="round.cut", tooltip=HUSH),
    Binding("r", "repeat", "Repeat", id="round.repeat", tooltip="Hear the question again"),
    Binding("t", "think", "Think", id="round.think", tooltip="Announce that you take a moment to think"),
    Binding("p", "pause", "Pause", id="round.pause", tooltip="Let the round stand still, its clock too"),
    Binding("p", "go_on", "Go on", id="round.go_on", tooltip="Let the round go on"),
    Binding("n", "next", "Next", id="round.next", tooltip="End the answer; ask the next question"),
    Binding("q", "leave", "Leave", id="round.leave", tooltip=AWAY),
    Binding("s", "reveal", "Question", id="round.reveal", tooltip="Show or hide the words of the question"),
    Binding("d", "table", "Table", id="round.table", tooltip="Show or hide the table of the question"),
    Binding("h", "hush", show=False, id="round.hush", tooltip=HUSH),
    Binding("escape,ctrl+c", "leave", show=False, id="round.away", tooltip=AWAY),
)


def can(action: str, moment: Moment) -> bool | None:
    """Whether it makes sense now; None where not, False where another binding of its key is meant."""
    if action == _other(moment) or (action == "finish" and moment.phase in _INTERVIEWER):
        return False
    stands = moment.paused is not None and action != "go_on"
    if action in _WHEN and (moment.leaving or stands or moment.phase not in _WHEN[action]):
        return None
    return None if moment.leaving else True


def _other(moment: Moment) -> str:
    """Of pausing and going on, the one that is done already."""
    return "go_on" if moment.paused is None else "pause"
