"""Whether a sentence asks for data in bulk, before there is anything they could show."""

from interviewer.core.cues.plain import cue

_GET = r"(?:pull|open|see|look at|get|have|need|request|ask for|want|start with|go to|gather|collect)(?: up)?"
_ALL = r"(?: (?:the|a|all|our|some|any|full|more|of|that|relevant|historical|you|me|for|through))*"
_DATA = r"(?:data(?: export| dump)?|dashboards?|numbers|metrics|analytics|logs|export|figures|reports)"
asks_in_bulk = cue(
    rf"{_GET}{_ALL} {_DATA}\b(?! quality)",
    r"ask the (?:data|analytics|bi) (?:people|team|guys|scientists?|analysts?)",
    r"(?<!in a )dashboard\b(?! with)",
)
looks_at = cue(r"look at\b", r"i'd want\b", r"i would want\b", r"check\b", r"pull\b", r"need\b")
