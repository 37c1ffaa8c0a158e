"""What stands in the packs and rounds that the program brings along."""

import re
from collections import Counter
from dataclasses import asdict
from itertools import combinations

from interviewer.bank.bank import own_bank
from interviewer.bank.questions import EXECUTION, TYPES, Question
from interviewer.bank.sections import planned
from interviewer.core.tags import BEHAVIOURAL, CASE, SCHEMES

QUESTIONS = own_bank().questions
ROUNDS = own_bank().rounds
LISTS = ("stakes", "north_star", "causes", "segments", "tradeoffs", "effects", "listens_for", "traps")
HOLDS = {
    CASE: {"stakes", "north_star", "segments", "tradeoffs", "effects", "probes", "traps"},
    BEHAVIOURAL: {"stakes", "listens_for", "probes", "traps"},
}


def test_nothing_is_wrong_with_it() -> None:
    assert own_bank().left_out == ()
    assert [pack.name for pack in own_bank().packs] == ["coursera", "general"]
    assert len(QUESTIONS) > 180


def test_every_question_is_whole() -> None:
    for name, question in QUESTIONS.items():
        assert question.id == name
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", name), name
        assert question.rounds, name
        assert question.minutes, name
        filled = {key for key, value in asdict(question).items() if isinstance(value, tuple) and value}
        assert filled >= HOLDS[question.kind], name
        assert 3 <= len(question.probes) <= 5, name
        if question.type == "diagnostic":
            assert 3 <= len(question.causes) <= 6, name
            assert 3 <= len(question.reveals) <= 5, name


def test_every_question_can_be_spoken() -> None:
    for question in QUESTIONS.values():
        said = [question.text, *question.probes, *(one.say for one in question.reveals)]
        for text in said:
            assert text == text.strip()
            assert text[-1] in ".?"
            assert not re.search(r"[*_#;|<>]|\s\s|\be\.g\.", text.replace("; ", " ")), text
        assert not re.search(r"\d", question.text), question.id
        assert len(question.text.split()) < 60, question.id


def test_notes_are_short_and_alike() -> None:
    for question in QUESTIONS.values():
        for text in (text for key in LISTS for text in getattr(question, key)):
            assert 3 <= len(text.split()) <= 20, (question.id, text)
            assert text[0].isupper() or not text[0].isalpha(), (question.id, text)
            assert text[-1] not in ".?!", (question.id, text)
        assert all(word == word.lower() for one in question.reveals for word in one.asked), question.id


def words(question: Question) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", question.text.lower()))


def test_no_question_is_asked_twice_in_other_words() -> None:
    assert len({question.text for question in QUESTIONS.values()}) == len(QUESTIONS)
    for one, other in combinations(QUESTIONS.values(), 2):
        shared = words(one) & words(other)
        assert len(shared) / len(words(one) | words(other)) < 0.35, (one.id, other.id)


def test_there_are_questions_of_every_kind_and_type() -> None:
    assert {question.kind for question in QUESTIONS.values()} == {CASE, BEHAVIOURAL} == {*SCHEMES} == {*TYPES}
    counted = Counter((question.kind, question.type) for question in QUESTIONS.values())
    assert set(counted) == {(kind, named) for kind, types in TYPES.items() for named in types}
    assert min(counted.values()) >= 5


def test_a_table_is_there_wherever_a_number_moves_in_the_execution_round() -> None:
    for question in QUESTIONS.values():
        if EXECUTION in question.rounds and question.type == "diagnostic":
            assert question.dashboard is not None, question.id


def test_the_company_pack_knows_how_large_the_company_is() -> None:
    coursera = own_bank().packs[0]
    about = {fact.unit: fact.about for fact in coursera.facts}
    assert about["learners"] > 100e6
    assert 1_000 <= about["courses"] < 100_000
    assert 100 <= about["partners"] < 1_000
    assert all(fact.unit in fact.words for fact in coursera.facts)


def test_every_round_says_all_it_should() -> None:
    assert [*ROUNDS] == [
        *("drill", "metrics", "product-sense", "execution", "hiring-manager"),
        *("product-case", "leadership", "system-design", "mission", "recruiter"),
    ]
    assert [one.minutes for one in ROUNDS.values()] == [10, 45, 45, 45, 30, 45, 45, 45, 30, 15]
    for name, one in ROUNDS.items():
        assert 3 <= len(one.rubric) <= 6, name
        assert one.structure_seconds == 30
        assert one.talk_minutes is not None
        assert 0.55 <= one.talk_minutes / one.minutes <= 0.75, name
        drawn = {kind for kind, types in TYPES.items() if {kind, *types} & {*one.types}}
        assert {kind for kind in SCHEMES if planned(kind, one.sections)} == drawn, name
    assert [name for name, one in ROUNDS.items() if one.pass_or_fail] == ["mission"]


def test_a_product_sense_answer_is_spent_as_interviewers_ask() -> None:
    shares = {section.tag: section.share for section in ROUNDS["product-sense"].sections}
    assert shares == {"context": 0.27, "segmentation": 0.17, "hypothesis": 0.33, "recommendation": 0.23}
