"""Whose answer a file holds and to what, as its place and its name say."""

from pathlib import PurePath
from unicodedata import normalize

from interviewer.bank.bank import Bank
from interviewer.library import moment_of

BETWEEN = " - "
# A name of so many words is what was asked; a shorter one is only a label.
WORDS_OF_A_QUESTION = 4


def person_and_question(file: PurePath, is_round: bool = False) -> tuple[str, str]:
    """The person and the question of a file, seen from the folder of all: `person - question`, or `person/question`.

    A round knows its questions; one that lies in no folder of a person's is named after the person, or after its time.
    Letters with marks are told in one way: a Mac writes them in another, and would make two people of one.
    """
    file = type(file)(normalize("NFC", str(file)))
    name = file.name if is_round else file.stem
    person, _, question = (part.strip() for part in name.partition(BETWEEN))
    if person and question:
        return person, "" if is_round else question
    if not is_round:
        return file.parent.name, name.strip()
    return file.parent.name or ("" if moment_of((), name) else name), ""


def asked(bank: Bank, label: str, given: str) -> str:
    """What was asked, for who wants the words or the id of a question: what is given for all goes before labels."""
    if given:
        return given
    return known(bank, label) or (label if len(label.split()) >= WORDS_OF_A_QUESTION else "")


def known(bank: Bank, label: str) -> str:
    """The id of the question that a label names, however it is written; empty if none."""
    spelled = "-".join(label.lower().replace("_", " ").replace("-", " ").split())
    return next((one for one in (label, spelled) if one in bank.questions), "")
