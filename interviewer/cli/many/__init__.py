"""Many recordings at once: what lies in a folder, read one after another or side by side, and told in one summary."""
