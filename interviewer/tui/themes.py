"""How the screens look: dark, light, and with high contrast; each gives every column of time its colour.

A colour never says anything alone: what has one has its letter beside it, as `exports.strip` has them. All that is
written with a colour stands out from what lies behind it by 4.5 to 1 at least.
"""

from collections.abc import Mapping

from textual.theme import Theme

from interviewer.core.figures.stripes import INTERVIEWER, OTHER_SILENCE, SILENCE, UNSURE

DARK, LIGHT, CONTRAST = NAMES = ("dark", "light", "contrast")

# Tags of a case and of a story that mean the like have the same colour.
_ALIKE = {
    "context": ("context", "situation"),
    "hypothesis": ("hypothesis", "task"),
    "segmentation": ("segmentation", "action"),
    "recommendation": ("recommendation", "result"),
    "framework": ("framework",),
    "learning": ("learning",),
    "aside": ("aside",),
    "unsure": (UNSURE,),
    "quiet": (SILENCE, OTHER_SILENCE),
    "interviewer": (INTERVIEWER,),
}


def _colours(**named: str) -> dict[str, str]:
    return {f"tag-{column.replace(' ', '-')}": named[name] for name, columns in _ALIKE.items() for column in columns}


def _calm(muted: str, here: str, foreground: str, footer: str, background: str, bar: str) -> dict[str, str]:
    """What is less important, where the cursor is, the line of keys and the scroll bars, without loud defaults."""
    return {
        "text-muted": muted,
        "scrollbar": bar,
        "scrollbar-hover": muted,
        "scrollbar-active": muted,
        "scrollbar-background": background,
        "block-cursor-background": here,
        "block-cursor-foreground": foreground,
        "block-cursor-blurred-background": footer,
        "block-cursor-blurred-foreground": foreground,
        "footer-background": footer,
        "footer-description-foreground": muted,
    }


THEMES = (
    Theme(
        DARK,
        primary="#7aa2f7",
        secondary="#9ece6a",
        accent="#e0af68",
        warning="#e0af68",
        error="#fa8296",
        success="#9ece6a",
        foreground="#c8d0e8",
        background="#16181f",
        surface="#1d2029",
        panel="#272b37",
        dark=True,
        variables=_colours(
            context="#7aa2f7",
            hypothesis="#bb9af7",
            segmentation="#7dcfff",
            recommendation="#9ece6a",
            framework="#fa8296",
            learning="#73daca",
            aside="#9aa2ba",
            unsure="#b3a58a",
            quiet="#828aa1",
            interviewer="#e0af68",
        )
        | _calm(
            muted="#9aa2ba", here="#2a3350", foreground="#eef2ff", footer="#1d2029", background="#16181f", bar="#272b37"
        ),
    ),
    Theme(
        LIGHT,
        primary="#2856b8",
        secondary="#3b6e14",
        accent="#8a5a00",
        warning="#8a5a00",
        error="#b3123a",
        success="#3b6e14",
        foreground="#1f2430",
        background="#fbfbf8",
        surface="#f1f1ec",
        panel="#e4e4dc",
        dark=False,
        variables=_colours(
            context="#2856b8",
            hypothesis="#6f35b5",
            segmentation="#04658a",
            recommendation="#3b6e14",
            framework="#b3123a",
            learning="#0b6b5f",
            aside="#5c6270",
            unsure="#6d5f42",
            quiet="#686d7c",
            interviewer="#8a5a00",
        )
        | _calm(
            muted="#5c6270", here="#d7e1f7", foreground="#10141e", footer="#f1f1ec", background="#fbfbf8", bar="#dcdcd2"
        ),
    ),
    Theme(
        CONTRAST,
        primary="#ffffff",
        secondary="#ffff00",
        accent="#ffff00",
        warning="#ffff00",
        error="#ff8080",
        success="#60ff60",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#202020",
        dark=True,
        variables=_colours(
            context="#80b0ff",
            hypothesis="#e0a0ff",
            segmentation="#60ffff",
            recommendation="#60ff60",
            framework="#ff8080",
            learning="#60ffc0",
            aside="#c0c0c0",
            unsure="#ffe0a0",
            quiet="#909090",
            interviewer="#ffff00",
        )
        | _calm(
            muted="#c0c0c0", here="#00257a", foreground="#ffffff", footer="#000000", background="#000000", bar="#707070"
        ),
    ),
)


def colour_of(column: str, variables: Mapping[str, str]) -> str:
    """The colour of a column of time in a theme with these variables; a tag of another version has the text's."""
    return variables.get(f"tag-{column.replace(' ', '-')}", variables["foreground"])
