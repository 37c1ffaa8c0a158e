"""What the trends screen shows, as pieces of letters: a chart, the rows of a table, the words of the filters."""
