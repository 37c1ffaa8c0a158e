"""A written line as it is said: nothing is left for a voice to guess at, and nothing that can be said is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.saying.spoken import sentences, spoken

WRITTEN = """
    DAU A/B 20% $1.4M 3-5 24/7 users The Why? end. NPS , 1st p95 10x B2B2C Q3 ago 9:30 x.com ½ & vs. e.g. #1 LTV/CAC
    (so) — - 2024 OKRs 🎉
"""
PIECES = st.sampled_from(WRITTEN.split())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("DAU/MAU is 0.2.", "D.A.U to M.A.U is zero point two."),
        ("an A/B test", "An A.B test"),
        ("down 20% week over week", "Down twenty percent week over week"),
        ("20-30%, 20%–30%", "Twenty to thirty percent, twenty percent to thirty percent"),
        ("$1.4M", "One point four million dollars"),
        ("$1.4 million", "One point four million dollars"),
        ("$10-20M", "Ten to twenty million dollars"),
        ("$1", "One dollar"),
        ("£3.50, $0.99, €20k", "Three pounds fifty, ninety nine cents, twenty thousand euros"),
        ("$5/month", "Five dollars per month"),
        ("NPS, CTR, ARPU and ROI", "N.P.S, C.T.R, arpoo and R.O.I"),
        ("KPIs and OKRs", "K.P.I's and O.K.R's"),
        ("LTV/CAC of 3:1", "L.T.V to C.A.C of three to one"),
        ("a B2B2C SaaS with an API", "A B two B two C sass with an A.P.I"),
        ("B2B, H2h, 4B", "B two B, H two h, four billion"),
        ("AI, UX, SQL", "A.I, U.X, S.Q.L"),
        ("p95 of 300ms", "P ninety five of three hundred milliseconds"),
        ("10x in Q3 2024", "Ten x in Q three twenty twenty four"),
        ("10k, 5M, 2B, 3bn", "Ten thousand, five million, two billion, three billion"),
        ("24/7", "Twenty four seven"),
        ("1/2, 2/3, 7/10", "One half, two thirds, seven out of ten"),
        ("2½ weeks", "Two and one half weeks"),
        ("the 1st, 2nd and 23rd", "The first, second and twenty third"),
        ("in the 1990s", "In the nineteen nineties"),
        ("at 9:30, 10:05 or 10:00", "At nine thirty, ten oh five or ten o'clock"),
        ("-5% and +3pp", "Minus five percent and plus three percentage points"),
        ("1,234.5", "One thousand two hundred thirty four point five"),
        ("v2.4.1", "V two point four point one"),
        ("iOS vs. Android, e.g. GPT-4", "I.O.S versus Android, for example, G.P.T-four"),
        ("3% MoM & 40% YoY", "Three percent month over month and forty percent year over year"),
        ("jo@firm.com", "Jo at firm dot com"),
        ("https://www.firm.org/learn", "Firm dot org slash learn"),
        ("Good. 20 people", "Good. Twenty people"),
        ("So — why? 🎉", "So, why?"),
        ("first-time users - all", "First-time users, all"),
        ("NASA, STAR, HEART", "NASA, STAR, HEART"),
        ("WHY DID IT FALL?", "WHY DID IT FALL?"),
        ('[[slnc 500]] <b>"so"</b> `x`', "Slnc five hundred so x"),
        ("One\n\n- Two\nlines\n- Three", "One. Two lines. Three."),
        ("٣ naïve 日本", "Three naïve 日本"),
        ("🎉 — …", ""),
        ("", ""),
    ],
)
def test_it_is_said_as_people_say_it(written: str, said: str) -> None:
    assert spoken(written) == said


@given(st.text(max_size=60) | st.lists(PIECES, max_size=8).map("".join) | st.lists(PIECES, max_size=8).map(" ".join))
def test_nothing_is_left_to_be_guessed_and_no_word_is_lost(written: str) -> None:
    said = spoken(written)
    assert not re.search(r"[0-9\[\]<>{}|$%@#\\_\x00-\x1f]", said)
    if any(letter.isalpha() for letter in written) and "<" not in written:
        assert any(letter.isalpha() for letter in said)
    assert " ".join(sentences(said)) == said


@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_what_is_as_it_is_said_is_left_so(written: str) -> None:
    assert spoken(spoken(written)) == spoken(written)


def test_sentences_end_where_the_voice_falls() -> None:
    assert sentences(spoken("Dr. No asked, i.e. he said: why? 20 of the U.S. users left. So?")) == [
        "Dr. No asked, that is, he said: why?",
        "Twenty of the U.S. users left.",
        "So?",
    ]
