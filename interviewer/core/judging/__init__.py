"""What figures and findings amount to: a verdict by the rubric, what is disputed, what to train."""
