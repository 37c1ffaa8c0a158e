"""What the replay shows, laid out and put into words."""
