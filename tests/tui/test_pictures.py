"""The pictures of README are those that the tests hold the screens against, whole by themselves."""

import getpass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts.pictures import FROM, PICTURES, ROOT, picture


@pytest.mark.parametrize("name", FROM)
def test_a_picture_is_as_the_screen_is(name: str) -> None:
    there = (PICTURES / f"{name}.svg").read_text(encoding="utf-8")
    assert there == picture(name), "The screen looks otherwise now: make pictures"


def test_there_is_no_other() -> None:
    assert {path.name for path in PICTURES.iterdir()} == {f"{name}.svg" for name in FROM}


@pytest.mark.parametrize("name", FROM)
def test_it_fetches_nothing_and_tells_of_no_machine(name: str) -> None:
    drawn = picture(name)
    words = "".join(ElementTree.fromstring(drawn).itertext())  # noqa: S314  a file of our own
    assert "url(http" not in drawn
    assert not any(str(place) in drawn for place in (ROOT, Path.home(), "/tmp", "@font-face"))
    assert f"/{getpass.getuser()}/" not in words
