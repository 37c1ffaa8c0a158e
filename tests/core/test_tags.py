from interviewer.core.tags import UNSURE_BELOW, is_unsure, marked


def test_what_is_just_sure_enough_is_sure() -> None:
    assert not is_unsure(UNSURE_BELOW)
    assert is_unsure(UNSURE_BELOW - 1e-9)
    # Six tags: a guess among them all is unsure, and what is beyond doubt is not.
    assert is_unsure(1 / 6)
    assert not is_unsure(1.0)


def test_a_tag_that_is_unsure_is_marked() -> None:
    assert marked("hypothesis", unsure=True) == "hypothesis?"
    assert marked("hypothesis", unsure=False) == "hypothesis"
