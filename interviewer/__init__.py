"""Practise product-manager interviews out loud."""

import os

__version__ = "0.1.0"

# Nothing leaves the machine: unless this is set before it is loaded, onnxruntime gives the device a number, keeps what
# was done with which model in the user's cache, and sends it to its makers.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
