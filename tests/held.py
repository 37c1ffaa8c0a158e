"""What a thing holds on to."""

import gc
import types

import numpy as np

from interviewer.core.audio import seconds

_LED_NOWHERE = (type, types.ModuleType, types.FunctionType, types.CodeType)


def held(*things: object) -> list[object]:
    """Everything that can be reached from these things, each once."""
    found: dict[int, object] = {}
    waiting: list[object] = list(things)
    while waiting:
        one = waiting.pop()
        if id(one) not in found and not isinstance(one, _LED_NOWHERE):
            found[id(one)] = one
            waiting += [one.base] if isinstance(one, np.ndarray) else gc.get_referents(one)
    return list(found.values())


def sound_held(*things: object) -> float:
    """The seconds of sound in all arrays that can be reached from these things."""
    arrays = [one for one in held(*things) if isinstance(one, np.ndarray) and one.base is None]
    return seconds(sum(array.size for array in arrays if array.dtype == np.float32))
