"""The debrief as lines: which there are, what each plays, and in which rows they lie. No widget is here."""
