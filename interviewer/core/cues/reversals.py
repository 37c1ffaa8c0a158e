"""Whether a sentence draws the line at which its speaker would turn back."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue, plain
from interviewer.core.numerals import ONE_WORD

# What is done belongs to the speaker's own side: users stop by themselves.
_WILL = r"(?:'d| would|'ll| will| should| can| could| might)?(?: \w+ly)?(?: just| simply| then| at once)*"
_WE = (
    rf"(?:(?:i|we){_WILL}|(?:i'm|we're|i am|we are)(?: \w+)? (?:ready|willing|prepared) to"
    r"|(?:i|we) (?:have|need) to|let's|and|then|or)"
)
_IT = r"(?:it|this|that|them|(?:the|our|my|a) (?:\w+ ){0,2}?\w+|everything|the whole (?:thing|\w+))"
_MOMENT = r"as soon as|the (?:moment|day|minute|week|hour)"
# Who stops guessing or stops here turns nothing back; who stops it does.
_STOPS = (
    r"(?:stop|halt|end|quit|pause|freeze|suspend|cancel|abort|kill|scrap|bin|abandon)"
    rf"(?: {_IT})?(?=[,.;]| (?:if|when|whenever|once|unless|should|{_MOMENT}|at|below|above|on)\b"
    r"| right| straight| immediately|$)"
)
_REVERTS = (
    rf"(?:roll|turn|switch|take|pull|put|bring|wind|scale|dial|shut|back|walk)(?: {_IT})? (?:back|off|down)\b"
    rf"|(?:revert|undo|reverse|withdraw|retire|unship|kill|scrap|bin|abandon|retreat)(?: {_IT})?\b"
    # Who drops a price does something else.
    r"|drop (?:it|this|that|them)\b"
    rf"|go back to\b|pull (?:it|the plug|{_IT})\b|change (?:my|our) (?:mind|course)"
)
_IS_TURNED = (
    r"(?:it|that|this|they|(?:the|our) (?:\w+ ){0,2}?\w+) (?:then )?"
    r"(?:would |will |should |must |has to |have to )?(?:just )?(?:goes|go|comes|come|is|gets?|be|are)(?: \w+ed)? "
    r"(?:rolled back|switched off|turned off|pulled|stopped|reverted|undone|withdrawn|killed|paused|off|back to)\b"
)
_ACTS = re.compile(rf"\b{_WE} (?:{_STOPS}|{_REVERTS})|^(?:{_STOPS}|{_REVERTS})|\b{_IS_TURNED}")
_CONDITION = re.compile(rf"\b(?:if|when|whenever|once|unless|should|in case|{_MOMENT}|at|below|under|above|over)\b")
# Something seen to move, or a figure: "if it is the new build" is a cause, and to undo that is the cure.
_IS_SEEN = re.compile(
    rf"\b(?:\d|{ONE_WORD} (?:percent|points?|in)\b|below|under\b|above|beyond|past|exceeds?|falls?|fell|drops?|dips?"
    r"|sinks?|slips?|slides?|rises?|climbs?|grows?|jumps?|spikes?|doubles?|triples?|halves|worsens?|worse|higher|lower"
    r"|fewer|less|more|up|down|complaints?|refunds?|angry|stays? flat|no better|still"
    r"|(?:does|do|did|has|have|is|are)(?:n't| not) (?:\w+ )?"
    r"(?:mov|com|improv|recover|better|help|work|chang|budg|back))"
)
# What is only finished is not turned back.
_IS_FINISHED = re.compile(r"\b(?:found|enough|finished|done|(?:i|we) know|clear|answered|sure|certain)\b")
_names_line = cue(
    r"(?:stop|stopping|roll-?back|kill|exit|abort|pull)[- ]"
    r"(?:line|point|rule|criteri\w+|trigger|switch|threshold|condition)s?\b"
)
_SENTENCE_END = re.compile(r"(?<=[.?!;]) ")


@lru_cache(maxsize=KEPT)
def turns_back(text: str) -> bool:
    """Whether it says at what it would be stopped or undone: an act of one's own, and what would have to be seen."""
    said = plain(text)
    return (_names_line(text) and bool(_IS_SEEN.search(said))) or any(map(_draws_line, _SENTENCE_END.split(said)))


def _draws_line(sentence: str) -> bool:
    act = _ACTS.search(sentence)
    if act is None:
        return False
    # The condition stands beside the act, before it or after it.
    beside = f"{sentence[: act.start()]} | {sentence[act.end() :]}"
    condition = _CONDITION.search(beside)
    seen = beside[condition.start() :] if condition else ""
    return bool(_IS_SEEN.search(seen)) and not _IS_FINISHED.search(seen)
