"""How a live round takes what the engine tells and what the candidate sends."""

from interviewer.core.live.live_round import LiveRound
from interviewer.inbox import AllTold, Back, Command, Entered, Finish, Gone, Leave, Next, Noted, Pause, Published


def take(live: LiveRound, told: Published) -> int | None:
    """What was told; the number of the first line that is new or other, None where none is."""
    match told:
        case Gone(why):
            live.lose_sound(why)
            return None
        case Back(whence):
            return live.hear_again(whence)
        case AllTold(deaf):
            return live.lose_sense(deaf)
        case Noted(text):
            return live.note(text) if text else None
    return live.take(told)


def sent(live: LiveRound, command: Command) -> None:
    """What the candidate wants is seen at once, before the engine has heard of it."""
    live.be_sure()
    match command:
        case Entered():
            live.be_typed()
        case Pause():
            live.stand_still()
        case Finish() | Next():
            live.finish()
        case Leave():
            live.leave()
