"""Faults of case answers: what each detector finds, and what it passes by."""

import pytest

from tests.core.findings.tellings import FILL, found

LONG = f"{FILL}\n{FILL}\n{FILL}\n"
LISTS = """
f First users, then goals, then needs, then ideas, then metrics, then risks.
f Users are readers, staff, partners and the city.
f Goals are awareness, adoption, engagement, retention and revenue.
f Needs are functional, emotional, social and practical.
f Ideas are graded by reach, impact, confidence and effort.
f Risks are technical, legal, political and operational.
f Metrics are input, output, leading and lagging.
"""

CASES = [
    # stake
    ("stake_missing", "improvement", f"{FILL}\nr I'd move the search box.", True),
    ("stake_missing", "improvement", f"c What matters to the city is that children read.\n{FILL}", False),
    ("stake_missing", "improvement", f"c The company wants people to come back.\n{FILL}", False),
    ("stake_missing", "estimation", f"{FILL}\nr About nine hundred.", False),
    ("stake_late", "improvement", f"{LONG}c The goal is that children read.", True),
    ("stake_late", "improvement", f"c The goal is that children read.\n{LONG}", False),
    # vomit and buckets
    ("framework_vomit", "improvement", f"c Fine.\n{LISTS}\n{LISTS}\nr I'd move the search box.", True),
    ("framework_vomit", "improvement", f"{LONG}f First users, then goals, then ideas.", False),
    ("bucket_fallacy", "improvement", f"c Fine.\n{LISTS}", True),
    ("bucket_fallacy", "improvement", f"{LONG}f Users are readers, staff and partners.", False),
    ("bucket_fallacy", "improvement", f"{FILL}\ns By age, by district, by income.\n{FILL}\n{FILL}", True),
    (
        "bucket_fallacy",
        "improvement",
        f"{FILL}\ns By age, by district, by income.\nh I think the old stay away.",
        False,
    ),
    ("bucket_fallacy", "estimation", f"{FILL}\ns By age, by district, by income.\n{FILL}\n{FILL}", False),
    ("framework_not_adapted", "improvement", f"{LISTS}\nr I'd go for it.", True),
    ("framework_not_adapted", "improvement", f"{LISTS}\n{FILL}", False),
    # hypotheses
    ("no_hypothesis", "improvement", f"{FILL}\nr I'd move the search box.", True),
    ("no_hypothesis", "improvement", f"{FILL}\nh I think nobody finds the search box.", False),
    ("no_hypothesis", "estimation", f"{FILL}\nr About nine hundred.", False),
    ("hypothesis_untested", "improvement", f"{FILL}\nh I think nobody finds the search box.", True),
    (
        "hypothesis_untested",
        "improvement",
        f"{FILL}\nh I think nobody finds it; then clicks should be rare on small screens.",
        False,
    ),
    ("hypothesis_untested", "improvement", f"{FILL}\nh I think it's the font.\nr I'd run an experiment.", False),
    ("hypothesis_untested", "improvement", f"{FILL}\nh I think it's it.\nr If loans fall below ten we stop.", False),
    ("hypothesis_untested", "improvement", f"{FILL}\nh I think it's it.\nr Guardrail: complaints below two.", True),
    ("data_before_hypothesis", "diagnostic", "c First I'd pull up the dashboard.\nh I think it's the font.", True),
    (
        "data_before_hypothesis",
        "diagnostic",
        "f I'd look at retention and revenue, the pirate framework.\nh So.",
        False,
    ),
    ("data_before_hypothesis", "diagnostic", "f I'd look at retention, churn, revenue and NPS.\nh So.", True),
    ("data_before_hypothesis", "diagnostic", "h I think it's the font.\nc So I'd pull up the dashboard.", False),
    (
        "data_before_hypothesis",
        "diagnostic",
        "s Is it the old readers or the new ones?\nh I think it's the font.",
        False,
    ),
    ("data_before_hypothesis", "success", "r I'd put readers a week on the dashboard.\nh I think it's fine.", False),
    ("survey_first", "improvement", "r First I'd send a survey to the readers.\nh I think it's the font.", True),
    ("survey_first", "improvement", "h I think it's the font.\nr I'd send a survey to the readers.", False),
    ("survey_first", "improvement", "c The city did a survey last year.\nh I think it's the font.", False),
    ("solution_first", "diagnostic", "r I'd give everybody a month of loans for free.\nh I think it's the font.", True),
    ("solution_first", "diagnostic", "h I think it's the font.\nr I'd give everybody a month of loans free.", False),
    ("solution_first", "diagnostic", "r I'd look at loans by branch before all else.\nh I think it's the font.", False),
    ("solution_first", "improvement", "r I'd give everybody a month of loans for free.\nh I think it's it.", False),
    # people
    ("users_as_one", "improvement", f"{LONG}h Users get lost.\nr I'd help users find a book.", True),
    ("users_as_one", "improvement", f"{LONG}h New users get lost.\nr I'd help users find a book.", False),
    ("users_as_one", "improvement", f"{LONG}s Parents against students.\nr I'd help users and users.", False),
    ("users_as_one", "improvement", f"{FILL}\nh Users get lost.\nr I'd help users find a book.", False),
    # metrics and goals
    ("vanity_metric", "success", "r Success is page views.", True),
    ("vanity_metric", "success", "r Success is not page views.", False),
    ("vanity_metric", "success", "r Success is page views that end in a loan.", False),
    ("metric_untied", "improvement", f"{FILL}\nr The metric is loans per week.", True),
    ("metric_untied", "improvement", f"{FILL}\nr The metric is loans per week; if it falls I'd stop.", False),
    ("metric_untied", "improvement", f"{FILL}\nr The metric is loans per week, up from ten to twelve.", False),
    ("over_engineered", "success", "f We'd track opens, clicks, sessions, churn, NPS and revenue.", True),
    ("over_engineered", "success", "f We'd track opens, clicks and sessions.", False),
    ("over_engineered", "success", "f Opens, clicks, sessions, churn, NPS and revenue I'd leave out.", False),
    ("goal_vague", "goals", "r Our goal is to be loved by everybody.", True),
    ("goal_vague", "goals", "r Our goal is ten percent more loans.", False),
    ("goal_vague", "goals", "r Our goal is that new readers come back.", False),
    # decisions
    ("recommendation_missing", "improvement", f"{FILL}\nh I think it's the font.", True),
    ("recommendation_missing", "improvement", f"{FILL}\nr I'd change the font.", False),
    ("recommendation_rushed", "improvement", f"{LONG}r I'd change the font.", True),
    ("recommendation_rushed", "improvement", f"r I'd change the font, the size and the colour.\n{FILL}", False),
    ("recommendation_rushed", "improvement", f"{LONG}{LONG}r " + "I'd change the font. " * 12, True),
    ("recommendation_rushed", "diagnostic", f"{LONG}{LONG}r " + "I'd change the font. " * 12, False),
    ("no_tradeoff", "improvement", f"{FILL}\nr I'd change the font.", True),
    ("no_tradeoff", "improvement", f"{FILL}\nr I'd change the font.\nh The old readers will be annoyed.", False),
    ("no_tradeoff", "improvement", f"{FILL}\nr I'd change the font; guardrail: complaints below two a day.", False),
    ("no_tradeoff", "improvement", f"{FILL}\nr I'd change the font.\nf Risks: technical, legal.", True),
    ("no_tradeoff", "improvement", f"{FILL}\nr I'd change the font; if loans fall below ten we stop.", False),
    ("no_tradeoff", "diagnostic", f"{FILL}\nr I'd change the font; it worked if loans are above ten.", True),
    ("no_tradeoff", "diagnostic", f"{FILL}\nr I'd change the font if returns stay under three in a hundred.", False),
    ("no_tradeoff", "diagnostic", f"{FILL}\nr I'd change the font, with no more than two complaints a day.", False),
    ("no_tradeoff", "diagnostic", f"{FILL}\nr I'd change the font, and undo it if loans fall under ten.", False),
    ("no_tradeoff", "diagnostic", f"{FILL}\nr If the old font is to blame, I'd put the other one back.", True),
    ("no_tradeoff", "counterfactual", f"{FILL}\nr I'd change the font.", False),
    ("no_tradeoff", "tradeoff", f"{FILL}\nh The old readers will be annoyed.\nr I'd change the font.", False),
    ("no_success_criterion", "improvement", f"{FILL}\nr I'd change the font.", True),
    ("no_success_criterion", "improvement", f"{FILL}\nr I'd change the font and track loans.", False),
    ("no_success_criterion", "improvement", f"{FILL}\nr I'd change the font as a trial.", False),
    (
        "recommendation_unlinked",
        "diagnostic",
        f"{FILL}\nh I think the server broke.\nr I'd hire a comedian for Fridays.\nr I'd paint the walls a warm green.",
        True,
    ),
    (
        "recommendation_unlinked",
        "diagnostic",
        f"{FILL}\nh I think the server broke.\nr I'd mend the server before the rest.\nr I'd paint the walls green.",
        False,
    ),
    # figures
    ("figure_without_source", "improvement", "c The city has 340,000 readers.", True),
    ("figure_without_source", "improvement", "c I assume the city has 340,000 readers.", False),
    ("figure_without_source", "improvement", "c You said that it has 340,000 readers.", False),
    ("figure_without_source", "improvement", "c The library opened in 1995.", False),
    ("figure_without_source", "improvement", "c It takes ten minutes.", False),
    ("figure_without_source", "diagnostic", "c Forty percent of them, so.", False),
    # estimates
    ("estimate_unfounded", "estimation", f"{FILL}\nc Each reader takes four books.\nr So nine hundred.", True),
    ("estimate_unfounded", "estimation", f"{FILL}\nc Let's say four books each.\nr So nine hundred.", False),
    ("estimate_unchecked", "estimation", f"{FILL}\nr So nine hundred books.", True),
    ("estimate_unchecked", "estimation", f"{FILL}\nr Nine hundred books. Does that make sense?", False),
    ("estimate_unchecked", "improvement", f"{FILL}\nr So nine hundred books.", False),
    # shape
    ("rambling", "improvement", f"{FILL}\na " + "Where was I, oh yes. " * 12, True),
    ("rambling", "improvement", f"{FILL}\na Where was I, oh yes.", False),
    ("rambling", "estimation", f"{FILL}\na " + "Six times six is thirty-six. " * 12, False),
    ("no_summary", "improvement", f"{LONG}{LONG}{LONG}r I'd also paint it.", True),
    ("no_summary", "improvement", f"{LONG}{LONG}{LONG}r To sum up, I'd change the font.", False),
    ("no_summary", "improvement", f"{FILL}\nr I'd also paint it.", False),
]


@pytest.mark.parametrize(("what", "type_", "text", "is_found"), CASES)
def test_faults_of_a_case(what: str, type_: str, text: str, is_found: bool) -> None:
    assert (what in found(text, type_)) == is_found


def test_every_finding_says_why_and_what_to_do() -> None:
    faults = found(f"{LISTS}\nr Success is page views.\nc The city has 340,000 readers.", "success").values()
    assert len(faults) > 4
    for fault in faults:
        assert fault.why.endswith(".")
        assert fault.advice.endswith((".", "!", "”."))
        assert fault.good or fault.cost > 0


def test_the_quote_is_what_was_said() -> None:
    finding = found("c Well. The city has 340,000 readers.")["figure_without_source"]
    assert finding.quote == "Well. The city has 340,000 readers."
    assert finding.evidence == ()
