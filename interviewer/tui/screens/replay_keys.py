"""What each key does in a replay."""

from textual.binding import Binding

VOMIT = "stretch of framework vomit"


def _pair(key: str, before: str, what: str, name: str, of: str) -> tuple[Binding, Binding]:
    """A key to the next of a sort and one to the one before; of the two, the line of keys shows the first."""
    there, back, shown = f"To the next {of}", f"To the {of} before", key[0]
    return (
        Binding(key, f"jump('{what}', 1)", name, True, shown, id=f"replay.next_{what}", tooltip=there),
        Binding(before, f"jump('{what}', -1)", name, False, id=f"replay.previous_{what}", tooltip=back),
    )


KEYS = (
    Binding("space", "play", "Play", id="replay.play", tooltip="Play on from here, or pause"),
    Binding("left", "move(-5)", "5 s", True, "←→", id="replay.back", tooltip="Five seconds back"),
    Binding("right", "move(5)", "5 s on", False, id="replay.on", tooltip="Five seconds on"),
    Binding("comma,shift+left", "move(-1)", "1 s back", False, id="replay.back_1", tooltip="One second back"),
    Binding("full_stop,shift+right", "move(1)", "1 s on", False, id="replay.on_1", tooltip="One second on"),
    *_pair("a,right_square_bracket", "A,left_square_bracket", "answers", "Answer", "answer"),
    *_pair("f", "F", "findings", "Finding", "finding"),
    Binding("v", "lost_only", "Vomit", id="replay.lost_only", tooltip="Play the framework vomit only, or all again"),
    Binding("minus", "speed(-1)", "Speed", True, "-+", id="replay.slower", tooltip="Slower"),
    Binding("plus,equals_sign", "speed(1)", "Faster", False, id="replay.faster", tooltip="Faster"),
    Binding(
        "d", "debrief", "Debrief", id="replay.debrief", tooltip="Its debrief: where the time went, and what was found"
    ),
    *_pair("t", "T", "tags", "Tag", "tag"),
    *_pair("l", "L", "lost", "To vomit", VOMIT),
    Binding("down,j", "line(1)", "Next line", False, id="replay.next_line", tooltip="To the next line"),
    Binding("up,k", "line(-1)", "Line before", False, id="replay.previous_line", tooltip="To the line before"),
    Binding("home", "edge(0)", "Beginning", False, id="replay.beginning", tooltip="To the beginning"),
    Binding("end", "edge(1)", "End", False, id="replay.end", tooltip="To the end"),
    Binding("pagedown", "page(1)", "Page down", False, id="replay.page_down", tooltip="Read on, without going there"),
    Binding("pageup", "page(-1)", "Page up", False, id="replay.page_up", tooltip="Read back, without going there"),
)
