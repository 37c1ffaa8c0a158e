"""How the screens look: dark, light, and with high contrast; each gives every column of time its colour.

A colour never says anything alone: what has one has its letter beside it, as `exports.strip` has them.
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


THEMES = (
    Theme(
        DARK,
        primary="#7aa2f7",
        secondary="#9ece6a",
        accent="#e0af68",
        warning="#e0af68",
        error="#f7768e",
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
            framework="#f7768e",
            learning="#73daca",
            aside="#8a91a8",
            unsure="#b3a58a",
            quiet="#4a5066",
            interviewer="#e0af68",
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
            quiet="#9a9fae",
            interviewer="#8a5a00",
        ),
    ),
    Theme(
        CONTRAST,
        primary="#ffffff",
        secondary="#ffff00",
        accent="#ffff00",
        warning="#ffff00",
        error="#ff6060",
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
            framework="#ff6060",
            learning="#60ffc0",
            aside="#c0c0c0",
            unsure="#ffe0a0",
            quiet="#909090",
            interviewer="#ffff00",
        ),
    ),
)


def colour_of(column: str, variables: Mapping[str, str]) -> str:
    """The colour of a column of time in a theme with these variables; a tag of another version has the text's."""
    return variables.get(f"tag-{column.replace(' ', '-')}", variables["foreground"])
