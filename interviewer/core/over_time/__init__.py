"""Rounds beside one another: what is kept of each, whether it changes or varies by chance, two side by side."""
