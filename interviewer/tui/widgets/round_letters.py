"""What the letters and signs of a round mean, in its captions and in its strip."""

from collections.abc import Sequence

from interviewer.core.figures.stripes import INTERVIEWER, SILENCE, UNSURE
from interviewer.core.tags import SCHEMES
from interviewer.exports.strip import LETTERS, PENDING, meanings

_SIGNS = ((PENDING, "a voice, and no tag yet"), ("…", "words without a tag yet"), ("!", "a note"), (">", "typed"))


def letters_of(kind: str) -> Sequence[tuple[str, str]]:
    """Those of an answer of that kind; before anybody knows the kind, those of both."""
    tags = SCHEMES[kind] if kind in SCHEMES else [tag for scheme in SCHEMES.values() for tag in scheme]
    return (*meanings({LETTERS[column] for column in (*tags, UNSURE, INTERVIEWER, SILENCE)}), *_SIGNS)
