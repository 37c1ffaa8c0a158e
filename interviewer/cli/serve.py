"""`interviewer serve`."""

import argparse
import secrets
import shlex
import socket
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

from interviewer.cli.parts import opened
from interviewer.cli.streams import note
from interviewer.core.trouble import CouldNotError

HOST = "127.0.0.1"
PAGE = Path(__file__).parent / "served"
# Nothing but what this computer serves: not a font, not a picture.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self' ws://{address}; frame-ancestors 'none'; base-uri 'none'"
)

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def run(arguments: argparse.Namespace) -> int:
    """Serve the screens to a browser on this computer, until Ctrl-C."""
    home = opened(arguments).home
    command = shlex.join([sys.executable, "-m", "interviewer", "--home", str(home.folder)])
    PrivateServer(command, _free(arguments.port), secrets.token_urlsafe(24)).serve()
    return 0


def _free(port: int) -> int:
    """The port if it is free, of 0 any that is."""
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HOST, port))
        except OSError as error:
            raise CouldNotError(
                f"Port {port} cannot be used ({error.strerror}). Choose another: interviewer serve --port 0"
            ) from error
        return int(tried.getsockname()[1])


class PrivateServer(Server):
    """Serves to those who know the token, and to no other page that is open in the browser."""

    def __init__(self, command: str, port: int, token: str) -> None:
        super().__init__(command, HOST, port, "interviewer", templates_path=PAGE)
        self._token = token
        self._address = f"{HOST}:{port}"
        # A cookie is for all ports of a host.
        self._cookie = f"interviewer-{port}"

    @property
    def link(self) -> str:
        """The address that opens it."""
        return f"http://{self._address}/?token={self._token}"

    def initialize_logging(self) -> None:
        """Nothing is logged: an address with its token is no matter for a file."""

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002  the library's promise
        """Say where it is."""
        note(f"Open this in a browser on this computer: {self.link}")
        note("Whoever knows the address can hold rounds and read them. Ctrl-C ends it.")

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guarded)
        return app

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Answer) -> web.StreamResponse:
        if request.host != self._address or request.headers.get("Origin", f"http://{self._address}") != (
            f"http://{self._address}"
        ):
            # A page from elsewhere, by another name for this computer or not.
            raise web.HTTPForbidden(text="This is for pages of this computer alone.")
        if self._knows(request.query.get("token", "")):
            # The token leaves the address, and with it the browser's history.
            raise self._opening()
        if not self._knows(request.cookies.get(self._cookie, "")):
            raise web.HTTPForbidden(text="Open the address, with its token, that `interviewer serve` has printed.")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = POLICY.format(address=self._address)
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    def _knows(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(), self._token.encode())

    def _opening(self) -> web.HTTPSeeOther:
        opening = web.HTTPSeeOther("/")
        opening.set_cookie(self._cookie, self._token, httponly=True, samesite="Strict")
        return opening
