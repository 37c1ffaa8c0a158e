"""How an interviewer behaves."""

# Nudges on the screen and questions after the answer; never interrupts.
COACH = "coach"
# Interrupts where a real one would.
REALISTIC = "realistic"
# Interrupts early and pushes back.
TOUGH = "tough"
# Asks the question, and then says only what it is plainly asked for.
SILENT = "silent"

DEMEANOURS = (COACH, REALISTIC, TOUGH, SILENT)
