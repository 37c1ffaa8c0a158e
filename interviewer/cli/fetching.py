"""What a fetcher of models tells, shown on a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, TextColumn, TransferSpeedColumn
from rich.progress import Progress as Bar

from interviewer.models.source import Note, Progress


@contextmanager
def telling() -> Iterator[Callable[[Progress | Note], None]]:
    """Yields what to tell: notes are shown as lines, progress as a bar where someone is watching."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None, visible=False)

        def tell(told: Progress | Note) -> None:
            if isinstance(told, Note):
                console.print(f"{told.model}: {told.text}", markup=False)
            else:
                total = told.total_bytes or None
                bar.update(task, description=told.model, visible=True, completed=told.done_bytes, total=total)

        yield tell
