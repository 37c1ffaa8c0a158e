"""The questions an interviewer asks, as TOML beside this file."""
