"""What everything that delivers sound promises, checked on whatever is given."""

import threading
from collections.abc import Callable
from typing import Protocol

import numpy as np

from interviewer.core.audio import Block


class Source(Protocol):
    def start(self) -> None: ...

    def stop(self) -> None: ...


def check_source(make: Callable[[Callable[[Block], None]], Source], wanted: int) -> None:
    """Starts a source, waits for so many blocks, stops it, and holds what was delivered against the promises."""
    blocks: list[Block] = []
    threads: set[threading.Thread] = set()
    enough = threading.Event()

    def deliver(block: Block) -> None:
        blocks.append(block)
        threads.add(threading.current_thread())
        if len(blocks) >= wanted:
            enough.set()

    source = make(deliver)
    source.start()
    assert enough.wait(30), f"only {len(blocks)} of {wanted} blocks came"
    source.stop()
    delivered = len(blocks)
    source.stop()

    assert [block.first for block in blocks] == [0, *(block.end for block in blocks[:-1])], "blocks are not contiguous"
    assert all(block.samples.dtype == np.float32 and block.samples.ndim == 1 for block in blocks)
    assert len(threads) == 1, "more than one thread delivered"
    assert threads.isdisjoint({threading.main_thread()})
    assert not any(thread.is_alive() for thread in threads), "the thread outlived stop()"
    assert len(blocks) == delivered
