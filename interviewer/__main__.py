"""`python -m interviewer` is `interviewer`."""

import sys

from interviewer.cli import main

sys.exit(main())
