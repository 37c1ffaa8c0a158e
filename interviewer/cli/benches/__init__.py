"""What `interviewer bench` measures: how well, how soon and at what cost the program works."""
