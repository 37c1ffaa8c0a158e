"""A round read without the facts that fill most of it."""

from pathlib import Path

import pytest

from interviewer.core.events import AnswerTyped, SpeechHeard, WordsHeard
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word
from interviewer.journal import read_facts
from tests.journal.rounds import ASKED, ENDED, STARTED, kept

WORDS = WordsHeard((Word("Größe.", 0.0, 0.5, 0.9),))
SPEECH = SpeechHeard((Span(0.0, 0.5),))
# Its text looks like a line of words.
TYPED = AnswerTyped(1.0, '{"fact":"WordsHeard","words":[]}')


def test_what_is_done_without_is_left_out_and_all_else_is_there(tmp_path: Path) -> None:
    facts = (STARTED, ASKED, WORDS, SPEECH, TYPED, WORDS, ENDED)
    folder = kept(tmp_path / "one", *facts)
    assert read_facts(folder, without=(WordsHeard, SpeechHeard)) == (STARTED, ASKED, TYPED, ENDED)
    assert read_facts(folder, without=(WordsHeard,)) == (STARTED, ASKED, SPEECH, TYPED, ENDED)
    assert read_facts(folder) == read_facts(folder, without=()) == facts


def test_a_line_that_is_no_fact_is_told_with_its_number_all_the_same(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, WORDS, ASKED)
    with (folder / "facts.jsonl").open("ab") as file:
        file.write(b'{"fact":"Nothing"}\n')
    with pytest.raises(CouldNotError, match="line 5: "):
        read_facts(folder, without=(WordsHeard,))


def test_one_that_broke_off_in_a_line_is_read_up_to_it(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, ASKED, WORDS)
    content = (folder / "facts.jsonl").read_bytes()
    (folder / "facts.jsonl").write_bytes(content[:-9])
    assert read_facts(folder, without=(WordsHeard,)) == (STARTED, ASKED)
