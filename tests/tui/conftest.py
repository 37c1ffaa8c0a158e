"""What every test of the screens gets."""

import pytest

from tests.tui.fake_desk import FakeDesk


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()
