"""A written line as it is said aloud."""
