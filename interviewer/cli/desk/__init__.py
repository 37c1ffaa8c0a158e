"""What the screens ask for, answered: the program behind `tui.desk.Desk`."""
