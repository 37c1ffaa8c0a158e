import pytest

from interviewer.core.kinds import guessed, kind_of_labels, kind_of_question, kind_of_words
from interviewer.core.tags import BEHAVIOURAL, CASE

STORIES = [
    "Tell me about a time you had to let somebody go.",
    "Can you tell us about a conflict you didn’t see coming?",
    "Describe a decision you made with too little information.",
    "Give me an example of leading people who outranked you.",
    "Have you ever shipped something you were ashamed of?",
    "When did you last change your mind?",
    "What are you proudest of?",
    "Walk me through a launch that went wrong, and what you had to do.",
    "Share a moment when you stood alone.",
    "Tell me about a time you had to prioritize competing demands.",
    "Tell me about a time you failed. What would you do differently?",
    "Describe a situation where you had to convince a stakeholder. How would you handle it now?",
]
CASES = [
    "Bookings fell nine percent in March. Why?",
    "How would you improve the library’s app?",
    "Design a toaster for people who cannot see.",
    "You are the PM of a parcel company. Tell me about your first month.",
    "Tell me about your favourite product.",
    "How many pianos are there in Vienna?",
    "Should a baker sell coffee?",
    "What if maps showed no roads?",
    "We have four requests and one team. Rank them.",
    "Describe how you would measure the success of a swimming pool.",
]
EITHER = [
    "",
    "And then?",
    "Go on.",
    "Your thoughts on Berlin.",
    "Describe the metrics for a video site.",
    "Talk through launching a bank in India.",
    "You had a 5% drop in retention. What happened?",
    "Can you give me an example of a metric for a chat app?",
]

TOLD = [
    "It was my second week at the bakery. The oven broke on a Friday night and the owner was in Lisbon. I called the "
    "man who had built it, he said Monday, so I borrowed two ovens from a school and we baked until four. We sold "
    "it all.",
    "um so there was this nurse right and she didn't want the new forms and i sat with her for a day and i wrote down "
    "what she did and then we changed two fields and she told the others about it",
    "We lost the client. I had promised a date without asking the engineers. I rang him, I said it was my mistake, and "
    "I learned to ask first.",
]
THOUGHT = [
    "Is it all cities or just one? If it's one I'd look at weather and at what shipped that week. My guess is that the "
    "new fee scares people who order for one. I would take it out in two cities and see whether orders come back.",
    "okay so who are the users there's students and there's parents and i think parents are the ones who pay so i'd "
    "build for them and what they want is to know that the child is there",
    "Segment: by platform, by country. Hypothesis: login is broken on old phones. Fix: roll back, then test. Metric: "
    "share of sessions that reach the basket.",
]


@pytest.mark.parametrize("question", STORIES)
def test_a_question_that_asks_for_a_story(question: str) -> None:
    assert kind_of_question(question) == BEHAVIOURAL
    assert guessed(question, THOUGHT) == BEHAVIOURAL


@pytest.mark.parametrize("question", CASES)
def test_a_question_that_sets_a_task(question: str) -> None:
    assert kind_of_question(question) == CASE
    assert guessed(question, TOLD) == CASE


@pytest.mark.parametrize("question", EITHER)
def test_where_the_question_tells_nothing_the_words_do(question: str) -> None:
    assert kind_of_question(question) is None
    assert (guessed(question, TOLD), guessed(question, THOUGHT)) == (BEHAVIOURAL, CASE)


@pytest.mark.parametrize(("text", "kind"), [(one, BEHAVIOURAL) for one in TOLD] + [(one, CASE) for one in THOUGHT])
def test_what_was_told_is_a_story_and_what_was_thought_a_case(text: str, kind: str) -> None:
    assert kind_of_words(text) == kind
    assert kind_of_words(text.upper().replace("'", "’")) == kind


@pytest.mark.parametrize("text", ["", "  \n", "Um."])
def test_where_nothing_tells_it_is_a_case(text: str) -> None:
    assert kind_of_words(text) == CASE


def test_labels_tell_their_kind() -> None:
    assert kind_of_labels(["situation", "aside", "framework", "action"]) == BEHAVIOURAL
    assert kind_of_labels(["context", "context", "situation"]) == CASE
    assert kind_of_labels(["aside", None, ["result"]]) == CASE
    assert kind_of_labels([]) == CASE
