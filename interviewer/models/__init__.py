"""The models on this computer: which there are, whether they are sound, and how they get here."""
