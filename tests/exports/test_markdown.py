import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from interviewer.exports.markdown import escaped, markdown
from tests.exports.pages import read
from tests.exports.reports import HOSTILE, ROUNDS, USUAL, blocks_of, hostile

READER = MarkdownIt("commonmark").enable("table")


def rendered(text: str) -> str:
    return str(READER.render(text))


@example("1. one")
@example("12) twelve")
@example("- one")
@example("+ one")
@example("---")
@example("===")
@example("# one")
@example("> one")
@example("![](//x/y.png)")
@given(st.one_of(st.text(), st.text("-+=.)#>1 *_`~|[]()<>&;!\\:/ax\n\t", max_size=20)))
def test_no_words_are_markup(text: str) -> None:
    # What is no letter at all, readers replace.
    words = " ".join(text.split()).replace("\0", "\ufffd")
    if not words:
        return
    root = read(f"<!doctype html><html>{rendered(escaped(text))}</html>")
    assert [one.tag for one in root.all()] == ["p"]
    assert root.words.strip() == words


@pytest.mark.parametrize("name", ROUNDS)
def test_every_round_has_its_headings(name: str) -> None:
    text = markdown(blocks_of(ROUNDS[name]))
    assert text.startswith("# Interview practice\n")
    assert "\n## What to do next time\n" in text


def test_hostile_words_are_words() -> None:
    one, other = (rendered(markdown(blocks_of(hostile(text)))) for text in ("Words, and no more", HOSTILE))
    parsed = [read(f"<!doctype html><html>{page}</html>") for page in (one, other)]
    assert parsed[0].shape == parsed[1].shape
    assert any(row.words == HOSTILE for row in parsed[1].all("td"))


def test_it_says_what_was_found_with_times_and_words() -> None:
    text = markdown(blocks_of(USUAL))
    assert "### framework vomit\n\nQuestion 1: " in text
    assert "“First users, then business, then technology, and then the metrics.”" in text
    assert "| 0:15 | framework | 90% | First users, then business, then technology, and then the metrics. |" in text


def test_it_holds_the_figures_that_the_charts_of_the_page_show() -> None:
    text = markdown(blocks_of(USUAL))
    assert "| framework | 55.0 s | 46% |" in text
    assert "| Tag | Share of talk | Planned | Still well | Verdict |" in text
