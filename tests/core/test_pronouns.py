from interviewer.core.figures.pronouns import Pronouns, pronouns_in


def test_i_against_we() -> None:
    assert pronouns_in(["I asked them and we decided.", "We'd built it, my part was small."]) == Pronouns(2, 2)
    assert pronouns_in([]) == Pronouns(0, 0)
