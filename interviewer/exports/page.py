"""A report as one page of HTML that needs nothing else: no network, no script, its charts and sounds inside."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from xml.etree.ElementTree import Element

from interviewer.core.spans import Span
from interviewer.exports.blocks import (
    Bars,
    Block,
    Curve,
    Evidence,
    Found,
    Heading,
    Lanes,
    Line,
    Paragraph,
    Table,
    Talk,
)
from interviewer.exports.elements import element, text_of
from interviewer.exports.svg_charts import Charts
from interviewer.exports.wording import stretch

# Whatever stands in it, the page opens no connection and runs nothing.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True)
class Sound:
    """What is heard in a stretch, as a browser plays it; not `whole` where only its beginning is."""

    content: bytes
    media_type: str
    whole: bool = True

    @property
    def address(self) -> str:
        """The sound itself, where a page would have the address of a file."""
        return f"data:{self.media_type};base64,{b64encode(self.content).decode('ascii')}"


def page(blocks: Iterable[Block], sounds: Mapping[Span, Sound]) -> str:
    """The page; each sound stands in it once."""
    told = list(blocks)
    made = _Page(sounds)
    # Written part by part: with the tree of a whole page in memory, a long one takes half as long again.
    parts = (text_of(part) for block in told for part in (made.block(block), *_after(block, told)))
    body = f"<body><main>{''.join(parts)}</main></body>"
    return f'<!doctype html>\n<html lang="en">{text_of(_head(told))}{body}</html>\n'


def _head(blocks: list[Block]) -> Element:
    title = next((block.text for block in blocks if isinstance(block, Heading)), "")
    style = files("interviewer.exports").joinpath("page.css").read_text(encoding="utf-8")
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        # Without this, a browser asks the server for one.
        element("link", rel="icon", href="data:,"),
        element("title", title),
        element("style", style),
    )


class _Page:
    """The parts of a page: its charts and sounds are counted as they come."""

    def __init__(self, sounds: Mapping[Span, Sound]) -> None:
        self._charts = Charts()
        self._sounds = sounds
        self._played: dict[Span, str] = {}

    def block(self, block: Block) -> Element:
        """A block as an element."""
        match block:
            case Heading():
                made = _heading(block)
            case Paragraph():
                made = element("p", block.text)
            case Table():
                made = _table(block)
            case Talk():
                made = _talk(block)
            case Evidence():
                made = self._evidence(block, "div")
            case Found():
                made = self._found(block)
            case Bars() | Lanes() | Curve():
                made = _figure(block.title, self._charts.drawn(block))
        return made

    def _found(self, found: Found) -> Element:
        about = f"{found.about}{f': {found.measured}' if found.measured else ''}"
        parts = [element("h3", found.name), element("p", about, class_="soft")]
        if found.evidence:
            parts.append(element("ul", *(self._evidence(one, "li") for one in found.evidence)))
        if found.more:
            parts.append(element("p", f"And {found.more} more.", class_="soft"))
        if found.why:
            parts.append(element("p", found.why))
        parts.append(element("p", found.advice, class_="advice"))
        return element("section", *parts, class_="found")

    def _evidence(self, evidence: Evidence, tag: str) -> Element:
        parts = [element("p", text) for text in (evidence.note, _quoted(evidence)) if text]
        if evidence.span is not None and evidence.span in self._sounds:
            parts.append(self._playable(evidence.span))
            if not self._sounds[evidence.span].whole:
                parts.append(element("p", "Only its beginning can be played here.", class_="soft"))
        return element(tag, *parts, class_="evidence")

    def _playable(self, span: Span) -> Element:
        if span in self._played:
            return element("p", element("a", "Listen to it above", href=f"#{self._played[span]}"))
        name = self._played[span] = f"sound-{len(self._played) + 1}"
        return element(
            "audio",
            id=name,
            controls="controls",
            preload="metadata",
            src=self._sounds[span].address,
            aria_label=f"The sound of {stretch(span)}",
        )


def _after(block: Block, blocks: list[Block]) -> list[Element]:
    """Behind the title, what leads to the parts of the page."""
    if not isinstance(block, Heading) or block.level != 1:
        return []
    led = [one for one in blocks if isinstance(one, Heading) and one.anchor]
    links = (element("li", element("a", one.text, href=f"#{one.anchor}")) for one in led)
    return [element("nav", element("ul", *links), aria_label="Parts of this report")]


def _heading(heading: Heading) -> Element:
    made = element(f"h{heading.level}", heading.text)
    if heading.anchor:
        made.set("id", heading.anchor)
    return made


def _table(table: Table) -> Element:
    rows = [
        element("tr", element("th", row[0], scope="row"), *(element("td", cell) for cell in row[1:]))
        for row in table.rows
    ]
    made = element("table", element("caption", table.caption))
    if any(table.columns):
        made.append(element("thead", element("tr", *(element("th", name, scope="col") for name in table.columns))))
    made.append(element("tbody", *rows))
    return _scrolling(made, table.caption)


def _talk(talk: Talk) -> Element:
    return element("ol", *(_line(line) for line in talk.lines), class_="talk", aria_label=talk.caption)


def _line(line: Line) -> Element:
    cells = (("at", line.at), ("tag", line.tag), ("sure", line.sure), ("words", line.words))
    return element("li", *(element("span", text, " ", class_=name) for name, text in cells))


def _figure(title: str, chart: Element) -> Element:
    return element("figure", element("figcaption", title, aria_hidden="true"), _scrolling(chart, title))


def _scrolling(wide: Element, name: str) -> Element:
    """What may be wider than a phone; it can be reached and moved with keys."""
    return element("div", wide, class_="scroll", role="region", tabindex="0", aria_label=name)


def _quoted(evidence: Evidence) -> str:
    at = "" if evidence.span is None else f"{stretch(evidence.span)}: "
    return f"{at}“{evidence.words}”" if evidence.words else at.removesuffix(": ")
