"""A round while it goes on, as a person is shown it: folds over what is told of it, one small step an event."""
