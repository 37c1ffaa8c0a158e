"""Numbers in a line as they are said: money, percentages, ranges, times, fractions, units."""

import re
from collections.abc import Callable

from interviewer.core.numerals import read_aloud

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_SIZE = r"(?:\s?(?:thousand|million|billion|trillion)\b|(?:[kKMmBbT]|bn|mn|tn)\b)?"
_SIZES = {"k": "thousand", "m": "million", "mn": "million", "b": "billion", "bn": "billion", "t": "trillion"}
_CURRENCIES = {
    "$": ("dollar", "cent"),
    "€": ("euro", "cent"),
    "£": ("pound", "pence"),
    "¥": ("yen", ""),
    "₹": ("rupee", ""),
}
_UNITS = {
    "ms": "milliseconds",
    "s": "seconds",
    "sec": "seconds",
    "min": "minutes",
    "mins": "minutes",
    "h": "hours",
    "hr": "hours",
    "hrs": "hours",
    "KB": "kilobytes",
    "MB": "megabytes",
    "GB": "gigabytes",
    "TB": "terabytes",
    "km": "kilometres",
    "kg": "kilograms",
    "pp": "percentage points",
    "bps": "basis points",
}
_PARTS = {"2": "half", "3": "third", "4": "quarter", "5": "fifth"}

_Match = re.Match[str]


def with_numbers_spoken(text: str) -> str:
    """The text with every number in words."""
    for pattern, said in _RULES:
        text = pattern.sub(said, text)
    return text


def _number(found: _Match) -> str:
    return _said(found.group(0))


def _said(number: str) -> str:
    whole, _, decimals = number.partition(".")
    return " ".join(read_aloud(whole, decimals))


def _sized(number: str, size: str) -> str:
    size = size.strip()
    return f"{_said(number)} {_SIZES.get(size.lower(), size)}".rstrip()


def _money(found: _Match) -> str:
    sign, number, size = found.group(1, 2, 3)
    name, small = _CURRENCIES[sign]
    whole, _, decimals = number.partition(".")
    if small and not size and len(decimals) == 2:
        cents = f"{_said(decimals.lstrip('0') or '0')} {small if small == 'pence' else f'{small}s'}"
        return cents if int(whole.replace(",", "")) == 0 else f"{_coins(whole, '', name)} {_said(decimals)}"
    return _coins(number, size, name)


def _coins(number: str, size: str, name: str) -> str:
    return f"{_sized(number, size)} {name}" + ("" if (number == "1" and not size) or name == "yen" else "s")


def _money_range(found: _Match) -> str:
    sign, low, low_size, high, high_size = found.group(1, 2, 3, 4, 5)
    # In "$10-20M" the first number is of the second one's size.
    first = _sized(low, low_size if low_size != high_size else "")
    return f"{first} to {_coins(high, high_size, _CURRENCIES[sign][0])}"


def _clock(found: _Match) -> str:
    hours, minutes = found.group(1, 2)
    if minutes == "00":
        return f"{_said(hours)} o'clock"
    return f"{_said(str(int(hours)))} {'oh ' if minutes[0] == '0' else ''}{_said(str(int(minutes)))}"


def _fraction(found: _Match) -> str:
    above, below = found.group(1, 2)
    if below not in _PARTS or int(above) >= int(below):
        return f"{_said(above)} out of {_said(below)}"
    plural = "s" if above != "1" else ""
    return f"{_said(above)} {_PARTS[below]}{plural}"


def _decade(found: _Match) -> str:
    said = _said(found.group(1))
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"


def _unit(found: _Match) -> str:
    unit = _UNITS[found.group(2)]
    return f"{_said(found.group(1))} {unit[:-1] if found.group(1) == '1' else unit}"


def _rule(pattern: str, said: Callable[[_Match], str] | str) -> tuple[re.Pattern[str], Callable[[_Match], str] | str]:
    return re.compile(pattern), said


_CURRENCY = "[" + "".join(re.escape(sign) for sign in _CURRENCIES) + "]"

# In this order: each leaves words, which those after it pass by.
_RULES = (
    # Names of days and telephones, not ranges.
    _rule(r"(?<![0-9])[0-9]+(?:-[0-9]+){2,}", lambda found: found.group(0).replace("-", " ")),
    _rule(r"\bUS\$", "$"),
    _rule(rf"({_CURRENCY})\s?({_NUMBER})({_SIZE})\s?[-–—]\s?{_CURRENCY}?({_NUMBER})({_SIZE})", _money_range),
    _rule(r"(?<=[0-9%kKMB])\s?[-–—]\s?(?=[0-9])", " to "),
    _rule(rf"(?<![\w.)])-(?={_CURRENCY}?[0-9])", "minus "),
    _rule(rf"({_CURRENCY})\s?({_NUMBER})({_SIZE})", _money),
    _rule(r"\b24/7\b", "twenty four seven"),
    _rule(r"(?<![\w/.])([0-9]+)/([0-9]+)(?![\w/])", _fraction),
    _rule(r"(?<=[a-z0-9])/(?=(?:month|year|week|day|hour|user|seat|person|learner|quarter)\b)", " per "),
    _rule(r"\b([01]?[0-9]|2[0-3]):([0-5][0-9])\b", _clock),
    _rule(r"(?<=[0-9]):(?=[0-9])", " to "),
    _rule(r"(?<=[0-9k])\s?([aApP])\.?[mM]\b(?!\.\w)", lambda found: f" {found.group(1).upper()}.M"),
    _rule(rf"({_NUMBER})(?:st|nd|rd|th)\b", lambda found: " ".join(read_aloud(found.group(1), ordinal=True))),
    _rule(r"\b((?:[0-9]{2})?[1-9]0)'?s\b", _decade),
    _rule(rf"({_NUMBER})\s?%", lambda found: f"{_said(found.group(1))} percent"),
    _rule(rf"(?<![A-Za-z0-9])({_NUMBER})\s?({'|'.join(sorted(_UNITS, key=len, reverse=True))})\b", _unit),
    _rule(rf"(?<![A-Za-z0-9])({_NUMBER})([kKMmBbT]|bn|mn|tn)\b", lambda found: _sized(*found.group(1, 2))),
    _rule(r"#\s?(?=[0-9])", "number "),
    # The points of a version, and one that no digit stands before.
    _rule(r"(?<=[0-9])\.(?=[0-9]+\.[0-9])|(?<=\.[0-9])\.(?=[0-9])|(?<![0-9])\.(?=[0-9])", " point "),
    _rule(r"(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])", " "),
    _rule(_NUMBER, _number),
)
