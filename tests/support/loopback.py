"""Servers on loopback that misbehave in exactly the way a test says."""

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable
from typing import Any

QUICK: dict[str, Any] = {
    "connect_timeout": 5,
    "read_timeout": 5,
    "total_timeout": 20,
    "max_attempts": 3,
    "backoff": 0.001,
    "starts_per_second": 1e6,
}
"""Settings that make no test wait."""

Behaviour = Callable[[socket.socket], None]


class RawServer:
    """A TCP server that does to each connection exactly what a test says.

    The n-th connection gets the n-th behaviour, and further ones the last.
    """

    def __init__(self, *behaviours: Behaviour) -> None:
        self._behaviours = behaviours
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self.connections = 0
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._main = threading.Thread(target=self._accept, daemon=True)
        self._main.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            if self._stop.is_set():
                connection.close()
                return
            behaviour = self._behaviours[min(self.connections, len(self._behaviours) - 1)]
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(behaviour, connection), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, behaviour: Behaviour, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(5)
            received = b""
            # TLS, which this server does not speak, starts with this byte.
            while b"\r\n\r\n" not in received and received[:1] != b"\x16":
                chunk = connection.recv(65536)
                if not chunk:
                    return
                received += chunk
            behaviour(connection)

    def close(self) -> None:
        """Stop, and wait until every thread has gone."""
        self._stop.set()
        with contextlib.suppress(OSError):
            socket.create_connection(self._listener.getsockname(), timeout=5).close()
        self._main.join(5)
        self._listener.close()
        for thread in self._threads:
            thread.join(5)


def sends(data: bytes) -> Behaviour:
    """Make a behaviour: send some bytes and close."""
    return lambda connection: connection.sendall(data)


def resets(data: bytes) -> Behaviour:
    """Make a behaviour: send some bytes and reset the connection."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(data)
        time.sleep(0.02)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return behave


def drips(data: bytes, pause: float) -> Behaviour:
    """Make a behaviour: send one byte at a time."""

    def behave(connection: socket.socket) -> None:
        for index in range(len(data)):
            connection.sendall(data[index : index + 1])
            time.sleep(pause)

    return behave


def answer(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """Return a whole HTTP answer with its length, or with a wrong one."""
    size = len(body) if length is None else length
    head = [f"HTTP/1.1 {status}", f"Content-Length: {size}", *headers, "Connection: close"]
    return "\r\n".join([*head, "", ""]).encode() + body
