"""What a person is told beside the talk, in one line each."""

ONLY_SILENCE = "Only silence comes in. Is the microphone muted? Home, m: sound check."
ONLY_SILENCE_PLAIN = "The microphone gives only silence. Is it muted? To test it: interviewer doctor"


def time_is_up(minutes: float) -> str:
    """The planned length of the round is over."""
    return f"The {minutes:g} minutes are over: come to an end. No other question follows."


def behind(seconds: float) -> str:
    """Hearing takes longer than speaking."""
    return f"Captions {seconds:.0f} s behind, no sound is lost: this computer is slow."


def listening_again(whence: str) -> str:
    """A microphone gives sound again."""
    return f"Listening again{f' to {whence}' if whence else ''}."
