"""Rounds with candidates who are made up: their voice, their manners, and the round that they are heard in."""
