"""Reports in the forms people read."""
