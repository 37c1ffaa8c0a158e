"""What each key does in a round, and when."""

from textual.binding import Binding

from interviewer.core.live.moment import Phase

INTERVIEWER = {Phase.ASKED, Phase.INTERVIEWER}
_GOING_ON = {*INTERVIEWER, Phase.YOUR_TURN, Phase.FINISHING}
# When a key makes sense; the others do at any time.
WHEN = {
    "finish": INTERVIEWER | {Phase.YOUR_TURN},
    "hush": INTERVIEWER,
    "repeat": {Phase.YOUR_TURN},
    "think": {Phase.YOUR_TURN},
    "next": INTERVIEWER | {Phase.YOUR_TURN},
    "pause": _GOING_ON,
    "reveal": _GOING_ON,
    "table": _GOING_ON,
}
# All that can be done while it stands still.
WHILE_PAUSED = ("pause", "reveal", "table")
AWAY = "Leave the round; what was said is kept"

KEYS = (
    Binding("space,enter", "finish", "Done", id="round.finish", tooltip="End the answer; hush a question"),
    Binding("r", "repeat", "Repeat", id="round.repeat", tooltip="Hear the question again"),
    Binding("t", "think", "Think", id="round.think", tooltip="Announce that you take a moment to think"),
    Binding("p", "pause", "Pause", id="round.pause", tooltip="Let the round stand still, its clock too; go on"),
    Binding("n", "next", "Next", id="round.next", tooltip="End the answer and go to the next question"),
    Binding("q", "leave", "Leave", id="round.leave", tooltip=AWAY),
    Binding("s", "reveal", "Words", id="round.reveal", tooltip="Show or hide the words of the question"),
    Binding("d", "table", "Table", id="round.table", tooltip="Show or hide the table of the question"),
    Binding("h", "hush", "Hush", show=False, id="round.hush", tooltip="Let the interviewer say no more"),
    Binding("escape,ctrl+c", "leave", show=False, id="round.away", tooltip=AWAY),
)
