"""Candidates who are made up: what they say, what is therefore true of a round, and how far a report is from it."""
