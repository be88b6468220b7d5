"""The client: paging, batching, loading relations afterwards, and traces of what was sent."""

from allenorm.client._client import Client
from allenorm.client._connect import connect
from allenorm.client._default import client_for, default_client, load, set_default_client
from allenorm.client._setup import ClientSettings
from allenorm.client._target import Target
from allenorm.client._trace import Trace, TracedRequest, trace

__all__ = [
    "Client",
    "ClientSettings",
    "Target",
    "Trace",
    "TracedRequest",
    "client_for",
    "connect",
    "default_client",
    "load",
    "set_default_client",
    "trace",
]
