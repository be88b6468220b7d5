"""A typed, read-only object model for the Allen Brain Atlas API.

`from allenorm import Specimen` gives a class whose queries, columns and associations an IDE
completes and a type checker checks. Nothing heavy is imported before it is used: neither pydantic
nor requests, nor any of the model classes.

Examples:
    >>> from allenorm import Specimen
    >>> print(Specimen.where(id=320654829).include("ephys_result").rma())
    model::Specimen,rma::criteria,[id$eq320654829],rma::include,ephys_result...
"""

from typing import TYPE_CHECKING

from allenorm import _registered
from allenorm._lazy import lazy_attributes
from allenorm._version import __version__

if TYPE_CHECKING:
    from types import ModuleType

    import allenorm_models
    from allenorm.client import Client, connect, default_client, load, set_default_client, trace
    from allenorm.endpoint import HttpEndpoint, Settings
    from allenorm.errors import AllenormError
    from allenorm.local import LocalEndpoint
    from allenorm.model import Model
    from allenorm.query import Query, has
    from allenorm_models import *  # noqa: F403 - every generated class, as the package lists them

__all__ = [
    "AllenormError",
    "Client",
    "HttpEndpoint",
    "LocalEndpoint",
    "Model",
    "Query",
    "Settings",
    "__version__",
    "connect",
    "default_client",
    "has",
    "load",
    "set_default_client",
    "trace",
]

if TYPE_CHECKING:
    import allenorm_models

    # In an installed package pyright takes the star above for private: what stands here is public.
    __all__ += allenorm_models.__all__

_OWN = {
    "AllenormError": "allenorm.errors",
    "Client": "allenorm.client",
    "HttpEndpoint": "allenorm.endpoint",
    "LocalEndpoint": "allenorm.local",
    "Model": "allenorm.model",
    "Query": "allenorm.query",
    "Settings": "allenorm.endpoint",
    "connect": "allenorm.client",
    "default_client": "allenorm.client",
    "has": "allenorm.query",
    "load": "allenorm.client",
    "set_default_client": "allenorm.client",
    "trace": "allenorm.client",
}


def _run_by_client(target: object) -> object:
    """Return the client that runs queries on a target; loads the client when first needed."""
    from allenorm.client import client_for  # noqa: PLC0415 - it loads the network layer

    return client_for(target)


def _generated_classes() -> "ModuleType":
    """Return the package of the classes; it imports none of them."""
    import allenorm_models  # noqa: PLC0415 - for programs that read queries

    return allenorm_models


def _frames() -> "ModuleType":
    """Return the package that makes tables of the rows of queries."""
    from allenorm import frames  # noqa: PLC0415 - for programs that ask for tables

    return frames


def _bulk() -> "ModuleType":
    """Return the package that splits queries for workers."""
    from allenorm import bulk  # noqa: PLC0415 - for programs that fetch very much

    return bulk


_registered.bulk.register(_bulk)
_registered.frames.register(_frames)
_registered.runner.register(_run_by_client)
_registered.models.register(_generated_classes)

if not TYPE_CHECKING:
    # They are found here, too, from their first import on.
    _PACKAGES = {
        "annotated",
        "answers",
        "bulk",
        "bundle",
        "cache",
        "cell_types",
        "connectivity",
        "errors",
        "files",
        "frames",
        "grids",
        "images",
        "local",
        "mirror",
        "rma",
        "sample",
        "schema",
        "server",
        "services",
        "sync",
        "templates",
        "trees",
    }

    # Hidden from type checkers, for which an unknown name must stay an error.
    _own_attribute, _ = lazy_attributes(__name__, _OWN)

    def __getattr__(name: str) -> object:
        if name in _OWN or name.startswith("_"):
            return _own_attribute(name)
        if name in _PACKAGES:
            message = f"module 'allenorm' has not loaded {name!r}; write 'import allenorm.{name}'"
            # Without an object, Python adds no guess of its own.
            raise AttributeError(message, name=name, obj=None)
        import allenorm_models  # noqa: PLC0415 - lists its classes without importing them

        generated, _ = lazy_attributes(
            __name__, _OWN | dict.fromkeys(allenorm_models.__all__, "allenorm_models")
        )
        return generated(name)

    def __dir__() -> list[str]:
        import allenorm_models  # noqa: PLC0415 - as above

        return sorted({*globals(), *_OWN, *allenorm_models.__all__})
