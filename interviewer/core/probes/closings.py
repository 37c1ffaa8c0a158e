"""What is said instead of another question when a topic is done."""

from interviewer.core.probes.state import State

_OPENINGS = ("Okay", "All right", "Good", "Fine", "Thank you", "Understood")
_ENDINGS = (
    "thank you, that helps.",
    "that gives me a clear picture.",
    "let's leave it there.",
    "I have what I need on this one.",
    "that's enough on this one.",
    "let's move on.",
)
_UNANSWERED = (
    "No problem, let's leave that one.",
    "That's all right, we'll move on.",
    "Fine, we can leave this one open.",
    "Okay, let's skip it.",
)


def closing(state: State) -> str:
    """What ends the topic; nothing said before in the round, as long as there is anything else."""
    taken = state.said | {move.text for move in state.made}
    lines = _lines() if state.segments else (*_UNANSWERED, *_lines())
    return next((line for line in lines if line not in taken), lines[0])


def _lines() -> tuple[str, ...]:
    """Every opening with every ending, those next to each other as unlike as they can be."""
    turns = range(len(_ENDINGS))
    pairs = ((opening, _ENDINGS[(at + turn) % len(_ENDINGS)]) for turn in turns for at, opening in enumerate(_OPENINGS))
    return tuple(
        f"{opening}, {ending}" for opening, ending in pairs if not (opening == "Thank you" and "thank" in ending)
    )
