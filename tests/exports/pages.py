"""A page read back as browsers read it, with the parser of the standard library."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "input", "hr"}


@dataclass
class Node:
    """An element, its attributes, what it holds and its own text."""

    tag: str
    attributes: dict[str, str]
    children: "list[Node]" = field(default_factory=list)
    text: str = ""

    def all(self, *tags: str) -> "Iterator[Node]":
        """Every element of these names below it, or of any."""
        for child in self.children:
            if not tags or child.tag in tags:
                yield child
            yield from child.all(*tags)

    @property
    def words(self) -> str:
        """All text in it."""
        return self.text + "".join(child.words for child in self.children)

    @property
    def shape(self) -> "list[object]":
        """Its elements without text: what somebody's words must not change."""
        return [self.tag, sorted(self.attributes), [child.shape for child in self.children]]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        assert len(node.attributes) == len(attrs), f"{tag} has an attribute twice"
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        assert tag in VOID

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def read(page: str) -> Node:
    """The root of a page; whatever is not closed, or closed twice, fails."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    (root,) = reader.open
    (html,) = root.children
    assert page.startswith("<!doctype html>")
    return html
