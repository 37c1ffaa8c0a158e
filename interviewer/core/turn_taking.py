"""What words do in a conversation: ask, move on to another question, or only show that someone listens."""

import re
from collections.abc import Collection
from itertools import dropwhile

from interviewer.core.kinds import kind_of_question
from interviewer.core.segments import ends_sentence
from interviewer.core.tags import SCHEMES

# A question's heading: its last sentences, as far as they fit.
MOST_QUESTION_WORDS = 80

_NOD = re.compile(
    r"(?:ah|aha|alright|awesome|cool|correct|course|exactly|excellent|fine|good|got|gotcha|great|hm|hmm|huh|i"
    r"|interesting|it|know|makes|mhm|mm|mm-hm|mm-hmm|mmhm|mmm|nice|of|oh|ok|okay|perfect|really|right|see|sense"
    r"|sounds|sure|thank|thanks|that|that's|totally|uh|uh-huh|uhuh|um|very|well|wow|yeah|yep|yes|you|yup)"
)
_ASKS_FIRST = re.compile(r"(?:and |but |so )?(?:why|how|what|which|who|when|where)\b", re.IGNORECASE)
_NEXT = re.compile(
    r"\b(?:next|another|second|third|fourth|last|final|different|new) (?:question|topic|case|one)\b"
    r"|\b(?:let's|let us|i'd like to|i want to|we'll|now) (?:move on|switch|change gears|go on to|shift)\b"
    r"|\bmov(?:e|ing) on\b|\bswitch(?:ing)? (?:gears|topics?)\b"
    r"|\b(?:tell (?:me|us) about|describe|give (?:me|us) an example of|share|think of|recall) (?:a|another) "
    r"(?:time|situation|moment|project|conflict)\b",
    re.IGNORECASE,
)
# They ask for a courtesy, where nothing follows: "How are you going to measure it?" is no such thing.
_COURTESY = re.compile(
    r"\b(?:how (?:are|were) you|how do you do|how have you been|how(?:'s| is) (?:it going|everything)|am i audible"
    r"|how(?:'s| is| was) your (?:day|morning|afternoon|evening|week|weekend|trip|holiday|vacation)|are you ready"
    r"|(?:can|do|could) (?:you|everyone) (?:hear|see) (?:me|us|my screen)|is my (?:audio|sound) (?:fine|ok|okay))"
    r"(?: (?:doing|feeling|today|now|so far|going|all right|alright|fine|okay|ok|well|clearly|to start|to begin"
    r"|this \w+))*\W*$"
)
_INTRODUCES = re.compile(
    r"\b(?:about|introduce) yourself\b|\byour (?:\w+ )?(?:background|resume|résumé|cv|career|journey)\b", re.IGNORECASE
)
_BARE = re.compile(r"[^\w'’-]+")


def asks(text: str) -> bool:
    """Whether something in it asks, and for more than a courtesy: a question mark, or what sets a task."""
    return sets_task(text) or any(map(ends_asking, _in_earnest(text)))


def sets_task(text: str, kinds: Collection[str] = tuple(SCHEMES)) -> bool:
    """Whether a sentence in it sets a task (a case) or asks for a story; or only one of these kinds."""
    return any(kind_of_question(one) in kinds for one in _in_earnest(text))


def ends_asking(text: str) -> bool:
    """Whether its last word has a question mark."""
    return text.rstrip("\"'”’)").endswith("?")


def is_courteous(text: str) -> bool:
    """Whether it asks for a courtesy and for nothing else."""
    return len(_in_earnest(text)) < len(sentences_of(text)) and not asks(text)


def introduces(text: str) -> bool:
    """Whether it has the candidate say who they are, before the questions proper."""
    return bool(_INTRODUCES.search(text))


def _in_earnest(text: str) -> list[str]:
    """The sentences that ask for no courtesy."""
    return [one for one in sentences_of(text) if not _COURTESY.search(one.casefold().replace("’", "'"))]


def moves_on(text: str) -> bool:
    """Whether it says that another question comes."""
    return bool(_NEXT.search(text.replace("’", "'")))


def is_nod(text: str, most_words: int = 0) -> bool:
    """Whether it says no more than that someone listens; a few other words are no more, if they ask nothing."""
    words = [_BARE.sub("", word).casefold().replace("’", "'") for word in text.split()]
    if all(_NOD.fullmatch(word) for word in words if word):
        return True
    return len(words) <= most_words and "?" not in text and not _ASKS_FIRST.match(text.strip())


def gist(text: str, most: int = MOST_QUESTION_WORDS) -> str:
    """The last sentences of a text, as many as fit, without the nods before them."""
    kept: list[str] = []
    for sentence in reversed(list(dropwhile(is_nod, sentences_of(text)))):
        if kept and sum(len(one.split()) for one in (*kept, sentence)) > most:
            break
        kept.insert(0, sentence)
    return " ".join(" ".join(kept or [text]).split()[:most])


def sentences_of(text: str) -> list[str]:
    """The sentences of a text."""
    sentences: list[list[str]] = [[]]
    for word in text.split():
        sentences[-1].append(word)
        if ends_sentence(word):
            sentences.append([])
    return [" ".join(words) for words in sentences if words]
