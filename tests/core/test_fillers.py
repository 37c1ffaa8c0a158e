import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.fillers import SOUND, UNWRITTEN, WORD, FilledPause, Filler, fillers
from interviewer.core.words import Word
from tests.core.spoken import words_of


def found(text: str) -> list[str]:
    return [filler.text for filler in fillers(words_of(text))]


def spoken(text: str, silence: float = 0.3) -> list[Word]:
    """Words without a gap between them but where a bar stands."""
    words, at = [], 1.0
    for part in text.split():
        if part == "|":
            at += silence
        else:
            words.append(Word(part, at, at + 0.2, 0.9))
            at += 0.2
    return words


def heard(text: str, silence: float = 0.3) -> list[str]:
    return [filler.text for filler in fillers(spoken(text, silence))]


@pytest.mark.parametrize(
    "sound",
    [
        "um,",
        "Um...",
        "Uh…",
        "umm",
        "uhm",
        "er,",
        "Erm",
        "hmm.",
        "hm",
        "mm",
        "eh",
        "“Uh,”",
        "um—",
        "errr",
        "(uh)",
        "Um-",
    ],
)
def test_sounds_count(sound: str) -> None:
    (filler,) = fillers(words_of(f"then {sound} we"))
    assert filler.kind == SOUND


@pytest.mark.parametrize(
    "word",
    [
        "a",
        "me",
        "her",
        "humble",
        "error",
        "err",
        "ham",
        "uh-huh",
        "Uh-huh.",
        "mm-hmm",
        "mhm",
        "Mm-hmm,",
        "ohm",
        "hum",
        "...",
    ],
)
def test_words_that_look_like_sounds_do_not(word: str) -> None:
    assert found(f"I'd {word} there") == []


@pytest.mark.parametrize("answer", ["Uh huh, yes.", "Mm hmm.", "mm hm okay", "Um hmm, right"])
def test_answers_in_two_words_are_not_sounds(answer: str) -> None:
    assert found(answer) == []


def test_two_sounds_are_no_answer() -> None:
    assert found("mm, hmm, we could") == ["mm", "hmm"]


@pytest.mark.parametrize(
    ("text", "count"), [("the ER wait is long", 0), ("I saw the HM yesterday", 0), ("SO UM WE", 1)]
)
def test_initials_are_not_sounds(text: str, count: int) -> None:
    assert len(found(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("we could, ah, look at churn", 1),
        ("the metric is, ah.", 1),
        ("Ah, I see what you mean.", 0),
        ("Okay. Ah, I see.", 0),
        ("the ah moment comes first", 0),
        ("we get an aha moment", 0),
    ],
)
def test_ah_counts_only_where_it_stands_by_itself(text: str, count: int) -> None:
    assert len(found(text)) == count


@pytest.mark.parametrize(
    ("text", "fillers_found"),
    [
        ("It is, like, twelve percent.", ["like"]),
        ("Like, I'd ask them.", ["like"]),
        ("it's, like, really hard to find a taxi", ["like"]),
        ("and they, like, leave after the first ride", ["like"]),
        ("and I was like, why would a host do that", ["like"]),
        ("it's like, who would pay for that", ["like"]),
        ("the problem is, like... nobody returns", ["like"]),
        ("and um like we lose them", ["um", "like"]),
        ("and uh, like, we lose them", ["uh", "like"]),
        ("we have like um five segments", ["like", "um"]),
        ("it's um like really slow", ["um", "like"]),
        ("the uh like uh north star", ["uh", "like", "uh"]),
        ("the hosts um like they never see it", ["um", "like"]),
        ("we need, you know, like, a plan", ["you know", "like"]),
    ],
)
def test_like_counts_where_it_carries_nothing(text: str, fillers_found: list[str]) -> None:
    assert found(text) == fillers_found


@pytest.mark.parametrize(
    "text",
    [
        "I like it.",
        "I like, above all, the price.",
        "I would like to start with the goal.",
        "I'd like a minute to think.",
        "We like the second option more.",
        "Users like you, like me, pay.",
        "It looks like, say, a market.",
        "It looks like a funnel problem.",
        "It feels like churn to me.",
        "It sounds like the drop is sudden.",
        "something like that",
        "Something like that, I think.",
        "things like price, and time",
        "such as, like I said, the fee",
        "and, like I said, the fee is new",
        "It's more like a marketplace.",
        "a company like Airbnb",
        "in a city like Berlin, say",
        "It's like a two-sided market.",
        "It is just like last time.",
        "I don't like, personally, either of them.",
        "I'd ask what the ride is like, and then I'd look.",
        "How was it like, in the beginning?",
        "What was it like?",
        "What are the hosts like.",
        "metrics like, for example, retention",
        "We got ten thousand likes, and comments.",
        "It is likely, in fact, the fee.",
        "a tool like Slack",
        "like it or not",
    ],
)
def test_like_does_not_count_where_it_means_something(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I um like it",
        "they uh like discounts",
        "they uh like um discounts",
        "people who um like football",
        "I would uh like to start",
        "a company uh like Airbnb",
        "it's um like Uber",
        "is uh like a marketplace",
        "customers um like the price",
        "Um, like Airbnb, they charge hosts",
        "and um like I said",
    ],
)
def test_a_sound_beside_a_like_that_means_something_counts_alone(text: str) -> None:
    assert all(filler.kind == SOUND for filler in fillers(words_of(text)))


@pytest.mark.parametrize(
    ("text", "fillers_found"),
    [
        ("and, so, um we lose them", ["so", "um"]),
        ("and, so, we lose them", ["so"]),
        ("the metric, so, the north star, is nights booked", ["so"]),
        ("So, so, we start with hosts", ["so"]),
        ("so so we start with hosts", ["so"]),
        ("it fell, so, so we should ask", ["so"]),
        ("um, so we look at hosts", ["um", "so"]),
        ("and um so I would start there", ["um", "so"]),
        ("and then so, uh, we look at guests", ["so", "uh"]),
        ("So, uh, we look at guests", ["so", "uh"]),
        ("they pay twice, so...", ["so"]),
        ("they pay twice so… we lose them", ["so"]),
        ("they pay twice, so.", ["so"]),
        ("they pay twice, so— The second thing is price.", ["so"]),
    ],
)
def test_so_counts_where_it_carries_nothing(text: str, fillers_found: list[str]) -> None:
    assert found(text) == fillers_found


@pytest.mark.parametrize(
    "text",
    [
        "So, we start with the goal.",
        "So we start with the goal.",
        "It fell. So, we ask why.",
        "Okay, so, completion went down.",
        "Okay. So, the goal first.",
        "Right, okay, so, hosts.",
        "All right, so, three segments.",
        "So... let me think.",
        "It fell, so we ask why.",
        "and so we ask why",
        "It is so slow.",
        "It is so, so slow.",
        "so that they come back",
        "I think so.",
        "I think so...",
        "I'd say so, yes.",
        "Ten percent or so, maybe more.",
        "If so, we stop.",
        "even more so, because of the fee",
        "He said so, and left.",
        "They do so, of course, twice.",
        "the fee rose, so, for example, hosts left",
        "the fee rose, so, naturally, hosts left",
        "price, speed and so on, and so forth",
        "not so, I believe",
        "also, we could ask",
    ],
)
def test_so_does_not_count_where_it_means_something(text: str) -> None:
    assert found(text) == []


def test_a_so_that_a_sound_holds_up_is_still_a_conjunction() -> None:
    assert found("So um we left") == ["um"]
    assert found("It fell, so um we left") == ["um"]
    assert found("I think so. Um, yes") == ["um"]
    assert found("Um. So we left") == ["um"]


@pytest.mark.parametrize(
    ("text", "fillers_found"),
    [
        ("and | like | we lose them", ["like"]),
        ("the host | like | they never see it", ["like"]),
        ("because | so | the fee rose", ["so"]),
        ("it is | sort of | a market", ["sort of"]),
        ("it was | basically | a tax", ["basically"]),
        ("and like | we lose them", []),
        ("and | like we lose them", []),
        ("companies | like | Airbnb do it", []),
        ("I | like | the second one", []),
        ("it fell | so | we ask why", []),
        ("So | we ask why", []),
        ("it's the | sort of | thing they do", []),
    ],
)
def test_silence_sets_a_word_apart_where_no_comma_does(text: str, fillers_found: list[str]) -> None:
    assert heard(text) == fillers_found
    assert heard(text, silence=0.2) == []


@pytest.mark.parametrize(
    ("text", "fillers_found"),
    [
        ("You know, it is hard.", ["you know"]),
        ("And you know, it is hard.", ["you know"]),
        ("It is hard, you know?", ["you know"]),
        ("there's this fee you know eleven euro", ["you know"]),
        ("we're just yknow talking", ["yknow"]),
        ("we're just, y’know, talking", ["y'know"]),
        ("I mean, we could.", ["i mean"]),
        ("the listings I mean fewer listings", ["i mean"]),
        ("It is, sort of, a market.", ["sort of"]),
        ("Kind of, yes.", ["kind of"]),
        ("It was, basically, a tax.", ["basically"]),
        ("They pay for it, basically.", ["basically"]),
        ("It was, literally, one click.", ["literally"]),
        ("the price, actually, is fine", ["actually"]),
        ("So um, you know, like, uh users", ["um", "you know", "like", "uh"]),
        ("Um, um, you know, you know, yes", ["um", "um", "you know", "you know"]),
    ],
)
def test_phrases_that_carry_nothing_count(text: str, fillers_found: list[str]) -> None:
    assert found(text) == fillers_found


@pytest.mark.parametrize(
    "text",
    [
        "You know the answer.",
        "Once you know how they pay, you can ask.",
        "Do you know, by then, who pays?",
        "How would you know it works?",
        "As you know, it fell.",
        "If you know, tell me.",
        "I'd let you know, of course.",
        "Is there anything you know about hosts?",
        "I mean it.",
        "I mean that the client has to pay.",
        "By finished, that's what I mean, it is paid.",
        "nights booked, by which I mean fewer refunds",
        "What sort of user is that?",
        "It's a kind of, say, market.",
        "It's kind of hard.",
        "Basically, it's a marketplace.",
        "It's basically a marketplace.",
        "Actually, let me start again.",
        "Well, actually, I'd change that.",
        "Did it actually fall?",
        "They literally cannot pay.",
        "That's right.",
        "Is that right?",
        "All right, let me start.",
        "the right, and the left",
    ],
)
def test_phrases_that_mean_something_do_not(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "silence", "fillers_found"),
    [
        ("so hosts pay, right? | And guests do not.", 0.4, ["right"]),
        ("so hosts pay | right? And guests do not.", 0.3, ["right"]),
        ("We mean the rider app, right? | Okay.", 3.0, []),
        ("We mean the rider app, right?", 0.3, []),
        ("Is that right? And then?", 0.3, []),
        ("turn left, right, and stop", 0.3, []),
    ],
)
def test_right_counts_only_where_no_answer_is_awaited(text: str, silence: float, fillers_found: list[str]) -> None:
    assert heard(text, silence) == fillers_found


def test_whether_an_answer_was_awaited_is_unknown_without_times() -> None:
    assert found("so hosts pay, right? And guests do not.") == []


@pytest.mark.parametrize("text", ["the the host", "I, I think", "we we we need", "it's, it's slow", "to to um to pay"])
def test_words_said_again_are_no_fillers(text: str) -> None:
    assert all(filler.kind == SOUND for filler in fillers(words_of(text)))


def test_a_filler_has_the_times_of_its_words_and_the_lowest_confidence() -> None:
    words = words_of("so, you know, um we", 1.0, each=0.3, apart=0.1)
    words[1] = Word("you", words[1].start, words[1].end, 0.4)
    assert fillers(words) == [
        Filler("you know", words[1].start, words[2].end, WORD, 0.4),
        Filler("um", words[3].start, words[3].end, SOUND, 0.9),
    ]
    assert fillers(words_of("Um, we")) == [Filler("um", None, None, SOUND, None)]


WORDS = [Word("we", 1.0, 1.2, 0.9), Word("um", 2.0, 2.4, 0.8), Word("look", 3.0, 3.4, 0.9)]
UM = Filler("um", 2.0, 2.4, SOUND, 0.8)


@pytest.mark.parametrize("pause", [(2.1, 2.3), (1.5, 1.86), (2.54, 3.0), (1.0, 3.0), (2.4, 2.7)])
def test_a_sound_that_was_written_is_counted_once(pause: tuple[float, float]) -> None:
    assert fillers(WORDS, [FilledPause(*pause, 0.7)]) == [UM]


@pytest.mark.parametrize(("pause", "place"), [((1.2, 1.84), 0), ((2.56, 2.9), 1), ((8.0, 8.4), 1)])
def test_a_sound_that_was_not_written_is_counted_in_its_place(pause: tuple[float, float], place: int) -> None:
    both = [UM]
    both.insert(place, Filler(UNWRITTEN, *pause, SOUND, 0.7))
    assert fillers(WORDS, [FilledPause(*pause, 0.7)]) == both


def test_a_written_sound_of_no_length_is_a_sound_all_the_same() -> None:
    assert len(fillers([Word("um,", 2.36, 2.36, 0.5)], [FilledPause(2.4, 2.7, 0.7)])) == 1


def test_an_unwritten_sound_beside_a_filler_word_is_one_more() -> None:
    words = [Word("you", 1.0, 1.1, 0.9), Word("know,", 1.1, 1.3, 0.9)]
    assert [filler.text for filler in fillers(words, [FilledPause(1.3, 1.6, 0.7)])] == ["you know", UNWRITTEN]


def test_unwritten_sounds_without_words() -> None:
    assert [filler.start for filler in fillers([], [FilledPause(1.0, 1.3, 0.7), FilledPause(4.0, 4.3, 0.7)])] == [1, 4]


PARTS = [
    "um",
    "you",
    "know,",
    "i",
    "mean",
    "like,",
    "like",
    "so,",
    "so",
    "sort",
    "of,",
    "the",
    "right?",
    "uh",
    "huh",
    "",
]


@given(st.lists(st.sampled_from(PARTS)))
def test_fillers_are_in_order_and_never_share_a_word(drawn: list[str]) -> None:
    words = [Word(text, float(at), float(at + 1), None) for at, text in enumerate(drawn)]
    heard = fillers(words)
    edges = [edge for filler in heard for edge in (filler.start or 0.0, filler.end or 0.0)]
    assert edges == sorted(edges)
    assert [end - start for start, end in zip(edges[::2], edges[1::2], strict=True)] == [
        len(filler.text.split()) for filler in heard
    ]


@given(st.lists(st.sampled_from(PARTS)), st.lists(st.integers(0, 40), max_size=6, unique=True))
def test_every_sound_is_counted_once_and_in_order(drawn: list[str], at: list[int]) -> None:
    words = [Word(text, float(place), place + 0.5, 0.9) for place, text in enumerate(drawn)]
    pauses = [FilledPause(place, place + 0.5, 0.6) for place in sorted(at)]
    among, both = fillers(words), fillers(words, pauses)
    starts = [filler.start for filler in both]
    assert starts == sorted(starts, key=lambda start: start or 0.0)
    written = {filler.start for filler in among if filler.kind == SOUND}
    assert len(both) == len(among) + len(set(map(float, at)) - written)
