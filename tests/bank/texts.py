"""Small files of a bank, whole as they stand, for tests that make them wrong."""

QUESTION = '[one-two]\nkind = "case"\ntype = "goals"\ntext = "Why?"\nprobes = ["And then?"]\n'
STORY = '[my-story]\nkind = "behavioural"\ntype = "behavioural"\ntext = "Tell me."\nprobes = ["And then?"]\n'
DIAGNOSTIC = """\
[late-parcels]
kind = "case"
type = "diagnostic"
rounds = ["execution"]
minutes = 12
text = "Parcels come late. Why?"
probes = ["Since when?"]
truth = "The van broke."
[[late-parcels.reveals]]
asked = ["van", "lorry"]
say = "It stands in the yard."
[late-parcels.dashboard]
title = "Parcels"
columns = ["week", "late"]
rows = [["1", "4%"], ["2", "9%"]]
"""
HEAD = """\
[pack]
title = "Ours"
[[pack.facts]]
unit = "vans"
about = 40
words = ["van", "vans"]
as_of = 2025-12-31
"""
ROUND = '[short]\ntitle = "Short"\nminutes = 5\ntypes = ["goals"]\nquestions = 1\n'
PLANNED = (
    ROUND
    + 'talk_minutes = 4\nrubric = ["One", "Two", "Three"]\n'
    + "".join(
        f'[[short.sections]]\ntag = "{tag}"\nshare = {share}\nwithin = 0.1\nwhy = "So."\n'
        for tag, share in [("context", 0.3), ("hypothesis", 0.4), ("recommendation", 0.3)]
    )
)
