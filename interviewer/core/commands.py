"""What a candidate says to end the answer: "that's my answer", "next question, please".

A command that is missed costs a key press, one that is heard wrongly costs the answer: when in doubt it is none.
"""

import re
from collections.abc import Iterator, Sequence

from interviewer.core.words import Word

# No command is longer, thanks and all.
RECENT_WORDS = 40

_FILLED_PAUSE = re.compile(r"^(?:u+m+|u+h+m*|e+r+m*|a+h+|h*m+)$")
_NO_LETTERS = ".,?!;:—–…\"'“”’()[]-"

_OKAY = r"(?:okay|ok|alright|all right|yeah)"
_THANKS = r"(?:thank you|thanks)(?: very much| so much| a lot)?"
_I_THINK = r"i think|i guess|i(?:'d| would) say|(?:as|like) i said"
# What leads up to a command: at the beginning of a sentence, and inside one.
_FIRST = rf"(?:{_OKAY}|{_I_THINK}|{_THANKS}|so|and|but|then|well|now|anyway|great|cool|perfect|yes|right)"
_INSIDE = rf"(?:{_OKAY}|{_I_THINK}|so|and|but)"
_THE_NEXT = r"(?:the )?next question"

# Plain enough to be heard at the end of a longer sentence: recognisers leave out the full stop before it.
_PLAIN = "|".join(
    (
        r"that(?:'?s| is) my (?:final |full |whole )?answer",
        r"that(?:'?s| is) (?:it|all|everything) for my answer",
        r"that(?:'?s| is) the end of my answer",
        r"that concludes my answer",
        r"(?:i'?m|i am) (?:done|finished) with my answer",
        rf"(?:i'?m|i am) ready (?:for|to move on to) {_THE_NEXT}",
        rf"(?:let'?s|let us) (?:move|go)(?: on)? to {_THE_NEXT}",
        rf"{_OKAY} next question",
        r"next question please",
    )
)
# A command only as a sentence of its own, which may be put as a question.
_ALONE = "|".join(
    (
        rf"{_THE_NEXT} please",
        rf"(?:we can|can we|could we|shall we|should we) (?:please )?(?:move|go)(?: on)? to {_THE_NEXT}",
        rf"ready for {_THE_NEXT}",
        r"that(?:'d| would) be my (?:final )?answer",
    )
)
# "So, next question" and "and next question" also open a thought; alone, or after these, it opens none.
_BARE = rf"(?:(?:{_OKAY}|{_THANKS}|great|cool|perfect|yes)(?: \.)? )*next question"

_SENTENCE = r"(?:^|(?<=[.?] ))"
_MORE = rf"(?:(?: \.| {_FIRST})*+ (?:{_PLAIN}|{_ALONE}|next question))*+"
_THANKED = rf"{_THANKS}|please|{_OKAY}"
_COMMANDS = (
    re.compile(
        rf"(?:{_SENTENCE}(?:{_FIRST}(?: \.)? )*|(?<= )(?:{_INSIDE} )*)(?:{_PLAIN}){_MORE}(?: \.| (?:{_THANKED}))*+$"
    ),
    re.compile(
        rf"{_SENTENCE}(?:{_BARE}|(?:{_FIRST}(?: \.)? )*(?:{_ALONE})){_MORE}(?: [.?]| (?:{_THANKED}))*+$"
    ),
)  # fmt: skip

# No sentence ends in these, whatever mark a recogniser puts behind them: what follows belongs to them.
_HANGING = re.compile(r"(?:^| )(?:the|an?|my|your|our|their|its|every|very|if|whether|because)(?: [.?])*$")
# "when that's my answer", "I'm not sure that's my answer", "she says that's my answer".
_MEANT = re.compile(
    r"(?:^| )(?:when|once|until|till|unless|before|after|while|for|of|to|about|as|than|like"
    r"|which|whose|what|this|his|her|each|any|let'?s say|do i know"
    r"|(?:says?|said|saying|asks?|asked|asking|tells?|told|telling)(?: [^ .?]+){0,2})$"
    r"|(?:not|n't|never)(?: (?:sure|certain|think|say|saying|believe|that|if))+$"
)


def ends_answer(words: Sequence[Word]) -> bool:
    """Whether the words end in a command that ends the answer."""
    return command_words(words) > 0


def command_words(words: Sequence[Word]) -> int:
    """How many of the last words are the command that ends the answer, with what leads up to it; 0 for none."""
    recent = words[-RECENT_WORDS:]
    tokens = list(_tokens(recent))
    text = " ".join(token for token, _ in tokens)
    starts = [found.start() for found in (command.search(text) for command in _COMMANDS) if found]
    if not starts or _is_meant(text[: min(starts)].rstrip()):
        return 0
    first = text[: min(starts)].count(" ")
    # A filled pause before the command goes with it.
    return len(recent) - (tokens[first - 1][1] + 1 if first else 0)


def _is_meant(before: str) -> bool:
    """Whether the words before show that the command is only spoken of."""
    return bool(_HANGING.search(before) or _MEANT.search(before))


def _tokens(words: Sequence[Word]) -> Iterator[tuple[str, int]]:
    """The words in plain spelling and the marks between sentences, each with the index of its word."""
    ended = True
    for index, word in enumerate(words):
        bare = word.text.lower().replace("’", "'").strip(_NO_LETTERS)
        mark = _mark(word.text.rstrip("\"'”’)]"))
        # A capital after no mark is where the recogniser began to read anew.
        if bare == "next" and word.text[0] == "N" and not ended:
            yield ".", index - 1
        if not _FILLED_PAUSE.match(bare):
            yield from ((part, index) for part in bare.split())
        if mark:
            yield mark, index
        ended = bool(mark)


def _mark(text: str) -> str:
    """What a word's mark does to its sentence: ends it, asks, promises more; nothing for all others."""
    if text.endswith(("...", "…")):
        return ""
    return {".": ".", "!": ".", "?": "?", ":": ":", ";": "."}.get(text[-1:], "")
