"""A model hub on this computer: a repository of small files, served as the public one serves them."""

import hashlib
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class FakeHub:
    """What the hub holds, where it is, and what was asked of it: method, path, range."""

    files: Mapping[str, bytes]
    endpoint: str = ""
    asked: list[tuple[str, str, str | None]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def fake_hub(files: Mapping[str, bytes]) -> Iterator[FakeHub]:
    """A hub that serves these files for the length of a block."""
    hub = FakeHub(files)

    class Answer(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self._answer()

        def do_GET(self) -> None:
            self.wfile.write(self._answer())

        def _answer(self) -> bytes:
            hub.asked.append((self.command, self.path, self.headers.get("Range")))
            hub.headers.append({key.lower(): value for key, value in self.headers.items()})
            if self.path.startswith("/api/models/"):
                return self._head(200, _listing(hub.files))
            content = hub.files.get(self.path.split("/", 5)[-1])
            return self._head(404, b"") if content is None else self._ranged(content)

        def _ranged(self, content: bytes) -> bytes:
            first = int((self.headers.get("Range") or "bytes=0-").removeprefix("bytes=").split("-")[0])
            etag = f'"{hashlib.sha256(content).hexdigest()}"'
            extra = {"X-Repo-Commit": COMMIT, "ETag": etag}
            if first:
                extra["Content-Range"] = f"bytes {first}-{len(content) - 1}/{len(content)}"
            return self._head(206 if first else 200, content[first:], extra)

        def _head(self, status: int, content: bytes, extra: Mapping[str, str] | None = None) -> bytes:
            self.send_response(status)
            for key, value in {"Content-Length": str(len(content)), **(extra or {})}.items():
                self.send_header(key, value)
            self.end_headers()
            return content

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    hub.endpoint = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _listing(files: Mapping[str, bytes]) -> bytes:
    return json.dumps({"id": "owner/name", "siblings": [{"rfilename": name} for name in files]}).encode()
