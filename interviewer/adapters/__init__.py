"""The only place that knows devices and models, one a file."""
