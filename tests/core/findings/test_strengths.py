"""What went well in a case."""

import pytest

from tests.core.findings.tellings import FILL, found


@pytest.mark.parametrize(
    ("what", "text", "is_found"),
    [
        ("stake_early", f"c The goal is that children read.\n{FILL}", True),
        ("stake_early", f"{FILL}\n{FILL}\nc The goal is that children read.", False),
        ("hypothesis_tested", "h I think it's the font; if so, you'd see it on small screens.", True),
        ("hypothesis_tested", "h I think it's the font.", False),
        ("tradeoff_named", "r I'd change the font, and the old readers will be annoyed.", True),
        ("tradeoff_named", "r I'd change the font.", False),
        ("tradeoff_named", "r If reading comes back by five points, we keep the font.", False),
        ("decision_clear", "r I'd change it because nobody can read it; if loans fall I'd stop.", True),
        ("decision_clear", "r I'd change the font.", False),
        ("split_with_reason", "s Old readers apart from new ones, because only the old know the shelves.", True),
        ("split_with_reason", f"s Old readers apart from new ones.\n{FILL}", False),
        ("number_sourced", "c I'd assume 340,000 readers.", True),
        ("number_sourced", "c The city has 340,000 readers.", False),
    ],
)
def test_strengths_of_a_case(what: str, text: str, is_found: bool) -> None:
    findings = found(text)
    assert (what in findings) == is_found
    assert not is_found or (findings[what].good and findings[what].cost == 0 and findings[what].quote)


def test_a_sentence_that_is_both_decision_and_rule_is_quoted_once() -> None:
    text = "I'd change it because nobody can read it; if loans fall I'd stop."
    assert found(f"r {text}")["decision_clear"].quote == text
