"""Answers written down for one detector at a time."""

from interviewer.core.answers import Answer, Said, counted
from interviewer.core.brief import Brief, ScaleFact
from interviewer.core.findings import Finding, findings_of
from interviewer.core.setting import Setting
from interviewer.core.tags import BEHAVIOURAL, CASE
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word

QUESTION = "How would you improve the library's website?"
STORY = "Tell me about a time you had to deliver something late."
TAGS = {
    "f": "framework",
    "s": "segmentation",
    "h": "hypothesis",
    "r": "recommendation",
    "c": "context",
    "a": "aside",
    "S": "situation",
    "T": "task",
    "A": "action",
    "R": "result",
    "L": "learning",
}
# Sixty words that name nothing: an answer has to be long enough before anything is called missing.
FILL = "c " + " ".join(["The page is blue and the button is round and small."] * 6)


def segments_of(text: str, confidence: float = 1.0) -> list[TaggedSegment]:
    """Segments from lines, each a letter for its tag and the words."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    return [TaggedSegment(None, None, line[2:], TAGS[line[0]], confidence) for line in lines]


def answer_of(segments: list[TaggedSegment], question: str = QUESTION) -> Answer:
    """A transcript without times; the first tag tells its kind."""
    kind = BEHAVIOURAL if question == STORY else CASE
    words = [Word(word, None, None, None) for segment in segments for word in segment.text.split()]
    return counted(question, kind, [], segments, Said(words, sound=False))


def setting_of(type_: str, question: str = QUESTION, scale: tuple[ScaleFact, ...] = ()) -> Setting:
    """A bank that knows the question."""
    return Setting({question: Brief(question, CASE, type_, scale=scale)})


def found(text: str, type_: str = "improvement", question: str = QUESTION) -> dict[str, Finding]:
    """What is found in an answer, by name."""
    told = answer_of(segments_of(text), question)
    return {finding.what: finding for finding in findings_of(told, 0, setting_of(type_, question))}
