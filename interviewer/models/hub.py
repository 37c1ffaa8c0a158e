"""Fetches the files of a model from the public hub."""

from pathlib import Path

from interviewer.models.child import run_python
from interviewer.models.manifest import HubSource, Model
from interviewer.models.source import Heard

# A hub that is not there is noticed by the first, silence in the middle of a file by the second, both in seconds.
PATIENCE = 15.0
SILENCE = "10"

# What a Whisper model may consist of, for those of which no list is known.
WHISPER_FILES = ("config.json", "model.bin", "preprocessor_config.json", "tokenizer.json", "vocabulary.*")

QUIET = {
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_ENABLE_HF_TRANSFER": "0",
    "HF_HUB_DOWNLOAD_TIMEOUT": SILENCE,
}


def from_hub(source: HubSource, model: Model, files: Path, heard: Heard) -> None:
    """Fetch a model's files into a folder; what lies there, whole or in part, is not fetched again."""
    names = [file.name for file in model.files] or list(WHISPER_FILES)
    script = Path(__file__).with_name("hub_child.py")
    # -P: the script's own folder must not lend its modules to the hub's client.
    arguments = ["-P", str(script), source.hub, source.revision or "", source.folder, str(files), *names]
    run_python(arguments, QUIET, heard, PATIENCE)
