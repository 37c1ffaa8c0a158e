"""The words of numbers, and numbers written in digits as they are read aloud."""

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# As a part of a pattern: any number below a hundred that is one word.
ONE_WORD = "|".join((*ONES, *TEENS, *TENS))

_SMALL = ("zero", *ONES, *TEENS)
_TENS = ("", "", *TENS)
_SIZES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
# Longer runs of digits are names of things, and are read digit by digit.
_LONGEST_NUMBER = 12


def read_aloud(digits: str, decimals: str = "", ordinal: bool = False) -> list[str]:
    """The words of a number: its digits, commas among them allowed, and those after the point."""
    words = _whole(digits)
    if decimals:
        return [*words, "point", *_each(decimals)]
    return [*words[:-1], _ordinal(words[-1])] if ordinal else words


def _whole(digits: str) -> list[str]:
    bare = digits.replace(",", "")
    if len(digits) == 4 and 1100 <= int(digits) < 2100 and not 2000 <= int(digits) < 2010:
        return _year(int(digits[:2]), int(digits[2:]))
    if len(bare) > _LONGEST_NUMBER or (len(bare) > 1 and int(bare[0]) == 0):
        return _each(bare)
    return _cardinal(int(bare))


def _year(century: int, year: int) -> list[str]:
    """Four digits without a comma are read as a year where they can be one."""
    if year == 0:
        return [*_cardinal(century), "hundred"]
    return [*_cardinal(century), *(["oh"] if year < 10 else []), *_cardinal(year)]


def _cardinal(number: int) -> list[str]:
    if number < 20:
        return [_SMALL[number]]
    if number < 100:
        return [_TENS[number // 10], *(_cardinal(number % 10) if number % 10 else [])]
    size, name = next(pair for pair in _SIZES if number >= pair[0])
    return [*_cardinal(number // size), name, *(_cardinal(number % size) if number % size else [])]


def _each(digits: str) -> list[str]:
    return [_SMALL[int(digit)] for digit in digits]


def _ordinal(word: str) -> str:
    return _ORDINALS.get(word) or (f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th")
