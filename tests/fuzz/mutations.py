"""What can be wrong with a file: bytes turned, cut, spliced and swollen, and values in the place of other values."""

import json
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

# Texts that escape: from a terminal, a folder, a page, a spreadsheet, a format string, from UTF-8.
HOSTILE = (
    "\x1b[2J\x1b]0;owned\x07",
    "\x9b31m",
    "a\x00b",
    "\u202egnp.exe",
    "\ud83d",
    "\u2028",
    "../../../outside",
    "/etc/passwd",
    "C:\\outside\\..\\x",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "[link=file:///etc/passwd][bold]",
    "{0.__class__}%s%n",
    "",
    " ",
    "x" * 5_000,
)
NUMBERS = (
    *(b"0", b"-1", b"-0.0", b"1e308", b"1e309", b"-1e999", b"NaN", b"Infinity", b"nan", b"inf", b"1e-320"),
    *(b"2147483648", b"4294967295", b"18446744073709551616", b"9" * 400, b"9" * 5_000, b"0x7fffffff", b"true", b"null"),
)
BYTES = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x80", b"\r\n", b"\n\n", b"\x85", b"\\u001b[2J"),
    *(b"\\ud800", b"\\u0000", b"-->", b"[", b"]", b"{", b"}", b'"', b"'''", b'"""', b"..", b"=", b":", b"\xff" * 8),
)
DEEP = (b"[", b"{", b'{"a":', b"[[", b"a.", b"<v ", b"(", b"{x=")
ODD_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1e308, -1e308, 10**400, 5e-324, [], {}, [[]], [None], {"": ""}, float("nan")),
    *HOSTILE,
)

Change = Callable[[bytes, Random, Sequence[bytes]], bytes]


def mutated(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """The bytes after one to five changes; `others` are what may be spliced in."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 5))):
        content = random.choice(CHANGES)(content, random, others)
    return content


def _flipped(content: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    if not content:
        return content
    at = random.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << random.randrange(8))]) + content[at + 1 :]


def _overwritten(content: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    """Rubbish, or the edge of a number of 16, 32 or 64 bits, in the place of some bytes."""
    size = random.choice((1, 2, 4, 8))
    at = random.randint(0, max(0, len(content) - size))
    edge = random.choice((0, 1, 2 ** (8 * size) - 1, 2 ** (8 * size - 1), random.getrandbits(8 * size)))
    return content[:at] + edge.to_bytes(size, random.choice(("little", "big"))) + content[at + size :]


def _truncated(content: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    return content[: random.randint(0, len(content))]


def _without(content: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(content, random)
    return content[:start] + content[end:]


def _again(content: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(content, random)
    return content[:end] + content[start:end] * random.choice((1, 2, 50)) + content[end:]


def _spliced(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    other = random.choice(others)
    return content[: random.randint(0, len(content))] + other[random.randint(0, len(other)) :]


def _with_something_odd(content: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    odd = random.choice((*BYTES, *NUMBERS, *(text.encode("utf-8", "surrogatepass") for text in HOSTILE)))
    start, end = _stretch(content, random, 12)
    return content[:start] + odd + content[random.choice((start, end)) :]


def _with_another_number(content: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    """Another number where digits stand."""
    digits = [at for at, byte in enumerate(content[:20_000]) if 48 <= byte <= 57]
    if not digits:
        return content
    end = start = random.choice(digits)
    while end < len(content) and content[end] in b"0123456789.":
        end += 1
    return content[:start] + random.choice(NUMBERS) + content[end:]


def _nested(content: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    at = random.randint(0, len(content))
    return content[:at] + random.choice(DEEP) * random.choice((3, 200, 20_000)) + content[at:]


def _with_another_value(content: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    """JSON, or a line of it, that is JSON still: a value in it is another."""
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    whole, line = (True, content) if random.random() < 0.5 else (False, lines[at])
    try:
        changed = json.dumps(_swapped(json.loads(line), random), ensure_ascii=random.random() < 0.5)
    except (ValueError, RecursionError):
        return content
    # As a program writes it that knows nothing of UTF-8.
    spelled = changed.encode("utf-8", "surrogatepass")
    return spelled if whole else b"\n".join([*lines[:at], spelled, *lines[at + 1 :]])


def _swapped(value: Any, random: Random) -> Any:
    """The value with one of those in it in another's place, gone, or twice."""
    if isinstance(value, dict) and value and random.random() < 0.9:
        key = random.choice(list(value))
        way = random.random()
        if way < 0.1:
            return {name: below for name, below in value.items() if name != key}
        if way < 0.15:
            return {**value, random.choice(HOSTILE): value[key]}
        return {**value, key: _swapped(value[key], random)}
    if isinstance(value, list) and value and random.random() < 0.9:
        at = random.randrange(len(value))
        middle = random.choice(([_swapped(value[at], random)], [], [value[at], value[at]]))
        return [*value[:at], *middle, *value[at + 1 :]]
    if isinstance(value, str) and random.random() < 0.5:
        return value[: random.randint(0, len(value))] + random.choice(HOSTILE)
    return random.choice(ODD_VALUES)


def _stretch(content: bytes, random: Random, most: int = 400) -> tuple[int, int]:
    start = random.randint(0, len(content))
    return start, random.randint(start, min(len(content), start + most))


CHANGES: tuple[Change, ...] = (
    _flipped,
    _overwritten,
    _truncated,
    _without,
    _again,
    _spliced,
    _with_something_odd,
    _with_something_odd,
    _with_another_number,
    _nested,
    _with_another_value,
    _with_another_value,
    _with_another_value,
)
