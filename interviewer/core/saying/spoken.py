"""A written line as it is to be said: no digit, sign or abbreviation is left for a voice to guess at."""

import re
import unicodedata
from collections.abc import Callable

from interviewer.core.saying.spoken_names import with_names_spoken
from interviewer.core.saying.spoken_numbers import with_numbers_spoken

_ABBREVIATIONS = {
    r"e\.\s?g\.,?": "for example,",
    r"i\.\s?e\.,?": "that is,",
    r"etc\.(?=\s+[a-z,])|etc\b": "et cetera",
    r"vs\.?": "versus",
    r"approx\.": "approximately",
    r"incl\.": "including",
    r"w/o": "without",
    r"w/": "with ",
}
_SIGNS = {
    "&": " and ",
    "+": " plus ",
    "=": " equals ",
    ">": " more than ",
    "<": " less than ",
    "≥": " at least ",
    "≤": " at most ",
    "≈": " about ",
    "~": " about ",
    "±": " plus or minus ",
    "\u00d7": " times ",
    "÷": " divided by ",
    "→": " to ",
    "@": " at ",
    "%": " percent ",
    "°": " degrees ",
    "#": " ",
    "/": " ",
    "\\": " ",
    "_": " ",
}
# All that Piper, Apple's voice or SAPI would take for an order to the voice is among what is dropped: [[ ]], < >.
_DROPPED = re.compile(r"[\"“”\u201e«»*`^|{}\[\]$€£¥₹¢]")
# Apostrophes, hyphens, the minus and the stroke of a fraction.
_PLAIN = str.maketrans("\u2018\u2019\u2010\u2011\u2212\u2044", "''---/")
_MARKS = re.compile(r"[™®©℠]|</?[A-Za-z][^<>]*>")
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?([\w.+-]+@)?([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]+)*\.[a-z]{2,})((?:/[\w-]+)*)/?"
)
_SENTENCE_ENDS = re.compile(r"(?:(?<=[.!?])|(?<=[.!?]['\")]))\s+(?=[^a-z\s])")
_TITLES = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Inc|Ltd|Co|Jr|Sr)\.$")


def spoken(text: str) -> str:
    """The line as it is to be said; empty where there is nothing to say."""
    for step in _WHOLE:
        text = step(text)
    # A sentence that began with a number begins with a capital, as the others do: so that its beginning is seen.
    said = " ".join(filter(None, (_begun(_sentence(part)) for part in sentences(text))))
    return said if any(letter.isalnum() for letter in said) else ""


def sentences(said: str) -> list[str]:
    """The sentences of a line, each long enough to be said by itself."""
    found: list[str] = []
    for part in _SENTENCE_ENDS.split(said):
        if found and _TITLES.search(found[-1]):
            found[-1] += f" {part}"
        elif part.strip():
            found.append(part.strip())
    return found


def _sentence(part: str) -> str:
    for step in _EACH:
        part = step(part)
    return part


def _begun(said: str) -> str:
    return said[:1].upper() + said[1:]


def _plain(text: str) -> str:
    """Marks that look different and mean the same, made the same; digits of any script as ours; no tags."""
    text = _MARKS.sub("", text.translate(_PLAIN))
    # A half that stands at a digit would become a part of its number.
    text = re.sub("(?<=[0-9])(?=[¼-¾⅐-⅞])", " and ", text)
    text = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return "".join(
        str(unicodedata.decimal(letter)) if unicodedata.category(letter) == "Nd" else letter for letter in text
    )


def _paragraphs(text: str) -> str:
    """An empty line, and a line that begins with a bullet, end the sentence before it."""
    parts = re.split(r"\s*\n\s*\n\s*|\n\s*[-*•]\s+", text)
    return (
        " ".join(part if re.search(r"[.!?,:;]\s*$|^$", part) else f"{part}." for part in parts) if parts[1:] else text
    )


def _addresses(text: str) -> str:
    def said(found: re.Match[str]) -> str:
        who, where, path = found.group(1) or "", found.group(2), found.group(3)
        # Two sentences that lack a space between them are no address.
        if not who and not found.group(0).startswith(("http", "www.")) and not _known_end(where):
            return found.group(0)
        whole = f"{who.replace('@', ' at ')}{where}{path.replace('/', ' slash ')}"
        return re.sub(r"\.(?=\w)", " dot ", whole)

    return _ADDRESS.sub(said, text)


def _known_end(where: str) -> bool:
    return where.rpartition(".")[2] in {"com", "org", "net", "edu", "io", "ai", "dev", "app", "co"}


def _abbreviations(text: str) -> str:
    for short, full in _ABBREVIATIONS.items():
        text = re.sub(rf"(?<![\w.])(?:{short})(?!\w)" if not short.endswith("/") else rf"\b{short}", full, text)
    return text


def _dashes(text: str) -> str:
    """A dash between words is a breath, and so are dots; between two names a dash is a range."""
    text = re.sub(r"\.{2,}", ", ", text)
    text = re.sub(r"(?<=\w)–(?=\w)", " to ", text)
    return re.sub(r"(?:\s*(?:[—–―]+|--+|(?<!\S)-(?!\S))\s*)+", ", ", text)


def _signs(text: str) -> str:
    for sign, said in _SIGNS.items():
        text = text.replace(sign, said)
    return _DROPPED.sub(" ", re.sub(r"\s*[()]\s*", ", ", text))


def _speakable(text: str) -> str:
    """Without what cannot be said: pictures, control characters, signs that are left over."""
    kept = "".join(letter if unicodedata.category(letter)[0] in "LMNPZ" else " " for letter in text)
    return re.sub(r"[\u200b-\u200f\ufe00-\ufe0f]", "", kept)


def _tidy(text: str) -> str:
    """One space between words, one mark at a breath."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+(?=[,.!?;:])", "", text)
    text = re.sub(r"[,;:]+(?=[,.!?;:])", "", text)
    text = re.sub(r"(?<=[.!?]),(?=\s)", "", text)
    return text.strip(" ,;:")


_Step = Callable[[str], str]
_WHOLE: tuple[_Step, ...] = (_plain, _paragraphs, _addresses, _abbreviations)
_EACH: tuple[_Step, ...] = (with_numbers_spoken, with_names_spoken, _dashes, _signs, _speakable, _tidy)
