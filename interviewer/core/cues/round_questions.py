"""Whether a sentence asks about the round and not about the case: the question again, the time left, leave to ask."""

import re

from interviewer.core.cues.plain import plain

REPEAT = "repeat"
TIME = "time"
MAY_ASK = "may_ask"
OF_THE_ROUND = (REPEAT, TIME, MAY_ASK)

_SORRY = (
    r"^(?:(?:sorry|pardon|excuse me|okay|ok|so|wait|hang on|hold on|just|and|but|well|actually|before i start)[,.]* )*"
)
_END = r"[.?!]*$"
_PLEASE = r"(?: please| just| quickly| maybe| also)*"
_QUESTION = r"(?:that|it|this|(?:the|your) (?:\w+ )?(?:question|prompt|task|case))"
_AGAIN = r"(?:again|back to me|once more|one more time|another time|a second time)"
_CAN = r"(?:can|could|would|will|may|might)"
_REMIND = r"(?:can you |could you )?remind me"
_REPEAT = (
    rf"(?:{_CAN} you|do you mind|would you mind){_PLEASE} (?:repeat|reread|re-read|restate|rephrase)(?:ing)?\b",
    rf"(?:{_CAN} (?:you|i)|please){_PLEASE} (?:say|read|hear|have|see|get|give me|tell me|ask|ask me) {_QUESTION}"
    rf"(?: please)? {_AGAIN}",
    rf"(?:please )?repeat (?:that|it|the question)(?: please)?{_END}",
    rf"what(?:'s| is) (?:the|your) (?:question|prompt|task) {_AGAIN}",
    rf"what was (?:the|your) (?:\w+ )?(?:question|prompt|task)(?: {_AGAIN}|(?: please| sorry)*{_END})",
    rf"{_REMIND} (?:of |what )(?:the|your) (?:\w+ )?(?:question|prompt|task)",
    rf"{_REMIND} what you(?:'d)? asked",
    rf"what did you (?:ask|say)(?: me)?(?: again)?{_END}",
    r"i (?:didn't|did not|couldn't)(?: quite| really)? (?:catch|hear) (?:that|you|it|the (?:question|last \w+|end))"
    rf"(?: \w+){{0,2}}{_END}",
    rf"(?:come again|what was that|say (?:that|it) again){_END}|pardon(?: me)?\?",
)
_I = r"(?:i|we)(?: still)?"
_LEFT = (
    r"(?: left| remaining| to go| to answer| for (?:this|that|it|the|my) ?(?:question|one|answer|case|part|round)?)?"
)
_TIME = (
    rf"how (?:much|many)(?: more)? (?:time|minutes|longer)(?: more)?(?: do| have)? {_I} (?:have|get|got){_LEFT}{_END}",
    rf"how (?:much|many)(?: more)? (?:time|minutes) (?:is|are|remains?)(?: there| still)?(?: left| remaining)?{_END}",
    rf"how (?:much )?long(?:er)? (?:do|have) {_I} (?:have|got){_LEFT}{_END}",
    r"how (?:are|am|is) (?:we|i)(?: doing)? (?:on|for|with) time",
    r"(?:what's|what is|how's|how is) (?:the|my|our) time\b(?! \w)",
    r"(?:am i|are we) (?:running )?(?:out of|over|on|short of|low on) time",
    r"(?:do (?:i|we)|is there)(?: still)?(?: have)?(?: any| enough| some)?(?: more)? time"
    rf"(?: left| remaining| for (?:this|that))?{_END}",
)
_SOME = r"(?:a|one|two|three|some|a few|a couple(?: of)?)"
_MAY_ASK = (
    rf"{_CAN} i{_PLEASE} (?:ask|pose)(?: you)? (?:{_SOME}|any|another|something|questions|clarifying)\b"
    rf"(?: (?!about|on|whether|if)\w+){{0,3}}(?: (?:first|before|about the|about this) ?[\w ]{{0,20}})?{_END}",
    rf"{_CAN} i{_PLEASE} (?:clarify|check|confirm)(?: something| {_SOME} things?)?(?: first)?{_END}",
    rf"i(?:'ve got| have){_PLEASE} {_SOME}(?: \w+)? questions?(?: (?:first|before i \w+|for you))?{_END}",
    rf"(?:is it okay|is it ok|is it all right|would it be okay) if i ask\b[\w ]*{_END}",
)
_WAYS = tuple(
    (purpose, re.compile(rf"{_SORRY}(?:{'|'.join(ways)})"))
    for purpose, ways in ((REPEAT, _REPEAT), (TIME, _TIME), (MAY_ASK, _MAY_ASK))
)


def asked_of_the_round(text: str) -> str | None:
    """Which of these a sentence asks for, if any."""
    said = plain(text)
    return next((purpose for purpose, way in _WAYS if way.match(said)), None)
