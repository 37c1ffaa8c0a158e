"""HTML as a tree: text and attributes are escaped when it is written, so that no word of a report can be markup."""

from xml.etree.ElementTree import Element, tostring

from interviewer.exports.cells import legible


def element(tag: str, *children: "Element | str", **attributes: str) -> Element:
    """An element; `class_` and `aria_label` are written as `class` and `aria-label`."""
    made = Element(tag, {name.rstrip("_").replace("_", "-"): legible(value) for name, value in attributes.items()})
    for child in children:
        if isinstance(child, str):
            _append(made, legible(child))
        else:
            made.append(child)
    return made


def text_of(made: Element) -> str:
    """An element and all in it, as a page holds them."""
    return tostring(made, encoding="unicode", method="html")


def _append(parent: Element, text: str) -> None:
    # A tree of this kind keeps text behind the element before it.
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
