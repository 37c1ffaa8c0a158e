"""How an interviewer reacts to what is said: what it knows, what it sees of the answer, what it does next, and why."""
