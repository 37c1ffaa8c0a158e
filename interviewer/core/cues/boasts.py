"""Whether a sentence of a story asserts what it should show, or shows that a lesson has been used."""

from interviewer.core.cues.plain import cue

asserts_only = cue(
    r"a lot of (?:support|encouragement|empathy|energy|passion|effort)",
    r"(?:really|truly|very) (?:worked|cared|listened|supported|communicated|focused)\b",
    r"(?:being|was) there for",
    r"buil[dt] (?:her|him|them) up",
    r"little chats",
    r"i(?:'m| am) (?:a|an|very|really) (?:\w+ )?(?:listener|leader|communicator|team player|people person|empathetic"
    r"|organi[sz]ed|hard[- ]working|proactive|passionate)",
    r"i (?:always|generally|usually|tend to) (?:\w+ )?(?:listen|communicate|support|lead|care|try|help|make sure)",
    r"i believe in (?:people|teamwork|communication|honesty)",
    r"(?:communicat|collaborat)\w* (?:a lot|well|openly|closely|effectively)",
    r"people (?:say|tell me) (?:that )?i(?:'m| am)",
    r"i pride myself",
    r"i(?:'m| am| was) (?:always |really |very |quite |naturally )*(?:good|great|strong|known|supportive|empathetic"
    r"|transparent|positive|resilient|flexible|calm under|someone who|somebody who|the kind of|the type of)",
    r"i (?:\w+ )?(?:showed|demonstrated|displayed|exercised|led by|took) (?:\w+ )?"
    r"(?:empathy|leadership|example|ownership|resilience|initiative|integrity)",
    r"(?:made sure|ensured) (?:that )?(?:everyone|everybody|they|he|she|people) (?:felt|was|were) (?:\w+ )?"
    r"(?:heard|included|aligned|supported|valued|on board|happy)",
    r"communicated (?:clearly|openly|effectively|well|constantly)",
    r"(?:listened|talked) to (?:everyone|everybody)\b",
    r"(?:kept|stayed|remained) (?:very |really )?(?:calm|positive|professional|focused|motivated)",
    r"put (?:the )?(?:customer|user|team|people)s? first",
    r"worked (?:really |very )?hard",
    r"(?:team player|people person|problem solver|strong communicator|good listener|natural leader)",
    r"(?:believe in people|be yourself|hard work pays|you get out what)",
)
uses_since = cue(
    r"(?:since|ever since|from then on)\b",
    r"(?:now|today|these days|nowadays|still)\b(?! it| there| the)",
    r"i (?:always|never|no longer)\b",
    r"my rule",
    r"(?:every|each) (?:new|time|project|team|starter|week|month|quarter|interview)",
    r"i (?:make|ask|put|separate|hand|read|start|begin|look|keep|write|check|tell|say) ",
)
