import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.labelled import LabelledUnit
from interviewer.core.tags import UNSURE_BELOW, Tagging
from interviewer.core.trouble import CouldNotError
from interviewer.units import Unit, kind_labelled, kinds_of, labelled, read_units, tagged


class Listing:
    """A tagger that remembers what it was asked and numbers the units of each answer."""

    def __init__(self, confidence: float = 0.123456) -> None:
        self.asked: list[tuple[list[str], str]] = []
        self._confidence = confidence

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:
        self.asked.append((list(units), question))
        return [
            Tagging(f"t{n}", self._confidence, {f"t{n}": self._confidence, "x": 0.876544}) for n in range(len(units))
        ]


def lines(*values: dict[str, Any]) -> str:
    return "".join(json.dumps(value) + "\n" for value in values)


def test_json_lines() -> None:
    line = {"answer": "a1", "text": "I think so.", "question": "Why?", "more": [1]}
    assert read_units(lines(line), "f") == [Unit("a1", "I think so.", "Why?", line, 1)]


def test_an_answer_may_be_called_answer_id_or_nothing() -> None:
    units = read_units(lines({"answer_id": 7, "text": "a"}, {"text": "b"}, {"text": "c", "question": None}), "f")
    assert [(unit.answer, unit.question) for unit in units] == [("7", ""), ("answer", ""), ("answer", "")]


def test_a_byte_order_mark_empty_lines_and_windows_ends() -> None:
    text = "\ufeff\r\n" + lines({"text": "a"}).replace("\n", "\r\n") + "  \r\n" + lines({"text": "b"})
    assert [(unit.text, unit.number) for unit in read_units(text, "f")] == [("a", 2), ("b", 4)]


def test_a_line_separator_inside_a_text_ends_no_line() -> None:
    assert [unit.text for unit in read_units('{"text": "a\u2028b\x85c"}', "f")] == ["a\u2028b\x85c"]


def test_plain_text_is_a_unit_a_line_and_an_answer_a_block() -> None:
    units = read_units("\ufeffone\n  two \n\n\n\tthree\n\n", "f")
    assert [(unit.answer, unit.text, unit.number) for unit in units] == [
        ("answer 1", "one", 1),
        ("answer 1", "two", 2),
        ("answer 2", "three", 5),
    ]
    assert all(unit.plain for unit in units)
    assert units[0].line == {"answer": "answer 1", "text": "one"}


@pytest.mark.parametrize("text", ["", "\n \n", "\ufeff"])
def test_nothing_is_refused(text: str) -> None:
    with pytest.raises(CouldNotError, match=r"^notes\.txt holds no unit: it is empty\.$"):
        read_units(text, "notes.txt")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"text": ', "f line 2 is not JSON: "),
        ("plain", "f line 2 is not JSON: "),
        ("[1]", 'f line 2 is no unit: it needs a "text" that is a string.'),
        ('{"text": 3}', 'f line 2 is no unit: it needs a "text" that is a string.'),
        ('{"answer": "a"}', 'f line 2 is no unit: it needs a "text" that is a string.'),
        ('{"text": "\\ud800"}', "f line 2 is not JSON: "),
        ('{"text": "a", "more": [NaN]}', "f line 2 is not JSON: "),
        ('{"text": "a", "more": 1e999}', "f line 2 is not JSON: "),
        ("[" * 100_000, "f line 2 is not JSON: "),
    ],
    ids=["cut off", "plain", "a list", "a number", "no text", "half a character", "NaN", "too large", "too deep"],
)
def test_a_line_that_is_no_unit_is_named(line: str, why: str) -> None:
    with pytest.raises(CouldNotError) as trouble:
        read_units('{"text": "a"}\n' + line, "f")
    assert str(trouble.value).startswith(why)
    assert "\n" not in str(trouble.value)


@given(st.one_of(st.text(), st.text(alphabet='{}[]",:\\ntext1 \n\r\ufeff').map(lambda text: '{"text": "a"}\n' + text)))
def test_any_text_is_units_or_refused(text: str) -> None:
    try:
        units = read_units(text, "f")
    except CouldNotError:
        return
    assert all(isinstance(unit.text, str) and unit.number >= 1 for unit in units)


def test_each_answer_is_tagged_as_a_whole_and_lines_keep_their_order() -> None:
    tagger = Listing()
    units = read_units(
        lines(
            {"answer": "a", "text": "1", "question": "Why?"},
            {"answer": "b", "text": "2"},
            {"answer": "a", "text": "3", "tag": "old", "more": 5},
        ),
        "f",
    )
    out = tagged(units, {"a": "case", "b": "case"}, {"case": tagger})
    assert tagger.asked == [(["1", "3"], "Why?"), (["2"], "")]
    assert [line["text"] for line in out] == ["1", "2", "3"]
    assert [line["tag"] for line in out] == ["t0", "t0", "t1"]
    assert out[2] == {
        "answer": "a",
        "text": "3",
        "tag": "t1",
        "more": 5,
        "confidence": 0.1235,
        "unsure": True,
        "scores": {"t1": 0.1235, "x": 0.8765},
    }
    assert units[2].line["tag"] == "old"


def test_the_tagger_of_its_kind_tags_each_answer() -> None:
    taggers = {"case": Listing(), "behavioural": Listing()}
    units = read_units(lines({"answer": "a", "text": "1"}, {"answer": "b", "text": "2"}), "f")
    tagged(units, {"a": "behavioural", "b": "case"}, taggers)
    assert {kind: tagger.asked for kind, tagger in taggers.items()} == {
        "case": [(["2"], "")],
        "behavioural": [(["1"], "")],
    }


@pytest.mark.parametrize(("confidence", "unsure"), [(UNSURE_BELOW, False), (UNSURE_BELOW - 1e-9, True)])
def test_a_line_says_whether_its_tag_is_unsure(confidence: float, unsure: bool) -> None:
    (line,) = tagged(read_units("One.", "f"), {"answer 1": "case"}, {"case": Listing(confidence)})
    assert line["unsure"] is unsure


STORY, THOUGHT = "We were late, so I called them and said that it was my fault.", "I would ask which users are lost."


def test_the_kind_of_each_answer_is_guessed_from_all_of_it() -> None:
    units = read_units(f"So.\n{STORY}\n\nSo.\n{THOUGHT}", "f")
    assert kinds_of(units) == {"answer 1": "behavioural", "answer 2": "case"}
    assert kinds_of(units, "case") == {"answer 1": "case", "answer 2": "case"}


def test_a_question_tells_the_kind_before_the_words_do() -> None:
    asked = [{"answer": 1, "text": STORY, "question": "How would you set goals?"}]
    asked += [{"answer": 2, "text": THOUGHT, "question": "Tell me about a time you failed."}]
    assert kinds_of(read_units(lines(*asked), "f")) == {"1": "case", "2": "behavioural"}


def test_the_kind_of_labels() -> None:
    units = read_units(lines({"text": "1", "label": "result"}, {"text": "2", "tag": "aside"}, {"text": "3"}), "f")
    assert kind_labelled(units) == "behavioural"
    assert kind_labelled(units[1:]) == "case"


def test_labels() -> None:
    units = read_units(
        lines(
            {
                "answer": "a",
                "text": "1",
                "label": "context",
                "tag": "aside",
                "style": "brisk",
                "alt_label": "framework",
            },
            {"answer": "a", "text": "2", "tag": "aside", "question": "Why?"},
        ),
        "f",
    )
    assert labelled(units, "f", "case") == [
        LabelledUnit("a", "", "brisk", "1", "context", "framework"),
        LabelledUnit("a", "Why?", "", "2", "aside"),
    ]


@pytest.mark.parametrize("label", ["situation", None, 3, ["context"]])
def test_a_label_of_no_scheme_is_refused(label: object) -> None:
    units = read_units(lines({"text": "1", "label": "context"}, {"text": "2", "label": label}), "f")
    with pytest.raises(CouldNotError, match=r"f line 2: the label .* is none of recommendation, hypothesis"):
        labelled(units, "f", "case")
