"""Acronyms and names in a line as they are said: letter by letter, or as the word they have become."""

import re

# As words, or not as they are written.
_SAID = {
    "ARPU": "arpoo",
    "CAGR": "kagger",
    "EBITDA": "ebit dah",
    "FAANG": "fang",
    "GAAP": "gap",
    "GenAI": "gen A.I",
    "HIPAA": "hippa",
    "JPEG": "jay peg",
    "MECE": "mee see",
    "MoM": "month over month",
    "MOOC": "mook",
    "OK": "okay",
    "PaaS": "pass",
    "PhD": "P.H.D",
    "QoQ": "quarter over quarter",
    "ROAS": "row as",
    "SAAS": "sass",
    "SaaS": "sass",
    "WoW": "week over week",
    "YoY": "year over year",
    "iOS": "I.O.S",
    "macOS": "mac O.S",
}
# Letter by letter although they could be words.
_SPELLED = frozenset({"AARRR", "ARPPU", "ASAP"})
# Short words in capitals: of a person who means them, or names that are said as words.
_WORDS = frozenset(
    re.findall(
        "[A-Z]+",
        "A I AM AN AND ANY ARE AS AT BE BUT BY CAN DID DO FOR GET GO HAD HAS HE HER HIM HIS HOW IF IN IS ITS LET ME "
        "MY NEW NO NOT NOW OF OFF OLD ON ONE OR OUR OUT SAY SEE SHE SO THE TO TOO TRY TWO UP USE WAS WAY WE WHO WHY "
        "YES YET YOU GIF LAN MAC PIN RAM ROM SAM SIM SOM TAM ZIP",
    )
)
# Of two of these with a stroke between them, one is divided by the other.
_MEASURE = "(DAU|WAU|MAU|LTV|CLV|CAC|ARPU|ARR|MRR|NPS|CSAT|CTR|GMV)"
# Acronyms have hardly ever more letters; what has more and a vowel is a word.
_LONGEST_SHORT, _LONGEST = 3, 6


def with_names_spoken(text: str) -> str:
    """The text with acronyms as they are said; dots between letters make every voice read them one by one."""
    text = re.sub(rf"\b{_MEASURE}\s?/\s?{_MEASURE}\b", r"\1 to \2", text)
    text = re.sub(r"(?<![\w/.])[A-Z](?:/[A-Z])+(?![\w/])", lambda found: found.group(0).replace("/", "."), text)
    text = re.sub(r"(?<=[A-Za-z])/(?=[A-Za-z])", " ", text)
    text = re.sub(rf"\b({'|'.join(_SAID)})(['’]?s)?\b", _named, text)
    # Of who writes all in capitals, nobody can tell which are acronyms.
    shouted = not any(letter.islower() for letter in text) and not _WORDS.isdisjoint(re.findall("[A-Z]{2,}", text))
    return text if shouted else re.sub(r"(?<![\w.])([A-Z]{2,})(['’]?s)?\b", _acronym, text)


def _named(found: re.Match[str]) -> str:
    said, plural = _SAID[found.group(1)], found.group(2) or ""
    return said + (plural if "." not in said or not plural else f"'{plural[-1]}")


def _acronym(found: re.Match[str]) -> str:
    letters, plural = found.group(1), found.group(2)
    spelled = ".".join(letters) if _is_spelled(letters) else letters
    # "O.K.Rs" would be said as two names, "O.K.R's" is said as one.
    return spelled + ("'s" if plural else "")


def _is_spelled(letters: str) -> bool:
    if letters in _SPELLED:
        return True
    if letters in _WORDS:
        return False
    return len(letters) <= _LONGEST_SHORT or (len(letters) <= _LONGEST and not re.search("[AEIOUY]", letters))
