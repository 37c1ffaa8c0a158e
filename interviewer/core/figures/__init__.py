"""What is counted of an answer and of a round: where the time went, when things came, how it was said."""
