"""What holds for every test: how long an example takes says how busy the machine is, and nothing else."""

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.load_profile("here")
