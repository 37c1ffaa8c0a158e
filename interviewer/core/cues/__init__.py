"""What a sentence says, read from its words alone: a stake, a metric, a question, a figure, a plan."""
