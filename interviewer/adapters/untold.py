"""onnxruntime, kept from telling its makers what is done with it."""

import onnxruntime

# On Windows the system collects this, whatever `interviewer` sets for the others.
onnxruntime.disable_telemetry_events()

__all__ = ["onnxruntime"]
