"""What a file remembers of a pull, so that the next call goes on where the last one stopped."""

from dataclasses import asdict, dataclass, field, fields
from typing import Any, TypeVar, cast

from allenorm.errors import SettingsError, quote
from allenorm.mirror._pages import Position

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job:
    """One association that is being followed.

    Attributes:
        model: The class that has it.
        relation: Its name.
        after: The value of the key up to which it was followed; None at its start.
        upto: The last value of the chunk that is being fetched; None between two.
        position: How far the chunk has come.
    """

    model: str
    relation: str
    after: int | None = None
    upto: int | None = None
    position: Position = field(default_factory=Position)


@dataclass(frozen=True, slots=True)
class PullState:
    """How far a pull has come.

    Attributes:
        query: What is pulled, without its paging.
        model: Its class.
        source: Where from.
        whole: Whether that is every row of the class.
        position: How far its own rows have come.
        complete: Whether nothing was left when the last call ended.
        refreshing: Whether it was begun to fetch everything again.
        depth: How many associations away rows are brought; 0 for none.
        level: How many associations away it is at present.
        job: The association that is being followed.
        followed: How many associated rows were received.
        updated: When its last page was written, in UTC.
    """

    query: str
    model: str
    source: str
    whole: bool = False
    position: Position = field(default_factory=Position)
    complete: bool = False
    refreshing: bool = False
    depth: int = 0
    level: int = 1
    job: Job | None = None
    followed: int = 0
    updated: str = ""

    @property
    def key(self) -> str:
        """What tells the pull from others in the file."""
        return f"{self.query} from {self.source}"

    def record(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return asdict(self)


def read_state(record: Any) -> PullState:
    """Read what a file remembers.

    Args:
        record: The JSON values.

    Returns:
        The state.

    Raises:
        SettingsError: It is none.

    Examples:
        >>> state = PullState("model::Gene", "Gene", "https://api.brain-map.org")
        >>> read_state(state.record()) == state
        True
    """
    try:
        values: dict[str, Any] = dict(record)
        job = values["job"]
        if job is not None:
            job = _made(Job, {**job, "position": _made(Position, job["position"])})
        position = _made(Position, values["position"])
        return _made(PullState, {**values, "job": job, "position": position})
    except (KeyError, TypeError, ValueError) as error:
        message = f"what the file remembers of a pull cannot be read: {quote(record, 80)}"
        raise SettingsError(message) from error


def _made(kind: type[T], values: dict[str, Any]) -> T:
    """Make an object whose values have the types that its class says, or raise TypeError."""
    made = kind(**values)
    for each in fields(cast("Any", kind)):
        if not isinstance(getattr(made, each.name), cast("Any", each.type)):
            raise TypeError(each.name)
    return made
