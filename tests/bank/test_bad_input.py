"""Whatever a file of questions or rounds holds, or is: one clear sentence a fault, and the rest of the bank stands."""

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.bank.bank import Bank, bank_with, files_in, own_bank
from interviewer.bank.dashboards import table_lines
from interviewer.bank.drawing import enough
from interviewer.bank.packs import pack_in
from interviewer.bank.plain_words import LONGEST_ID, LONGEST_TEXT
from interviewer.bank.questions import TYPES, Question
from interviewer.bank.rounds import Round, rounds_in
from interviewer.bank.sections import plannable
from interviewer.core.trouble import CouldNotError
from tests.bank.test_drawing import draw
from tests.bank.texts import DIAGNOSTIC, HEAD, PLANNED, QUESTION, ROUND, STORY

LONGEST_FAULT = 700
KNOWN = ("metrics", "execution")


MOVES_SOMETHING = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def is_clear(fault: str) -> bool:
    """Whether it is one sentence that names the file and moves no cursor."""
    return fault.startswith("q.toml") and fault.isprintable() and fault[-1] == "." and len(fault) < LONGEST_FAULT


def bank_of(tmp_path: Path, **contents: str | bytes) -> Bank:
    for name, content in contents.items():
        whole = content if isinstance(content, bytes) else content.encode()
        (tmp_path / f"{name}.toml").write_bytes(whole)
    return bank_with(files_in(tmp_path))


ODD_TEXTS = st.one_of(
    st.sampled_from(["", " ", "case", "goals", "metrics", "context", "a-b", "\x1b[2J", "a\u202eb", "\u200b", "\u200d"]),
    st.sampled_from(["\u3164", "x" * (LONGEST_TEXT + 1), "\ufeff", "\0", "{}", "{0.a}", "%s", "\x85", "\u2028"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
ODD_NUMBERS = st.one_of(
    st.sampled_from(
        ["1e308", "nan", "-inf", "inf", "0", "-0.0", "1e-320", "9" * 400, "9" * 5000, "0xffffffffffffffff"]
    ),
    st.integers().map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
)
SCALARS = st.one_of(
    ODD_TEXTS.map(lambda text: json.dumps(text, ensure_ascii=True).replace("\\u007f", "\x7f")),
    ODD_NUMBERS,
    st.sampled_from(["true", "2025-12-31", "2025-12-31T10:00:00Z", "10:00:00", '"""a\nb"""', "'''\n'''", "''"]),
)
KEYS = st.one_of(
    st.sampled_from(["text", "kind", "type", "probes", "rounds", "minutes", "truth", "reveals", "dashboard", "title"]),
    st.sampled_from(["types", "questions", "sections", "tag", "share", "within", "why", "rubric", "rows", "columns"]),
    st.sampled_from(["pack", "facts", "asked", "say", "unit", "about", "words", "as_of", "talk_minutes", "id"]),
    ODD_TEXTS,
).map(json.dumps)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(KEYS, inner, max_size=4).map(
            lambda table: "{" + ", ".join(f"{key} = {value}" for key, value in table.items()) + "}"
        ),
    ),
    max_leaves=8,
)
TABLES = st.dictionaries(KEYS, VALUES, max_size=8).map(
    lambda table: "\n".join(f"{key} = {value}" for key, value in table.items())
)
WHOLE = st.sampled_from([QUESTION, STORY, DIAGNOSTIC, HEAD, HEAD + QUESTION, ROUND, PLANNED])
GENERATED = st.lists(
    st.one_of(st.tuples(KEYS, TABLES).map(lambda named: f"[{named[0]}]\n{named[1]}\n"), WHOLE), max_size=3
).map("".join)


@st.composite
def spoilt(draw_one: st.DrawFn) -> str:
    """A text that is right, with some of it cut out and something odd in its place."""
    text = draw_one(WHOLE)
    for _ in range(draw_one(st.integers(1, 3))):
        start = draw_one(st.integers(0, len(text)))
        end = draw_one(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + draw_one(st.one_of(ODD_TEXTS, VALUES, st.text(max_size=3))) + text[end:]
    return text


@settings(max_examples=300)
@given(st.one_of(GENERATED, spoilt(), st.text(max_size=200)))
def test_whatever_a_text_holds_it_is_told_clearly_or_right(text: str) -> None:
    pack, faults = pack_in(text, "q.toml", KNOWN)
    assert all(map(is_clear, faults))
    assert faults or pack.questions
    for name, question in {} if faults else pack.questions.items():
        assert_right(name, question)
    rounds, told = rounds_in(text, "q.toml", KNOWN)
    assert all(map(is_clear, told))
    assert told or rounds
    for name, one in {} if told else rounds.items():
        assert_can_be_held(name, one)


def assert_right(name: str, question: Question) -> None:
    assert question.type in TYPES[question.kind]
    assert name.isprintable()
    assert len(name) <= LONGEST_ID
    assert 0 < len(question.text.strip()) <= LONGEST_TEXT
    shown = [question.text, *question.probes, *(table_lines(question.dashboard) if question.dashboard else ())]
    assert not any(MOVES_SOMETHING.search(text) for text in shown)
    assert question.probes
    assert question.minutes is None or 0 < question.minutes < 1e12


def assert_can_be_held(name: str, one: Round) -> None:
    assert len(name) <= LONGEST_ID
    in_order = draw(one, min(one.questions, 99))
    assert 0 <= enough(one, in_order) <= len(in_order)
    for kind in TYPES:
        shares = [section.share for section in one.sections if section.tag in plannable(kind)]
        assert not shares or abs(sum(shares) - 1) <= 0.001


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=60), spoilt().map(lambda text: text.encode("utf-16", "surrogatepass"))))
def test_whatever_bytes_a_file_holds_the_rest_stands(tmp_path: Path, content: bytes) -> None:
    bank = bank_of(tmp_path, a=content, b=STORY, rounds=content)
    assert {*bank.questions} >= {*own_bank().questions, "my-story"}
    assert {*bank.rounds} >= {*own_bank().rounds}
    assert all(len(one.faults) >= 1 and "\n" not in one.faults[0] for one in bank.left_out)


def test_rounds_that_name_one_another_in_a_circle_are_held_like_others(tmp_path: Path) -> None:
    circle = "".join(
        ROUND.replace("short", one).replace('types = ["goals"]', f'rounds = ["{other}", "{one}"]')
        for one, other in [("a", "b"), ("b", "c"), ("c", "a")]
    )
    bank = bank_of(tmp_path, rounds=circle, mine=QUESTION.replace("text", 'rounds = ["b"]\ntext'))
    assert bank.left_out == ()
    # A round names the word that questions name, and nothing is looked up behind it.
    held = {name: [one.id for one in draw(bank.rounds[name], 9, (*bank.questions.values(),))] for name in "abc"}
    assert held == {"a": ["one-two"], "b": ["one-two"], "c": []}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a" + ".a" * 300_000 + " = 1", "its brackets or names are nested too deeply."),
        ("[" + "'a' . " * 300_000 + "a]", "its brackets or names are nested too deeply."),
        ("[a]\nb = " + "{a = " * 9_999, "its brackets or names are nested too deeply."),
        (QUESTION + "minutes = " + "9" * 5_000, "a number has thousands of digits."),
        (QUESTION + QUESTION.replace("one-two", "x" * 99_999) * 2, "twice"),
    ],
)
def test_what_would_be_read_for_hours_or_told_on_pages_is_refused_at_once(text: str, says: str) -> None:
    (fault,) = pack_in(text, "q.toml", KNOWN)[1]
    assert is_clear(fault)
    assert fault.startswith("q.toml is not valid TOML: ")
    assert says in fault or len(fault) > 200


def test_many_blanks_after_a_dot_are_no_long_name() -> None:
    assert pack_in(QUESTION + "#." + " " * 1_000_000 + "x", "q.toml", KNOWN)[1] == []
    assert pack_in(QUESTION.replace("Why?", "e.g. " + "a.b.c " * 99), "q.toml", KNOWN)[1] == []


@pytest.mark.parametrize("right", ["Why?", "And then?", "goals", "text", "one-two"])
def test_a_text_of_a_million_letters_is_refused_and_not_repeated(right: str) -> None:
    faults = pack_in(QUESTION.replace(right, "x" * 1_000_000), "q.toml", KNOWN)[1]
    assert faults[0].endswith(" holds a text of 1,000,000 letters; 2,000 are the most.")
    assert all(map(is_clear, faults))


def test_an_id_as_wide_as_a_line_would_make_every_list_as_wide() -> None:
    assert pack_in(QUESTION.replace("one-two", "x" * LONGEST_ID), "q.toml", KNOWN)[1] == []
    (fault,) = pack_in(QUESTION.replace("one-two", "x" * (LONGEST_ID + 1)), "q.toml", KNOWN)[1]
    assert "is no id: an id is words joined by hyphens, at most 60 letters" in fault
    for name in ("", "one two", "--kind", "x" * (LONGEST_ID + 1)):
        (fault,) = rounds_in(ROUND.replace("[short]", f'["{name}"]'), "q.toml", KNOWN)[1]
        assert "is no name of a round" in fault


def test_what_does_not_show_is_as_good_as_empty() -> None:
    for text in ("\u200d\u200c", "\u3164", "\u2800 \u115f", "\u0301"):
        (fault,) = pack_in(QUESTION.replace("Why?", text), "q.toml", KNOWN)[1]
        assert fault == 'q.toml, "one-two": "text" must be a text in quotes, and not empty.'


def test_thousands_of_faults_names_and_files_are_told_before_anybody_minds(tmp_path: Path) -> None:
    rounds = "".join(
        ROUND.replace("short", f"short-{at}").replace('types = ["goals"]', f'rounds = ["short-{at + 1}", "none-{at}"]')
        for at in range(3_000)
    )
    faults = rounds_in(rounds, "q.toml", KNOWN)[1]
    # Of the last, neither neighbour is there.
    assert len(faults) == 3_001
    assert all(map(is_clear, faults))
    for at in range(1_000):
        (tmp_path / f"{at:04}.toml").write_text(QUESTION.replace("one-two", f"one-{at % 999}"), encoding="utf-8")
    bank = bank_with(files_in(tmp_path))
    assert len(bank.questions) == len(own_bank().questions) + 999
    (left,) = bank.left_out
    assert left.faults == (
        f'{tmp_path / "0999.toml"}, "one-0": the pack "0000" has a question of this id; choose another.',
    )


def test_sections_without_end_are_read_to_their_end() -> None:
    section = '[[short.sections]]\ntag = "x"\nshare = 0.1\nwithin = 0.2\nwhy = "So."\n'
    assert len(rounds_in(ROUND + section * 5_000, "q.toml", KNOWN)[1]) == 5_000 + 4_999 + 5_000


def test_what_is_no_file_of_text_is_told_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    (tmp_path / "gone.toml").symlink_to("nowhere")
    (tmp_path / "zeros.toml").symlink_to("/dev/zero")
    bank = bank_of(tmp_path, mine=QUESTION)
    assert "one-two" in bank.questions
    told = {one.path.stem: one.faults for one in bank.left_out}
    assert told == {
        "folder": (f"{tmp_path / 'folder.toml'} cannot be read: it is a folder.",),
        "pipe": (f"{tmp_path / 'pipe.toml'} cannot be read: it is no file of text.",),
        "loop": (f"{tmp_path / 'loop.toml'} cannot be read: Too many levels of symbolic links.",),
        "gone": (f"{tmp_path / 'gone.toml'} cannot be read: No such file or directory.",),
        "zeros": (f"{tmp_path / 'zeros.toml'} cannot be read: it is no file of text.",),
    }


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    own_bank()
    monkeypatch.setattr(Path, "read_text", refused)
    (left,) = bank_of(tmp_path, mine=QUESTION).left_out
    assert left.faults == (f"{tmp_path / 'mine.toml'} cannot be read: Permission denied.",)


def test_a_file_too_large_to_read_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "mine.toml").open("wb") as file:
        file.truncate(2**40)
    (left,) = bank_with(files_in(tmp_path)).left_out
    assert left.faults[0].endswith("mine.toml is larger than 32 MB: divide it into several packs.")


def test_a_folder_of_packs_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").touch()
    for name, why in [("loop", "Too many levels of symbolic links"), ("file", "Not a directory")]:
        with pytest.raises(CouldNotError, match=f"{name} cannot be listed: {why}. Ours can still be asked."):
            files_in(tmp_path / name)


def test_a_pack_is_called_by_what_shows_of_its_files_name(tmp_path: Path) -> None:
    (tmp_path / "\x1b[31mred.toml").write_text(QUESTION, encoding="utf-8")
    (pack,) = bank_with(files_in(tmp_path)).packs[2:]
    assert (pack.name, pack.title) == ("\\x1b[31mred", "\\x1b[31mred")


def test_nothing_is_drawn_twice_from_many_packs_with_the_same_words(tmp_path: Path) -> None:
    bank = bank_of(tmp_path, **{f"p{at}": QUESTION.replace("one-two", f"one-{at}") for at in range(20)})
    same = [one for one in bank.questions.values() if one.text == "Why?"]
    assert len(same) == 20
    assert len(draw(Round("any", "Any", 5, 9, ("goals",)), 9, (*same,))) == 1
