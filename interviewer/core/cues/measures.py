"""The metrics that a sentence names, by the words they usually go by."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue, plain

_PER = (
    r"(?:searches|sessions|puzzles|games|tickets|revenue|orders|items|screens|groups|leaves|minutes|shares|purchases)"
)
_NAMES = (
    r"daus?|maus?|waus?|(?:monthly|daily|weekly) actives?|active users|nps|csat|ces|ltv|lifetime value|cac|arpp?u|ctr",
    r"click[- ]?through(?: rates?)?|conversion|churn|retention|revenue(?: per \w+)?|stickiness|d1|d7|d30",
    r"sessions?(?: length| time| duration)?|screens per session|session (?:length|time)s?|downloads|installs",
    r"sign[- ]?ups|registered|registrations|crash(?:[- ]free|es)?(?: rate| %)?|latency|uptime|load time|error rate",
    r"failure rate|payment failures?|push opens|opens|opt[- ]?outs|uninstalls|unsubscribes?|complaints?",
    r"time spent|time on (?:task|page|site)|minutes spent|watch time|clicks|scroll depth|page views|views|impressions",
    r"likes|shares|followers|comments|saves|(?:app[- ]store )?ratings?|reviews|refunds?|returns|response time",
    r"thread length|seats|day (?:one|seven|thirty)|cost per \w+|staff hours|adoption|engagement|satisfaction",
    r"task success|completions?(?: rates?)?|bounce(?: rate)?|drop[- ]?off|frequency|(?:hours|visits) per \w+",
    rf"{_PER} per \w+|number of \w+(?: \w+)?|percent(?:age)? of \w+|% of \w+|share of \w+|(?:average|avg|median) \w+",
    r"days (?:until|between|to)|time to \w+|viral coefficient|invites|uploads|searches|messages|notifications|accuracy",
    r"puzzles solved|rating change|usage|visits|sales|orders|market share|gross margin|basket size|repeat \w+",
    r"referrals?|subscribers?|cancellations?|emails? (?:sent|received)|reports? of|people \w+ing|\w+ that get",
    r"appeals per|\w+ers (?:\w+ )?\w+ing out|\w+ created|sent|opened|clicked|cancelled|unsubscribed|wear time",
    r"membership",
)
_METRIC = re.compile(rf"\b(?:{'|'.join(_NAMES)})\b")
_SWEPT_ASIDE = cue(
    r"(?:i'd|i would|i|we'd|we) (?:not|never|use none|ignore|leave out|refuse|drop|wouldn't)",
    r"(?:none|not one|not any) of (?:them|these|those)",
    r"leave out",
    r"so no\b",
    r"refuse",
    r"not [\w-]+, not",
    r"won't (?:bore|need|use|list)",
    r"i'd not read",
    r"rather than",
    # What others do, or could be done.
    r"(?:you|one|people) (?:can|could|would|usually|normally|will)",
    r"and no more\b",
)


@lru_cache(maxsize=KEPT)
def metrics_in(text: str) -> frozenset[str]:
    """The metrics that it names."""
    return frozenset(_METRIC.findall(plain(text)))


def sweeps_aside(text: str) -> bool:
    """Whether it refuses what it lists, or says that others list it."""
    return _SWEPT_ASIDE(text)
