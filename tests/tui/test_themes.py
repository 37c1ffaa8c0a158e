"""Every colour can be read, with colours and without, and each column of time has one."""

from itertools import product

import pytest
from textual.color import Color
from textual.theme import Theme

from interviewer.core.figures.stripes import INTERVIEWER, OTHER_SILENCE, SILENCE, UNSURE
from interviewer.core.tags import SCHEMES
from interviewer.exports.strip import LETTERS
from interviewer.tui.themes import NAMES, THEMES, colour_of

# WCAG 2.2, for text of the usual size.
LEAST = 4.5
INK = ("foreground", "primary", "secondary", "accent", "warning", "error", "success")


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(part) for part in colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """How far two colours stand apart, as WCAG reckons it: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _colour(theme: Theme, name: str) -> Color:
    return Color.parse((theme.to_color_system().generate() | theme.variables)[name])


def _pairs(theme: Theme) -> list[tuple[str, str]]:
    """What is written, and on what."""
    tags = [name for name in theme.variables if name.startswith("tag-")]
    muted, here = "text-muted", "block-cursor-background"
    written = (*INK, *tags, muted)
    return [
        *product(written, ("background", "surface")),
        *product((*INK, muted), ("panel",)),
        *product(("block-cursor-foreground", "accent", "success", "warning", "error", muted), (here,)),
        ("footer-description-foreground", "footer-background"),
        ("footer-key-foreground", "footer-background"),
        *product(("text-error", "text-warning", "text-success", "text-accent"), ("background", "surface")),
    ]


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
def test_every_text_stands_out(theme: Theme) -> None:
    told = {pair: contrast(*(_colour(theme, name) for name in pair)) for pair in _pairs(theme)}
    assert {pair: round(value, 2) for pair, value in told.items() if value < LEAST} == {}


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
def test_every_text_stands_out_without_colours(theme: Theme) -> None:
    told = {pair: contrast(*(_colour(theme, name).monochrome for name in pair)) for pair in _pairs(theme)}
    assert {pair: round(value, 2) for pair, value in told.items() if value < LEAST} == {}


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
def test_every_column_of_time_has_a_colour_and_a_letter(theme: Theme) -> None:
    columns = {*(tag for tags in SCHEMES.values() for tag in tags), UNSURE, SILENCE, OTHER_SILENCE, INTERVIEWER}
    assert columns == {*LETTERS}
    assert {f"tag-{column.replace(' ', '-')}" for column in columns} <= {*theme.variables}


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
def test_tags_of_one_scheme_differ_in_colour(theme: Theme) -> None:
    for tags in SCHEMES.values():
        assert len({colour_of(tag, {"foreground": "", **theme.variables}) for tag in tags}) == len(tags)


def test_a_tag_of_another_version_has_the_colour_of_text() -> None:
    assert colour_of("vision", {"foreground": "#123456"}) == "#123456"
