"""The server: an address, a process that listens there, and its orderly end."""

import asyncio
import contextlib
import ipaddress
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path
from types import FrameType
from typing import Any, Final

import uvicorn

from allenorm._version import __version__
from allenorm.errors import SettingsError, quote
from allenorm.local import Store
from allenorm.server._application import application
from allenorm.server._choices import REFUSED_STATUS
from allenorm.server._limits import ServerLimits

_HEAD: Final = 1 << 20
"""Bytes of a request's head beside the query: one that is somewhat too long is told so."""
_CONNECTIONS: Final = 2000
_END_SECONDS: Final = 5.0
_MOMENT: Final = 0.1
_IDLE_SECONDS: Final = 60
_BACKLOG: Final = 2048
_SWITCH_SECONDS: Final = 0.0005
"""For Python's own, ten times as long, a finished answer would wait for a query that runs."""
_PORTS: Final = range(1 << 16)
_NO_LIMITS: Final = ServerLimits()
_STOPS: Final = (signal.SIGINT, signal.SIGTERM)
_LOGGING: Final[dict[str, Any]] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {"uvicorn.access": {"handlers": ["stderr"], "level": "INFO", "propagate": False}},
}
"""Of uvicorn's own making, the log of requests would go to standard output."""

Said = Callable[[str], object]
"""What becomes of a message."""


def serve(  # noqa: PLR0913 - each is an option of the command
    target: str | Path = "sample",
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    limits: ServerLimits = _NO_LIMITS,
    refused_status: int = REFUSED_STATUS,
    ready: Said = print,
    warn: Said = print,
    access_log: bool = False,
) -> None:
    """Answer the URLs of the API from a store, until Ctrl-C or SIGTERM.

    Args:
        target: The file of a store, or `sample`.
        host: The address to listen at; only programs on this machine reach the default one.
        port: The port to listen at; 0 stands for any that is free.
        limits: What one request may cost.
        refused_status: The HTTP status of a query that is refused.
        ready: Is told the URL, once requests are answered there.
        warn: Is told where other machines can reach the server.
        access_log: Whether each request is written to standard error.

    Raises:
        SettingsError: The target is no store, or nothing can listen at the address.
    """
    with _prepared(target, host, port, limits, refused_status, access_log=access_log) as server:
        if not _is_loopback(server.address):
            warn(
                f"{server.url} can be reached from other machines, and anybody there can send "
                "queries; the default address, 127.0.0.1, cannot"
            )
        server.announce = ready
        before = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH_SECONDS)
        try:
            server.run(sockets=[server.listener])
        finally:
            sys.setswitchinterval(before)


@contextlib.contextmanager
def running(
    target: str | Path = "sample",
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    limits: ServerLimits = _NO_LIMITS,
    refused_status: int = REFUSED_STATUS,
) -> Generator[str, None, None]:
    """Answer the URLs of the API from a store while a block runs, in a thread.

    Args:
        target: The file of a store, or `sample`.
        host: The address to listen at.
        port: The port to listen at; 0 stands for any that is free.
        limits: What one request may cost.
        refused_status: The HTTP status of a query that is refused.

    Yields:
        The URL.

    Raises:
        SettingsError: The target is no store, or nothing can listen at the address.

    Examples:
        >>> import requests
        >>> with running("sample") as url:
        ...     answer = requests.get(f"{url}/api/v2/data/Specimen/320654829.json", timeout=60)
        >>> answer.json()["msg"][0]["id"]
        320654829
    """
    with _prepared(target, host, port, limits, refused_status) as server:
        begun = threading.Event()
        server.announce = lambda _: begun.set()

        def work() -> None:
            try:
                server.run(sockets=[server.listener])
            finally:
                begun.set()

        thread = threading.Thread(target=work, name="allenorm-server", daemon=True)
        thread.start()
        begun.wait()
        try:
            yield server.url
        finally:
            server.should_exit = True
            thread.join(2 * _END_SECONDS)
            # Whoever leaves the block is never held for ever by what does not end.
            server.force_exit = True
            thread.join(_END_SECONDS)


@contextlib.contextmanager
def _prepared(  # noqa: PLR0913 - as above
    target: str | Path,
    host: str,
    port: int,
    limits: ServerLimits,
    refused_status: int,
    *,
    access_log: bool = False,
) -> Generator["_Server", None, None]:
    """Make a server that only has to run."""
    with _opened(target) as store, contextlib.ExitStack() as stack:
        listener = _listening(host, port, stack)
        app = application(store, limits=limits, refused_status=refused_status)
        stack.callback(app.state.close)
        config = uvicorn.Config(
            app,
            # Those that are taken by default where they are installed have other limits.
            http="h11",
            loop="asyncio",
            ws="none",
            # A second Ctrl-C leaves it no time to end, which starlette reports with a traceback.
            lifespan="off",
            log_config=_LOGGING if access_log else None,
            log_level=None,
            access_log=access_log,
            server_header=False,
            headers=[("server", f"allenorm/{__version__}")],
            h11_max_incomplete_event_size=limits.length + _HEAD,
            limit_concurrency=_CONNECTIONS,
            backlog=_BACKLOG,
            timeout_keep_alive=_IDLE_SECONDS,
        )
        yield _Server(config, listener, app.state.interrupt)


class _Server(uvicorn.Server):
    """Says when it is ready, and takes a signal for the end that it is."""

    announce: Said
    """Is told the URL, once requests are answered there."""

    def __init__(
        self, config: uvicorn.Config, listener: socket.socket, interrupt: Callable[[], object]
    ) -> None:
        super().__init__(config)
        self.listener = listener
        self._interrupt = interrupt
        self.address, port = listener.getsockname()[:2]
        self.url = _url(self.address, port)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        self.announce(self.url)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let queries end that are under way, for a while; then interrupt them."""
        task = asyncio.create_task(self._interrupt_late())
        await super().shutdown(sockets)
        task.cancel()

    async def _interrupt_late(self) -> None:
        """Interrupt what is still running after a while, or at the second signal."""
        late = time.monotonic() + _END_SECONDS
        while True:
            if self.force_exit or time.monotonic() >= late:
                self._interrupt()
            await asyncio.sleep(_MOMENT)

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Let signals end the server, and nothing else."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self._stop) for number in _STOPS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        """End when what is being answered is done; at the second signal, at once."""
        self.force_exit = self.should_exit
        self.should_exit = True


@contextlib.contextmanager
def _opened(target: str | Path) -> Generator[Store, None, None]:
    """Open a store."""
    if target == "sample":
        from allenorm.sample import path  # noqa: PLC0415 - other stores need not load it

        target = path()
    elif "://" in str(target):
        message = (
            f"{quote(target, 120)} is a URL, and a store is a file: bring rows into one with "
            "`allenorm mirror pull`"
        )
        raise SettingsError(message)
    with Store.open(Path(target)) as store:
        yield store


def _listening(host: str, port: int, stack: contextlib.ExitStack) -> socket.socket:
    """Take an address, until the stack is left."""
    if type(port) is not int or port not in _PORTS:
        message = f"port is {quote(port, 60)}; a whole number from 0 to {_PORTS[-1]} is expected"
        raise SettingsError(message)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
        family, kind, protocol, _, address = found[0]
        # One without a protocol would send the body of an answer only after the client has
        # acknowledged its head, which takes 40 ms.
        listener = stack.enter_context(socket.socket(family, kind, protocol))
        # On Windows this would let two programs have the same port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(os.name == "posix"))
        listener.bind(address)
        listener.listen(_BACKLOG)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "no such address"
        message = (
            f"cannot listen at {quote(host, 100)}, port {port}: {reason}; choose another address, "
            "or port 0 for any port that is free"
        )
        raise SettingsError(message) from error
    return listener


def _is_loopback(address: str) -> bool:
    """Whether only programs on this machine reach an address."""
    return ipaddress.ip_address(address.partition("%")[0]).is_loopback


def _url(address: str, port: int) -> str:
    """Return the URL of an address; where it is any, that of this machine."""
    if address in {"0.0.0.0", "::"}:  # noqa: S104 - nothing is bound here
        address = "127.0.0.1"
    return f"http://[{address}]:{port}" if ":" in address else f"http://{address}:{port}"
