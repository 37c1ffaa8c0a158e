"""What holds for every test: how long an example takes says how busy the machine is, and nothing else."""

import signal

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.load_profile("here")

# A shell that runs the tests in its background has them ignore Ctrl-C, and so would every program they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
