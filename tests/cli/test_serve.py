"""The screens in a browser: for whoever knows the address, and for nobody else."""

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from interviewer.cli.serve import HOST, PAGE, PrivateServer
from tests.cli.conftest import Run

Client = TestClient[web.Request, web.Application]
Visit = Callable[[Client, PrivateServer], Awaitable[ClientResponse]]
TOKEN = "a-token"  # noqa: S105  of a server that is gone with the test


def visited(visit: Visit) -> tuple[int, str, dict[str, str]]:
    """What the server answers to a visit: status, text, headers."""

    async def run() -> tuple[int, str, dict[str, str]]:
        with socket.socket() as free:
            free.bind((HOST, 0))
            port = free.getsockname()[1]
        server = PrivateServer("true", port, TOKEN)
        app = await server._make_app()
        app.on_startup.clear()
        async with TestClient(TestServer(app, host=HOST, port=port)) as client:
            answer = await visit(client, server)
            return answer.status, await answer.text(), dict(answer.headers)

    return asyncio.run(run())


def test_the_address_with_its_token_opens_the_page_and_hides_the_token() -> None:
    async def visit(client: Client, server: PrivateServer) -> ClientResponse:
        assert server.link.endswith(f"/?token={TOKEN}")
        return await client.get("/", params={"token": TOKEN})

    status, text, headers = visited(visit)
    assert status == 200
    assert "data-session-websocket-url" in text
    assert TOKEN not in text
    assert "default-src 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/", "/?token=another", "/ws", "/static/js/textual.js", "/download/x"])
def test_without_the_token_nothing_is_shown(path: str) -> None:
    status, text, _ = visited(lambda client, _: client.get(path))
    assert status == 403
    assert "Open the address, with its token" in text


@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Host": "localhost:1"}, {"Origin": "http://evil.example"}]
)
def test_a_page_from_elsewhere_is_refused_even_with_the_token(headers: dict[str, str]) -> None:
    status, text, _ = visited(lambda client, _: client.get("/", params={"token": TOKEN}, headers=headers))
    assert (status, text) == (403, "This is for pages of this computer alone.")


def test_the_page_asks_nothing_of_another_computer() -> None:
    page = (PAGE / "app_index.html").read_text(encoding="utf-8")
    assert not re.search(r"https?:|//", page.replace("</", ""))


def test_a_port_that_is_taken_is_told(run: Run) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert "interviewer serve --port 0" in run("serve", "--port", str(port)).trouble
