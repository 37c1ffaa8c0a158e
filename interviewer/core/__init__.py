"""Plain functions over frozen values: no device, model, file, screen, thread or clock."""
