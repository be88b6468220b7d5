"""`connect`: one word that says where queries go from now on."""

from typing import TYPE_CHECKING

from typing_extensions import override

from allenorm.client._client import Client
from allenorm.client._default import current_default, replace_default

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from allenorm.client._setup import ClientSettings
    from allenorm.client._target import Place
    from allenorm.endpoint import Endpoint


class _Connected(Client):
    """A client that is the default one until the end of its `with` block."""

    def __init__(
        self, target: "Place | Endpoint | None" = None, **settings: "Unpack[ClientSettings]"
    ) -> None:
        super().__init__(target, **settings)
        self._before = current_default()
        replace_default(self)

    @override
    def __exit__(self, *_: object) -> None:
        if current_default() is self:
            replace_default(self._before)
        self.close()


def connect(
    target: "Place | Endpoint | None" = None, **settings: "Unpack[ClientSettings]"
) -> Client:
    """Make a client, and make it the one that queries use where none is named.

    With `with`, the client that was the default before is it again after the block, and the new
    one is closed. Without, it stays until another takes its place.

    Args:
        target: `"sample"` for the store that comes with the package, the path of a store, the
            base URL of a server, or an endpoint; None stands for the variable `ALLENORM_URL`, or
            the live API.
        **settings: Settings by name, as `Client` takes them.

    Returns:
        The client.

    Raises:
        SettingsError: The target is none of these, or a setting cannot be used.

    Examples:
        >>> from allenorm import Structure
        >>> with connect("sample"):
        ...     Structure.where(acronym="VISp").one().id
        385
    """
    return _Connected(target, **settings)
