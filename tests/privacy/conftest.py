"""The program at a home of its own, as the tests of the commands have it."""

from tests.cli.conftest import fakes, home, quick_disk, real_home, run, shell, spoken

__all__ = ["fakes", "home", "quick_disk", "real_home", "run", "shell", "spoken"]
