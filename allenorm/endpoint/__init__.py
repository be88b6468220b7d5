"""Endpoints: one small protocol, a request in and an envelope out, and its form over HTTP."""

import logging

from allenorm.endpoint._http import HttpEndpoint
from allenorm.endpoint._protocol import Endpoint, Envelope, Request, Row
from allenorm.endpoint._resource import (
    Parameter,
    ResourceEndpoint,
    ResourceRequest,
    ResourceStream,
)
from allenorm.endpoint._settings import Settings

__all__ = [
    "Endpoint",
    "Envelope",
    "HttpEndpoint",
    "Parameter",
    "Request",
    "ResourceEndpoint",
    "ResourceRequest",
    "ResourceStream",
    "Row",
    "Settings",
]

# A library keeps silent unless the application says where its words go.
logging.getLogger("allenorm").addHandler(logging.NullHandler())
