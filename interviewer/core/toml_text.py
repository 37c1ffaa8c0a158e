"""TOML that anybody may have written, read in a time that its length allows."""

import re
import tomllib
from typing import Any

# A name of more parts than anything here has levels, as TOML joins them.
_LONG_NAME = re.compile(r"""(?:\.[ \t]*+(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+){32}""")


def tables_of(text: str) -> dict[str, Any]:
    """What it spells; `RecursionError` where it nests too deeply, `ValueError` where it is no TOML."""
    # The time in which TOML is read grows with the square of a name's parts, and so does the memory.
    if _LONG_NAME.search(text):
        raise RecursionError
    return tomllib.loads(text)
