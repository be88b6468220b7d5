"""The API's own URLs over a store: the command `allenorm serve`, and its ASGI application.

Needs the extra `server`.
"""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes

if TYPE_CHECKING:
    from allenorm.server._application import application
    from allenorm.server._limits import ServerLimits
    from allenorm.server._serve import running, serve

__all__ = ["ServerLimits", "application", "running", "serve"]

_LAZY = {
    "ServerLimits": "allenorm.server._limits",
    "application": "allenorm.server._application",
    "running": "allenorm.server._serve",
    "serve": "allenorm.server._serve",
}

if not TYPE_CHECKING:
    from allenorm.errors import MissingExtraError

    _get, __dir__ = lazy_attributes(__name__, _LAZY)

    def __getattr__(name: str) -> object:
        """Import a name when it is first used."""
        try:
            return _get(name)
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in {"starlette", "uvicorn", "anyio"}:
                raise
            message = "a server needs the extra: pip install 'allenorm[server]'"
            raise MissingExtraError(message) from error
