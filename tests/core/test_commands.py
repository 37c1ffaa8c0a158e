import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.commands import RECENT_WORDS, command_words, ends_answer
from interviewer.core.words import Word, text_of
from tests.core.spoken import words_of

# What is said before | the command.
ENDS = [
    "| That's my answer.",
    "| that's my answer",
    "| THAT'S MY ANSWER",
    "| That’s my answer!",
    "| Thats my answer.",
    "| That is my answer.",
    "| That is my final answer.",
    "| So that's my answer.",
    "| And that's my final answer.",
    "| So, yeah, that's my answer.",
    "| Okay, so that's my answer, thank you.",
    "| Um, so that's, uh, my answer.",
    "| That's my... answer.",
    "| That's my answer...",
    "| That's my answer, um.",
    "| That's my answer. Thank you.",
    "| That's my answer. Thanks so much.",
    "| That's my answer, thank you very much.",
    "| That's my answer. Okay.",
    "| I think that's my answer.",
    "| I guess that's my full answer.",
    "| So I would say that's my answer.",
    "| Like I said, that's my answer.",
    "| So that would be my answer.",
    "| That's it for my answer.",
    "| And that's everything for my answer, thanks.",
    "| That's the end of my answer.",
    "| Okay, I'm done with my answer.",
    "| I am finished with my answer.",
    "| Next question.",
    "| Next question",
    "| Next question, please.",
    "| Next question?",
    "| next question please",
    "| The next question, please.",
    "| Okay, next question.",
    "| Okay. Next question.",
    "| Alright, great, next question.",
    "| Thank you. Next question please.",
    "| Let's move on to the next question.",
    "| Okay, let's go to the next question please.",
    "| Let us move to next question.",
    "So let's, | um, let's move on to the next question.",
    "| I'm ready for the next question.",
    "| Okay, I am ready to move on to the next question.",
    "| Ready for the next question.",
    "| Can we move on to the next question, please?",
    "| I think we can go to the next question.",
    "| That's my answer. Next question, please.",
    "| That's my answer, so next question.",
    "| That's my answer. Let's move on to the next question. Thanks.",
    "I'd look at who left in the first month | that's my answer",
    "we ship it to new sellers first | so that's my answer.",
    "I'd ship it, then measure retention, | and that's my answer.",
    "and we would see it in the data, you know, | that's my answer",
    "so retention is what I'd measure | okay next question",
    "so retention is what I'd measure | Next question.",
    "so retention is what I'd measure... | Next question.",
    "so retention is what I'd measure; | next question.",
    "so retention is what I'd measure | next question please",
    "So that's the trade-off I'd make. | Okay. Next question.",
    "It's used by people who are not sure. | That's my answer.",
    "That is what I'd ask her. | Next question.",
    "I'd ship it because it works well. | That's my answer.",
    "We do it because the margin is great. | That's my answer.",
    "I'd ask them why they left. | I'm done with my answer.",
    "What would they do? | So that's my answer.",
    "I'd go with the second one, for the reasons I gave, | let's move on to the next question",
    'She asked: "Why?" | That\'s my answer."',
]

GOES_ON = [
    "So the next question is why users leave.",
    "My next question would be",
    "My next question would be who they are.",
    "The next question.",
    "the next question",
    "So the next question",
    "So next question",
    "And next question",
    "That's my answer to the first part.",
    "That's my answer for why.",
    "That's my answer for why they leave, and now the second part.",
    "I'd ask them the next question.",
    "I'd ask them the next question, please.",
    "What would my answer be",
    "What would my answer be?",
    "And that raises the next question.",
    "And that raises the. Next question.",
    "and that raises the Next question.",
    "I have an answer, next question is whether",
    "I have an answer, next question",
    "Next question:",
    "Next question is whether they come back.",
    "Okay, next question is who our users are.",
    "Okay, next question: who are our users",
    "Next question I'd ask is why.",
    "That's my answer? Let me think.",
    "So that's my answer?",
    "That's not my answer.",
    "That's my first answer.",
    "That's the answer.",
    "That's an answer.",
    "That's my answer key for the quiz.",
    "That's my answer, but there is one more thing.",
    "That's my answer. But let me add the risks.",
    "That's my answer. Thank you for listening, one more thing.",
    "Here is my answer.",
    "This is my answer.",
    "Let me think about my answer.",
    "I'm not sure that's my answer.",
    "I am not sure if that that's my answer",
    "I don't think that's my answer.",
    "I wouldn't say that's my answer.",
    "I don't know whether that's my answer.",
    "What if that's my answer?",
    "What if that's my answer",
    "Let's say that's my answer.",
    "I'll tell you when that's my answer.",
    "I'll tell you when I'm ready for the next question.",
    "The learner taps a button once I'm done with my answer.",
    "The learner says I'm ready for the next question.",
    "The learner tells the tutor I'm ready for the next question.",
    "How do I know I'm done with my answer",
    "I'm not done with my answer.",
    "I'm not ready for the next question.",
    "After each one the learner can move on to the next question.",
    "Then they go to the next question.",
    "Once they answer, we can move on to the next question.",
    "Don't let the learner skip to the next question.",
    "Let's move on to the next one.",
    "Let's move on to the next question of the survey.",
    "Let's move on to the second part.",
    "Let's move on.",
    "We need a survey whose next question please",
    "We show every next question please",
    "I'm done.",
    "Thank you.",
    "Please.",
    "Um.",
    "",
    "So, yeah.",
]


@pytest.mark.parametrize("said", ENDS)
def test_a_command_ends_the_answer_and_is_told_from_it(said: str) -> None:
    before, command = (part.split() for part in said.split("|"))
    words = words_of(" ".join([*before, *command]))
    assert ends_answer(words)
    assert text_of(words[-command_words(words) :]) == " ".join(command)


@pytest.mark.parametrize("said", GOES_ON)
def test_what_only_sounds_like_one_does_not(said: str) -> None:
    assert command_words(words_of(said)) == 0
    assert not ends_answer(words_of(said))


@pytest.mark.parametrize("said", ENDS)
@pytest.mark.parametrize("more", ["to the first part", "is why they leave", "and then I would ship it", "that I gave"])
def test_a_command_that_goes_on_is_none(said: str, more: str) -> None:
    words = words_of(said.replace("|", "").rstrip(".!?\"'") + " " + more)
    assert command_words(words) == 0


@pytest.mark.parametrize("said", ENDS)
def test_filled_pauses_do_not_matter(said: str) -> None:
    before, command = said.split("|")
    filled = " um, ".join(command.split()) + " Uh,"
    assert ends_answer(words_of(f"{before} {filled}"))


def test_only_the_recent_words_are_read_and_counted() -> None:
    words = words_of("we ship it. " * 400 + "So that's my answer. Thank you.")
    assert command_words(words) == 6
    assert command_words(words[-6:]) == 6
    assert command_words([*words, *words_of("Okay. " * RECENT_WORDS)]) == 0


vocabulary = st.sampled_from(
    [word.text for word in words_of("that's my final answer. answer next question question? please the so okay okay,")]
    + [word.text for word in words_of("thank you thanks um, Let's move on to I'm done with for - ... we ship it. Next")]
)


@given(st.lists(st.one_of(vocabulary, vocabulary, st.text(max_size=6)), max_size=60))
def test_any_words_are_read_at_once(texts: list[str]) -> None:
    words = [Word(text, None, None, None) for text in texts]
    taken = command_words(words)
    assert 0 <= taken <= min(len(words), RECENT_WORDS)
    # The command alone is one too, so that it may come as an utterance of its own.
    assert taken == 0 or command_words(words[len(words) - taken :]) == taken


def test_repeated_words_cost_no_time() -> None:
    for again in ("okay", "thank you", "that's my answer", "okay next question", "next question please", "so"):
        command_words(words_of("That's my answer. " + f"{again} " * 50 + "then"))
        command_words(words_of(f"{again} " * 50 + "then"))
