"""The page: whole, safe, and readable by everybody."""

import os
import re
import subprocess
import sys
import unicodedata
from base64 import b64decode
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.spans import Span
from interviewer.exports.blocks import Evidence, Found, Heading, Paragraph, Table
from interviewer.exports.contents import flagged
from interviewer.exports.page import Sound, page
from tests.exports.pages import Node, read
from tests.exports.reports import HOSTILE, LONG, ROUNDS, USUAL, blocks_of, hostile

STYLE = files("interviewer.exports").joinpath("page.css").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def usual() -> Node:
    return read(page(blocks_of(USUAL), {}))


def colours(scheme: str) -> dict[str, tuple[float, float, float]]:
    """The colours by name in one of the schemes, each channel from 0 to 1."""
    found = re.findall(r"--(\w+): #(\w\w)(\w\w)(\w\w);", scheme)
    return {name: (int(r, 16) / 255, int(g, 16) / 255, int(b, 16) / 255) for name, r, g, b in found}


def contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """As WCAG 2 counts it."""

    def light(colour: tuple[float, float, float]) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
def test_text_and_charts_stand_out_in_light_in_the_dark_and_on_paper(scheme: int) -> None:
    of = colours(re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[scheme])
    for ground in ("paper", "card"):
        assert contrast(of["ink"], of[ground]) >= 7
        assert min(contrast(of[name], of[ground]) for name in ("soft", "accent")) >= 4.5
        assert min(contrast(of[name], of[ground]) for name in ("plan", "lost")) >= 3


@pytest.mark.parametrize("name", ROUNDS)
def test_every_round_makes_a_whole_page(name: str) -> None:
    root = read(page(blocks_of(ROUNDS[name]), {}))
    assert root.attributes == {"lang": "en"}
    assert [one.tag for one in root.children] == ["head", "body"]
    assert [one.words for one in root.all("h1")] == ["Interview practice"]


def test_a_round_of_200_answers_does_too() -> None:
    root = read(page(blocks_of(LONG), {}))
    assert sum(one.words.startswith("Question ") for one in root.all("h2")) == 200
    assert len(ids(root)) == len(set(ids(root))) > 200


def ids(root: Node) -> list[str]:
    return [one.attributes["id"] for one in root.all() if "id" in one.attributes]


def test_it_needs_nothing_else_and_runs_nothing(usual: Node) -> None:
    names = {name for one in usual.all() for name in one.attributes}
    assert not [name for name in names if name.startswith("on")]
    assert not list(usual.all("script", "iframe", "object", "embed", "form"))
    addresses = [one.attributes[name] for one in usual.all() for name in ("href", "src") if name in one.attributes]
    assert addresses
    assert all(address.startswith(("#", "data:")) for address in addresses)
    assert not re.search(r"url\(|@import|https?:", STYLE)
    policy = [one.attributes["content"] for one in usual.all("meta") if "http-equiv" in one.attributes]
    assert len(policy) == 1
    assert policy[0].startswith("default-src 'none';")
    assert "script-src" not in policy[0]


def test_links_lead_somewhere(usual: Node) -> None:
    targets = {one.attributes["href"] for one in usual.all("a")}
    assert targets
    assert targets <= {f"#{name}" for name in ids(usual)}


def test_hostile_words_are_words() -> None:
    harmless, attacked = (read(page(blocks_of(hostile(text)), {})) for text in ("Words, and no more", HOSTILE))
    assert attacked.shape == harmless.shape
    assert [one.words for one in attacked.all("p")].count(HOSTILE) == 2
    assert any(one.words.strip() == HOSTILE for one in attacked.all("span"))


@given(st.text(min_size=1).filter(str.split))
def test_no_words_change_the_page(text: str) -> None:
    blocks = [Found("late", "Question 1", text, (), 0, text, text)]
    one = page(blocks, {})
    assert read(one).shape == read(page([Found("late", "Question 1", "a", (), 0, "a", "a")], {})).shape
    one.encode("utf-8")


def test_no_control_character_gets_into_the_page() -> None:
    text = "It fell.\x1b[2J\0\x9b\ud800\r\x7f"
    found = Found(text, text, text, (Evidence(Span(1.0, 2.0), text, text),), 0, text, text)
    whole = page([Heading(1, text), Paragraph(text), Table(text, (text,), ((text,),)), found], {})
    assert [one for one in whole if unicodedata.category(one) in ("Cc", "Cs") and one not in "\t\n"] == []
    assert whole.count("It fell.\ufffd[2J") >= 8


def test_each_chart_has_a_text_that_stands_for_it_and_a_table_after_it(usual: Node) -> None:
    charts = list(usual.all("svg"))
    by_id = {one.attributes["id"]: one for one in usual.all() if "id" in one.attributes}
    assert {one.attributes["class"] for one in charts} == {"chart bars", "chart lanes", "chart curve"}
    for chart in charts:
        assert chart.attributes["role"] == "img"
        title, said = (by_id[name] for name in chart.attributes["aria-labelledby"].split())
        assert (title.tag, said.tag) == ("title", "desc")
        assert title.words
        assert re.search(r"\d", said.words)
    captions = {one.words for one in usual.all("caption")}
    assert {"The time of answer 1 in figures", "Words a minute in answer 1, in figures"} <= captions


def test_in_a_chart_of_time_each_column_has_a_named_row_and_what_is_lost_a_pattern(usual: Node) -> None:
    chart = next(
        one for one in usual.all("svg") if "answer 1" in one.words and one.attributes["class"] == "chart lanes"
    )
    names = [one.words for one in chart.all("text")][:7]
    assert names == [
        *("framework", "hypothesis", "recommendation", "context"),
        *("unsure", "silence", "framework vomit"),
    ]
    series = [one for one in chart.all("g") if one.attributes.get("class", "").startswith("series serie-")]
    drawn = {one.attributes["class"].split()[1]: len(list(one.all("path"))) for one in series if list(one.all("path"))}
    assert drawn == {"serie-0": 10, "serie-1": 1}
    assert re.search(r"\.lanes \.serie-1 \.line \{[^}]*stroke-dasharray", STYLE)


def test_what_is_planned_is_told_apart_by_its_outline(usual: Node) -> None:
    chart = next(one for one in usual.all("svg") if one.attributes["class"] == "chart bars")
    assert {"yours", "planned"} <= {one.words for one in chart.all("text")}
    assert re.search(r"\.serie-1 rect[^{]*\{[^}]*fill: none;[^}]*stroke-dasharray", STYLE)


def test_headings_skip_no_level(usual: Node) -> None:
    levels = [int(one.tag[1]) for one in usual.all("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_what_scrolls_can_be_reached_with_keys_and_has_a_name(usual: Node) -> None:
    moved = [one for one in usual.all("div") if one.attributes.get("class") == "scroll"]
    assert moved
    assert all(one.attributes["tabindex"] == "0" and one.attributes["aria-label"] for one in moved)


def test_each_sound_is_there_once_with_its_words_and_a_link_where_it_comes_again() -> None:
    blocks = blocks_of(USUAL)
    spans = flagged(blocks)
    sounds = {span: Sound(f"sound {span}".encode(), "audio/mpeg", whole=span != spans[0]) for span in spans}
    root = read(page(blocks, sounds))
    played = list(root.all("audio"))
    addresses = [one.attributes["src"].removeprefix("data:audio/mpeg;base64,") for one in played]
    assert [b64decode(address) for address in addresses] == [sounds[span].content for span in spans]
    assert all("controls" in one.attributes and one.attributes["aria-label"] for one in played)
    assert "Listen to it above" in [one.words for one in root.all("a")]
    assert root.words.count("Only its beginning can be played here.") >= 1


def test_without_sounds_there_is_no_player(usual: Node) -> None:
    assert flagged(blocks_of(USUAL))
    assert not list(usual.all("audio"))


def test_what_is_flagged_is_listed_once() -> None:
    spans = flagged(blocks_of(USUAL))
    assert len(spans) == len(set(spans))
    assert Span(45.0, 70.0) in spans


def test_the_charts_carry_nothing_that_is_not_seen(usual: Node) -> None:
    charts = list(usual.all("svg"))
    within = [one for chart in charts for one in chart.all()]
    assert {one.tag for one in within} == {"title", "desc", "g", "rect", "path", "text", "circle"}
    assert sum(one.tag in ("title", "desc") for one in within) == 2 * len(charts)
    assert not [one for one in within if "tooltip-overlay" in one.attributes.get("class", "")]


def test_a_library_that_pygal_would_rather_use_does_not_come_into_the_page(tmp_path: Path) -> None:
    (tmp_path / "lxml").mkdir()
    (tmp_path / "lxml" / "__init__.py").write_text("")
    # It has no elements at all, where the real one has elements that go into no other tree.
    (tmp_path / "lxml" / "etree.py").write_text("")
    code = (
        "from interviewer.exports.blocks import Bar, Bars; from interviewer.exports.page import page\n"
        "print(page([Bars('A', 'B', (Bar('C', 0.5, None),))], {}))"
    )
    command, env = (
        [sys.executable, "-c", code],
        {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), *sys.path))},
    )
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert "<svg" in done.stdout, done.stderr


def test_the_charts_leave_no_hook_in_the_import_of_other_modules(usual: Node) -> None:
    assert list(usual.all("svg"))
    assert not [finder for finder in sys.meta_path if "pygal" in type(finder).__module__]
