"""Elements: what anybody wrote stays a word, wherever it stands."""

import pytest

from interviewer.exports.elements import element, text_of
from tests.exports.pages import read
from tests.exports.reports import HOSTILE


@pytest.mark.parametrize("words", [HOSTILE, '" onload="alert(1)', "' onload='alert(1)", "&quot;&lt;b&gt;", "a\nb"])
def test_words_of_others_are_no_markup(words: str) -> None:
    made = element("html", element("p", words, element("b", words), words, title=words, aria_label=words), lang="en")
    (told,) = read(f"<!doctype html>\n{text_of(made)}").all("p")
    assert told.attributes == {"title": words, "aria-label": words}
    assert [(one.tag, one.attributes, one.words) for one in told.children] == [("b", {}, words)]
    assert told.words.replace(words, "", 3) == ""
