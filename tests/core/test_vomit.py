from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.tags import ASIDE, FRAMEWORK, HYPOTHESIS, RECOMMENDATION, SEGMENTATION
from interviewer.core.turns import Turn
from interviewer.core.vomit import ANNOUNCEMENT_SECONDS, BUCKET_LIST, GENERIC, Lost, TaggedSegment, framework_vomit
from tests.core.spoken import SURE, UNSURE, any_segments, tagged, unsure

BUCKETS = "I'd split them into new users, returning users and churned users."


def lost(*parts: tuple[float | None, float | None, str, str]) -> list[tuple[float | None, float | None]]:
    return [(span.start, span.end) for span in framework_vomit(tagged(*parts))]


def test_nothing_is_lost_in_an_answer_of_substance() -> None:
    assert lost((0, 10, "context", "So."), (10, 60, HYPOTHESIS, "I think."), (60, 90, RECOMMENDATION, "Ship.")) == []
    assert lost() == []


def test_up_to_thirty_seconds_of_announcement_are_free() -> None:
    assert lost((2, 32, FRAMEWORK, "First goals, then users."), (32, 60, HYPOTHESIS, "I think.")) == []
    assert lost((2, 42, FRAMEWORK, "First goals, then users."), (42, 60, HYPOTHESIS, "I think.")) == [(32, 42)]


def test_the_free_seconds_are_shared_by_the_whole_answer() -> None:
    parts = [(0, 20, FRAMEWORK, "Goals."), (20, 30, "context", "It fell."), (30, 50, FRAMEWORK, "Users.")]
    assert lost(*parts) == [(40, 50)]
    assert lost((0, 40, FRAMEWORK, "Goals."), (40, 50, ASIDE, "So."), (50, 55, FRAMEWORK, "Users.")) == [
        (30, 40),
        (50, 55),
    ]


@pytest.mark.parametrize("substance", [SEGMENTATION, HYPOTHESIS, RECOMMENDATION])
def test_after_substance_nothing_is_free(substance: str) -> None:
    metrics = "Metrics are activation, retention, revenue."
    assert lost((0, 5, FRAMEWORK, "Goals."), (5, 9, substance, "Say."), (40, 50, FRAMEWORK, metrics)) == [(40, 50)]


@pytest.mark.parametrize("other", ["context", ASIDE])
def test_context_and_asides_are_no_substance(other: str) -> None:
    assert lost((0, 30, other, "It fell."), (30, 60, FRAMEWORK, "First goals, then users.")) == []


def test_a_pause_inside_a_stretch_belongs_to_it() -> None:
    parts = [(0, 5, HYPOTHESIS, "I think."), (5, 10, FRAMEWORK, "Goals."), (14, 20, FRAMEWORK, "Users.")]
    assert lost(*parts) == [(5, 20)]
    assert lost((0, 10, FRAMEWORK, "Goals."), (25, 40, FRAMEWORK, "Users.")) == [(ANNOUNCEMENT_SECONDS, 40)]


def test_buckets_that_lead_nowhere_count() -> None:
    assert lost((0, 10, SEGMENTATION, BUCKETS), (10, 40, "context", "It fell.")) == [(0, 10)]
    assert lost((0, 10, SEGMENTATION, BUCKETS)) == [(0, 10)]


@pytest.mark.parametrize("tie", [HYPOTHESIS, RECOMMENDATION])
def test_buckets_tied_within_twenty_seconds_do_not(tie: str) -> None:
    assert lost((0, 10, SEGMENTATION, BUCKETS), (10, 20, ASIDE, "So."), (30, 40, tie, "Hence.")) == []
    assert lost((0, 10, SEGMENTATION, BUCKETS), (10, 20, ASIDE, "So."), (30.1, 40, tie, "Hence.")) == [(0, 10)]


def test_the_clock_runs_from_the_end_of_the_whole_split() -> None:
    going_on = (12, 40, SEGMENTATION, "And the churned ones by city.")
    assert lost((0, 10, SEGMENTATION, BUCKETS), going_on, (55, 60, HYPOTHESIS, "I think.")) == []
    assert lost((0, 10, SEGMENTATION, BUCKETS), going_on, (61, 65, HYPOTHESIS, "I think.")) == [(0, 40)]


@pytest.mark.parametrize(
    "text",
    [
        "I'd look at the new users here.",
        "There are two sides to this: buyers and sellers.",
        "I'd split it by platform and by country.",
        "Split by buyers versus sellers.",
        "Because the ones who came back to us in March, and had paid for a year, are the ones who leave us now.",
    ],
)
def test_fewer_than_three_buckets_are_no_list(text: str) -> None:
    assert lost((0, 10, SEGMENTATION, text)) == []


@pytest.mark.parametrize(
    "text",
    [
        BUCKETS,
        "Platform, country, cohort.",
        "I'd split by platform, by country and by cohort.",
        "Three sides: buyers, sellers, couriers.",
        "iOS versus Android vs web",
        "I'd cut new users, power users, and then by country.",
    ],
)
def test_three_buckets_are_a_list(text: str) -> None:
    assert lost((0, 10, SEGMENTATION, text)) == [(0, 10)]


def test_three_segments_of_one_bucket_are_a_list() -> None:
    parts = [(at, at + 3, SEGMENTATION, f"Then there is the {who} side.") for at, who in ((0, "a"), (3, "b"), (6, "c"))]
    assert lost(*parts) == [(0, 9)]
    assert lost(*parts[:2]) == []


def test_without_times_a_stretch_counts_and_its_length_is_unknown() -> None:
    (span,) = framework_vomit(tagged((None, None, HYPOTHESIS, "I think."), (None, None, FRAMEWORK, "Goals, users.")))
    assert (span.start, span.end, span.seconds) == (None, None, 0.0)


def test_without_times_an_announcement_is_measured_by_its_words() -> None:
    short, long = " ".join(["word"] * 75), " ".join(["word"] * 76)
    assert lost((None, None, FRAMEWORK, short), (None, None, HYPOTHESIS, "I think.")) == []
    assert lost((None, None, FRAMEWORK, long), (None, None, HYPOTHESIS, "I think.")) == [(None, None)]


@pytest.mark.parametrize(
    ("between", "counts"), [((), False), (("context",), False), ((ASIDE,), True), ((FRAMEWORK,), True)]
)
def test_without_times_buckets_are_tied_by_what_comes_next(between: tuple[str, ...], counts: bool) -> None:
    parts = [(None, None, SEGMENTATION, BUCKETS), *((None, None, tag, "So.") for tag in between)]
    spans = framework_vomit(tagged(*parts, (None, None, HYPOTHESIS, "I think.")))
    assert any(span.kind == BUCKET_LIST for span in spans) == counts


def test_what_is_quoted_was_said_where_it_begins_and_what_was_free_is_told() -> None:
    said = [("framework", 12.0, "The goals and the users."), ("framework", 25.0, "Device, country, age.")]
    segments, at = [], 3.0
    for tag, seconds, text in [*said, ("framework", 20.0, "Product, sales, support.")]:
        segments.append(TaggedSegment(at, at + seconds, text, tag, 0.9))
        at += seconds
    (lost,) = framework_vomit(segments)
    assert (lost.start, lost.free) == (33.0, 30.0)
    assert lost.why == (
        "generic framework with nothing at stake, beyond the 30 s that announcing it may take: "
        "“Device, country, age. Product, sales, support.”"
    )


def test_without_times_the_words_of_the_free_seconds_are_passed_over() -> None:
    words = " ".join(["list"] * 50)
    segments = [TaggedSegment(None, None, f"{name} {words}.", "framework", 0.9) for name in ("One", "Two", "Three")]
    (lost,) = framework_vomit(segments)
    assert lost.quote.startswith("Two list")


def test_the_reason_quotes_what_was_said() -> None:
    words = " ".join(f"word{number}" for number in range(20))
    (span,) = framework_vomit(tagged((0, 5, HYPOTHESIS, "I think."), (5, 9, FRAMEWORK, words)))
    assert (span.kind, span.quote) == (GENERIC, f"{' '.join(words.split()[:12])} …")
    assert span.why == f"generic framework with nothing at stake: “{span.quote}”"


def test_behavioural_answers_have_no_framework() -> None:
    assert lost((0, 90, "situation", "One, two, three, four."), (90, 99, "action", "One, two, three.")) == []


@given(any_segments())
def test_what_is_lost_is_part_of_the_answer_in_order(segments: list[TaggedSegment]) -> None:
    found: list[Lost] = framework_vomit(segments)
    edges = [edge for span in found for edge in (span.start, span.end) if edge is not None]
    assert edges == sorted(edges)
    if segments:
        assert all(segments[0].start <= edge <= segments[-1].end for edge in edges)  # type: ignore[operator]
    framework = [s for s in segments if s.tag == FRAMEWORK]
    if framework and all(s.tag == FRAMEWORK and not s.unsure for s in segments):
        whole = (segments[-1].end or 0) - (segments[0].start or 0)
        assert sum(s.seconds for s in found) == pytest.approx(max(0.0, whole - ANNOUNCEMENT_SECONDS))


def test_a_pause_is_no_bucket() -> None:
    parts = [
        (0, 2, SEGMENTATION, "I'd look at the"),
        (4, 6, SEGMENTATION, "drivers who"),
        (8, 9, SEGMENTATION, "left us."),
    ]
    assert lost(*parts) == []


def test_going_on_with_the_split_after_an_aside_is_excused() -> None:
    split = (0, 10, SEGMENTATION, "New users, old users, and lapsed ones.")
    aside, again = (10, 20, ASIDE, "Let me think."), (20, 30, SEGMENTATION, "Then phones, laptops and tablets.")
    cause = (45, 50, HYPOTHESIS, "It is the fee.")
    assert lost(split, aside, again, cause) == []
    assert lost(split, aside, again) == [(0, 10), (20, 30)]


def lost_of(segments: list[TaggedSegment]) -> list[tuple[float | None, float | None]]:
    return [(span.start, span.end) for span in framework_vomit(segments)]


def test_a_segment_tells_with_its_fields_whether_it_is_unsure() -> None:
    (segment,) = unsure((0, 1, "context", "It fell."))
    assert asdict(segment)["unsure"] is True
    assert asdict(replace(segment, confidence=SURE))["unsure"] is False


@pytest.mark.parametrize("part", [(40, 80, FRAMEWORK, "Goals, users."), (40, 50, SEGMENTATION, BUCKETS)])
def test_what_is_unsure_is_no_vomit(part: tuple[float, float, str, str]) -> None:
    opening = tagged((0, 10, HYPOTHESIS, "I think."))
    assert lost_of([*opening, *tagged(part)]) == [part[:2]]
    assert lost_of([*opening, *unsure(part)]) == []


def test_unsure_framework_takes_none_of_the_free_seconds() -> None:
    segments = [*unsure((0, 30, FRAMEWORK, "Goals.")), *tagged((30, 60, FRAMEWORK, "Users."))]
    assert lost_of(segments) == []


def test_unsure_substance_does_not_end_the_free_seconds() -> None:
    segments = [*unsure((0, 10, HYPOTHESIS, "I think.")), *tagged((10, 40, FRAMEWORK, "Users."))]
    assert lost_of(segments) == []


@pytest.mark.parametrize("tie", [HYPOTHESIS, RECOMMENDATION])
def test_a_likely_cause_ties_a_list(tie: str) -> None:
    assert lost_of([*tagged((0, 10, SEGMENTATION, BUCKETS)), *unsure((12, 20, tie, "Hence."))]) == []


def test_a_likely_split_goes_on_with_a_list() -> None:
    cause = tagged((60, 70, HYPOTHESIS, "Hence."))
    assert lost_of([*tagged((0, 10, SEGMENTATION, BUCKETS)), *unsure((35, 50, SEGMENTATION, "By city.")), *cause]) == []


def test_without_times_doubt_about_a_part_of_a_split_does_not_end_it() -> None:
    split = tagged((None, None, SEGMENTATION, BUCKETS), (None, None, SEGMENTATION, "And then by city."))
    doubted = unsure((None, None, SEGMENTATION, "There is age."))
    cause = tagged((None, None, HYPOTHESIS, "I think it is the fee."))
    assert lost_of([split[0], *doubted, split[1], *cause]) == []


def test_without_times_what_is_unsure_is_passed_over() -> None:
    between = unsure((None, None, ASIDE, "So."))
    parts = [*tagged((None, None, SEGMENTATION, BUCKETS)), *between, *tagged((None, None, HYPOTHESIS, "I think."))]
    assert framework_vomit(parts) == []


@given(any_segments(), st.integers(0, 7))
def test_doubt_never_adds_to_what_is_lost(segments: list[TaggedSegment], at: int) -> None:
    doubted = [replace(one, confidence=UNSURE) if number == at else one for number, one in enumerate(segments)]
    before, after = (sum(span.seconds for span in framework_vomit(some)) for some in (segments, doubted))
    assert after <= before + 1e-6


TURNS = [Turn(0, 10), Turn(14, 40, "Why them?", prompted=True)]


def test_what_the_interviewer_says_is_nobodys_vomit() -> None:
    segments = tagged((0, 1, HYPOTHESIS, "I think."), (1, 10, FRAMEWORK, "Goals."), (14, 20, FRAMEWORK, "Users."))
    assert [(lost.start, lost.end) for lost in framework_vomit(segments, TURNS)] == [(1, 10), (14, 20)]


def test_a_cause_that_was_asked_for_ties_no_list() -> None:
    segments = tagged((0, 10, SEGMENTATION, BUCKETS), (14, 20, HYPOTHESIS, "It is the fee."))
    assert [(lost.start, lost.end) for lost in framework_vomit(segments, TURNS)] == [(0, 10)]
    replied = [TURNS[0], Turn(14, 40, "Only in May.")]
    assert framework_vomit(segments, replied) == []
