"""A pack of questions: what it spells, and how all that is wrong with it is told."""

import time
from datetime import date
from pathlib import Path

import pytest

from interviewer.bank.dashboards import Dashboard
from interviewer.bank.packs import pack_in
from interviewer.bank.questions import Question
from interviewer.bank.rounds import rounds_in
from interviewer.core.brief import Reveal, ScaleFact
from tests.bank.texts import DIAGNOSTIC, HEAD, QUESTION, STORY

ROUNDS = ("metrics", "execution")


def faults_of(text: str) -> list[str]:
    return pack_in(text, "q.toml", ROUNDS)[1]


def test_a_small_question_is_whole() -> None:
    pack, faults = pack_in(QUESTION, "folder/q.toml", ROUNDS)
    assert faults == []
    assert pack.questions == {"one-two": Question("one-two", "Why?", "case", "goals", "q", probes=("And then?",))}
    assert (pack.name, pack.title, pack.facts) == ("q", "q", ())


def test_a_question_holds_all_that_an_interviewer_knows() -> None:
    pack, faults = pack_in(HEAD + DIAGNOSTIC + STORY, "q.toml", ROUNDS)
    assert faults == []
    assert [*pack.questions] == ["late-parcels", "my-story"]
    question = pack.questions["late-parcels"]
    assert (question.rounds, question.minutes, question.truth) == (("execution",), 12.0, "The van broke.")
    assert question.reveals == (Reveal(("van", "lorry"), "It stands in the yard."),)
    assert question.dashboard == Dashboard("Parcels", ("week", "late"), (("1", "4%"), ("2", "9%")))
    assert pack.title == "Ours"
    assert pack.facts == (ScaleFact("vans", 40.0, ("van", "vans"), date(2025, 12, 31)),)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "says"),
    [
        (QUESTION, '"goals"', '"goal"', '"type": "goal" is none of those known here; did you mean "goals".'),
        (QUESTION, '"goals"', '"behavioural"', '"type": "behavioural" is none of those known here: diagnostic, goals'),
        (QUESTION, '"case"', '"cases"', '"kind": "cases" is none of those known here; did you mean "case".'),
        (QUESTION, "text", "txt", ': "txt" is none of those known here; did you mean "text".'),
        (QUESTION, 'text = "Why?"', "", ': "text" is missing.'),
        (QUESTION, 'type = "goals"', "", ': "type" is missing.'),
        (QUESTION, 'probes = ["And then?"]', "", ': "probes" is missing.'),
        (QUESTION, '"Why?"', "7", ': "text" must be a text in quotes, and not empty.'),
        (QUESTION, '"Why?"', '" "', ': "text" must be a text in quotes, and not empty.'),
        (QUESTION, '["And then?"]', "[]", ': "probes" must be a list of texts in quotes, and not empty.'),
        (QUESTION, '["And then?"]', '[""]', ': "probes" must be a list of texts in quotes, and not empty.'),
        (QUESTION, '["And then?"]', '"And"', ': "probes" must be a list of texts in quotes, and not empty.'),
        (QUESTION, "probes", 'rounds = ["metric"]\nprobes', ': "rounds": "metric" is none of those known here; did'),
        (QUESTION, "probes", "minutes = 0\nprobes", ': "minutes" must be a number above 0, not 0.'),
        (QUESTION, "probes", "minutes = nan\nprobes", ': "minutes" must be a number above 0, not nan.'),
        (QUESTION, "probes", "minutes = true\nprobes", ': "minutes" must be a number above 0, not True.'),
        (QUESTION, "probes", 'causes = ["x"]\nprobes', ': "causes" belongs to questions of the type diagnostic only.'),
        (QUESTION, "probes", 'truth = "x"\nprobes', ': "truth" belongs to questions of the type diagnostic only.'),
        (QUESTION, "probes", 'listens_for = ["x"]\nprobes', ': "listens_for" belongs to behavioural questions only.'),
        (STORY, "probes", 'north_star = ["x"]\nprobes', ': "north_star" belongs to case questions only.'),
        (DIAGNOSTIC, 'truth = "The van broke."', "", ': "truth" is missing: a diagnostic question has one'),
        (DIAGNOSTIC, 'say = "It stands in the yard."', "", ': "reveals" 1: "say" is missing.'),
        (DIAGNOSTIC, 'say = "', 'said = "', ': "reveals" 1: "said" is none of those known here: asked, say.'),
        (DIAGNOSTIC, "[[late-parcels.reveals]]", "[late-parcels.reveals]", ': "reveals" must be a list of tables in'),
        (DIAGNOSTIC, '["2", "9%"]', '["2"]', ': "dashboard": row 2 has 1 cells, and there are 2 columns.'),
        (DIAGNOSTIC, '["2", "9%"]', '"2"', ': "dashboard": "rows" 2 must be a list of texts in quotes'),
        (DIAGNOSTIC, '"late"]', f'"{"x" * 80}"]', ': "dashboard" is wider than 80 columns'),
        (DIAGNOSTIC, '["execution"]', '["metrics"]', ': "dashboard" belongs to questions whose "rounds" name "exec'),
        (HEAD + QUESTION, 'title = "Ours"', "", '"pack": "title" is missing.'),
        (
            HEAD + QUESTION,
            "2025-12-31",
            '"2025"',
            '"facts" 1: "as_of" must be a date without quotes, as in 2025-12-31.',
        ),
        (HEAD + QUESTION, "2025-12-31", "2025-12-31T10:00:00", '"as_of" must be a date without quotes'),
        (HEAD + QUESTION, "about = 40", 'about = "forty"', "\"about\" must be a number above 0, not 'forty'."),
    ],
)
def test_what_is_said_wrongly_is_told_with_its_place(text: str, right: str, wrong: str, says: str) -> None:
    assert right in text
    told = faults_of(text.replace(right, wrong))
    # A key that is misspelt is told, and then that it is missing.
    assert len(told) == (2 if right in ("text", 'say = "') else 1)
    assert says in told[0]
    assert all(fault.startswith('q.toml, "') and "\n" not in fault for fault in told)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "q.toml holds no question."),
        (HEAD, "q.toml holds no question."),
        ("[one-two", "q.toml is not valid TOML: "),
        ("\ufeff[one-two]", "q.toml is not valid TOML: "),
        (QUESTION + QUESTION, "q.toml is not valid TOML: Cannot declare ('one-two',) twice"),
        ("a" + ".a" * 5000 + " = 1", "q.toml is not valid TOML: its brackets or names are nested too deeply"),
        (QUESTION + "minutes = " + "9" * 5000, "q.toml is not valid TOML: "),
        (QUESTION + "minutes = " + "9" * 400, 'q.toml, "one-two": "minutes" must be a number below'),
        (QUESTION + "minutes = 1e300", 'q.toml, "one-two": "minutes" must be a number below'),
        ("[[one-two]]", 'q.toml, "one-two" stands outside of a question: each begins with its id, written [one-two].'),
        ("a = " + "[" * 9999, "q.toml is not valid TOML: its brackets or names are nested too deeply"),
        ('kind = "case"\n' + QUESTION, 'q.toml, "kind" stands outside of a question: each begins with its id'),
        (f'pack = "x"\n{QUESTION}', 'q.toml, "pack" must be a table.'),
        (QUESTION.replace("one-two", '""'), 'q.toml, "" is no id: an id is words joined by hyphens'),
        (QUESTION.replace("one-two", '"one two"'), 'q.toml, "one two" is no id'),
    ],
)
def test_what_is_no_pack_is_told(text: str, says: str) -> None:
    (fault,) = faults_of(text)
    assert fault.startswith(says)
    assert "\n" not in fault
    assert len(fault) < 200


def test_all_that_is_wrong_is_told_and_not_the_first_alone() -> None:
    wrong = QUESTION.replace("goals", "gaols").replace("text", "txt") + STORY.replace("probes", "prods")
    told = "\n".join(faults_of(wrong))
    assert all(f'"{name}"' in told for name in ("gaols", "txt", "text", "prods", "probes"))
    assert len(faults_of(wrong)) == 5


@pytest.mark.parametrize(
    ("escape", "named"),
    [
        ("\\u001b[31m", "a terminal escape (U+001B)"),
        ("\\u009b31m", "a control character (U+009B)"),
        ("\\n", "a line break (U+000A)"),
        ("\\t", "a tab (U+0009)"),
        ("\\u202e", "a control character (U+202E)"),
        ("\\u2028", "a control character (U+2028)"),
        ("\\u0000", "a control character (U+0000)"),
    ],
)
def test_nothing_that_does_more_than_show_is_let_in(escape: str, named: str) -> None:
    for text in (QUESTION.replace("Why?", f"Why{escape}?"), QUESTION.replace("And then?", f"And{escape}?")):
        (fault,) = faults_of(text)
        assert fault.endswith(f" holds {named}; write plain text in one line.")
        assert fault.isprintable()
    for text in (QUESTION.replace("one-two", f'"one{escape}two"'), QUESTION.replace("text", f'"te{escape}xt"')):
        told = faults_of(text)
        assert any(named in fault for fault in told)
        assert all(fault.isprintable() for fault in told)
    assert all(fault.isprintable() for fault in faults_of(QUESTION.replace("goals", f"go{escape}als")))


def test_letters_of_any_script_are_let_in() -> None:
    assert faults_of(QUESTION.replace("Why?", "Warum, 為什麼,\u00a0क्यों\u200d, ¿por qué? 👩\u200d🏫")) == []


def test_ten_thousand_questions_are_read_before_anybody_minds() -> None:
    text = "".join(DIAGNOSTIC.replace("late-parcels", f"late-parcels-{number}") for number in range(10_000))
    began = time.process_time()
    pack, faults = pack_in(text, "q.toml", ROUNDS)
    assert (len(pack.questions), faults) == (10_000, [])
    # Some two seconds where it was measured: far from what it would be if it grew with the square.
    assert time.process_time() - began < 60


def test_what_the_manual_shows_is_right() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "packs.md").read_text(encoding="utf-8")
    pack, rounds = (part.partition("```")[0] for part in manual.split("```toml")[1:])
    assert pack_in(pack, "q.toml", ROUNDS)[1] == []
    assert rounds_in(rounds, "r.toml", ROUNDS)[1] == []
