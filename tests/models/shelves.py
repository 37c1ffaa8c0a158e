"""Small models and shelves to hold them, for tests."""

import hashlib
import zipfile
from pathlib import Path

from interviewer.models.inventory import ModelFile
from interviewer.models.manifest import HubSource, Model, Source, Wheel, WheelSource
from interviewer.models.shelf import Shelf

CONTENTS = {"config.json": b"{}", "model.bin": bytes(range(256)) * 40, "tokenizer.json": b'{"model": 1}'}
HUB = HubSource("owner/small", "main")


def listed(name: str, content: bytes) -> ModelFile:
    return ModelFile(name, len(content), hashlib.sha256(content).hexdigest())


def small_model(*sources: Source, converted: bool = False) -> Model:
    files = tuple(listed(name, content) for name, content in CONTENTS.items())
    return Model("small", "whisper", "Hears.", "MIT", sources or (HUB,), files, default=True, converted=converted)


def shelf_with(folder: Path, model: Model | None = None) -> Shelf:
    model = model or small_model()
    return Shelf(folder / "models", {model.name: model})


def put(folder: Path, contents: dict[str, bytes] | None = None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (CONTENTS if contents is None else contents).items():
        (folder / name).write_bytes(content)


def wheel_file(folder: Path, name: str, contents: dict[str, bytes]) -> Wheel:
    """A package with nothing but files, as pip accepts it, in a folder."""
    folder.mkdir(exist_ok=True)
    module = name.replace("-", "_")
    path = folder / f"{module}-1.0-py3-none-any.whl"
    about = {"METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\nRequires-Python: <3.9\n"}
    about["WHEEL"] = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    about["RECORD"] = ""
    with zipfile.ZipFile(path, "w") as archive:
        for inside, content in contents.items():
            archive.writestr(f"{module}/{inside}", content)
        for inside, text in about.items():
            archive.writestr(f"{module}-1.0.dist-info/{inside}", text)
    return Wheel(name, "1.0", path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())


def two_wheels(folder: Path) -> WheelSource:
    """The small model in two packages, its model.bin cut in two."""
    whole = CONTENTS["model.bin"]
    first = {"config.json": CONTENTS["config.json"], "tokenizer.json": CONTENTS["tokenizer.json"], "a": whole[:5000]}
    members: dict[str, tuple[str, ...]] = {
        name: (f"small_part_one/{name}",) for name in ("config.json", "tokenizer.json")
    }
    members["model.bin"] = ("small_part_one/a", "small_part_two/b")
    wheels = (wheel_file(folder, "small-part-one", first), wheel_file(folder, "small-part-two", {"b": whole[5000:]}))
    return WheelSource(wheels, members)
