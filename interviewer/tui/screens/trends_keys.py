"""The keys of the trends."""

from textual.binding import Binding, BindingType

from interviewer.tui.trending.filters import KIND, LAST, QUESTION, ROUND

_STEP = Binding.Group("Figure")

KEYS: list[BindingType] = [
    Binding(
        "left", "figure(-1)", "Figure", key_display="←", group=_STEP, id="trends.before", tooltip="The figure before"
    ),
    Binding("right", "figure(1)", "Figure", key_display="→", group=_STEP, id="trends.next", tooltip="The next figure"),
    Binding("space", "mark", "Mark", id="trends.mark", tooltip="Mark the round, to compare it with another one"),
    Binding("c", "compare", "Compare", id="trends.compare", tooltip="Compare the two marked rounds"),
    Binding(ROUND, "filter('r')", "Rounds", show=False, id="trends.round", tooltip="Only rounds of a kind"),
    Binding(KIND, "filter('a')", "Answers", show=False, id="trends.kind", tooltip="Only cases, or only stories"),
    Binding(LAST, "filter('l')", "Last", show=False, id="trends.last", tooltip="Show only the last rounds"),
    Binding(
        QUESTION, "filter('q')", "Question", show=False, id="trends.question", tooltip="Only answers to a question"
    ),
    Binding("x", "everything", "Clear filters", id="trends.everything", tooltip="Clear all filters"),
    Binding("tab", "app.focus_next", "Figures", id="trends.other", tooltip="To the figures, and back"),
    Binding("n", "hold", "New round", id="trends.hold", tooltip="Choose a round and hold it"),
]
