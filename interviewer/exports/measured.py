"""A measure and its value as people read them."""

from interviewer.core.over_time.measures import Measure

UNKNOWN = "-"
SHARE = "share"


def name_of(measure: Measure) -> str:
    """The measure with its unit."""
    return f"{measure.name}, {'%' if measure.unit == SHARE else measure.unit}"


def value_of(measure: Measure, value: float | None) -> str:
    """A value with the digits that mean something; what is unknown is a dash."""
    if value is None:
        return UNKNOWN
    if measure.unit == SHARE:
        return f"{value * 100:.0f}"
    return f"{value:.{measure.digits}f}"


def amount_of(measure: Measure, value: float | None) -> str:
    """A value with its unit, or with the scale that it stands on."""
    if value is None:
        return UNKNOWN
    unit = "%" if measure.unit == SHARE else measure.unit
    return f"{value_of(measure, value)} {f'({unit})' if unit[0].isdigit() else unit}"


def difference_of(measure: Measure, one: float | None, other: float | None) -> str:
    """How much more the other is than the one, as they are told: people reckon with what they see."""
    if one is None or other is None:
        return UNKNOWN
    shown = float(value_of(measure, other)) - float(value_of(measure, one))
    told = f"{shown:+.{0 if measure.unit == SHARE else measure.digits}f}"
    return told if float(told) else told[1:]
