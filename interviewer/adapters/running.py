"""What runs between its start and its stop, as a block of code."""

from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self


class Running(ABC):
    """Starts where a `with` begins and stops where it ends."""

    @abstractmethod
    def start(self) -> None:
        """Begins to run."""

    @abstractmethod
    def stop(self) -> None:
        """Ends; nothing is delivered after this returns."""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
