"""Copies the pictures of README from the snapshots that the tests hold the screens against."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
SNAPSHOTS = ROOT / "tests" / "tui" / "__snapshots__"
PICTURES = ROOT / "docs" / "pictures"
# Each picture and the snapshot that it is.
FROM = {
    "home": "test_home_picture/test_with_rounds[small]",
    "round": "test_round_picture/test_every_state[answering-80x24]",
    "debrief": "test_debrief_picture/test_the_debrief[top-80x24]",
    "trends": "test_trends_picture/test_twelve_rounds[small]",
}
# A picture is whole by itself: no font is fetched from elsewhere by whoever looks at it.
FETCHED_FONT = re.compile(r"\s*@font-face \{[^}]*\}")


def picture(name: str) -> str:
    """A picture as it is to be."""
    snapshot = SNAPSHOTS / f"{FROM[name]}.svg"
    return FETCHED_FONT.sub("", snapshot.read_text(encoding="utf-8"))


def main() -> None:
    """Write all of them."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name in FROM:
        (PICTURES / f"{name}.svg").write_text(picture(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
