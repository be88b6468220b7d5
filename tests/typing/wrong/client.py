"""Mistakes with the client, its settings, `load`, `trace`, and names."""

import allenorm
import allenorm_models
from allenorm import Client, Donor, Settings, Specimen, load, set_default_client, trace
from allenorm import Spcimen  # wrong: all
from allenorm.client import Trace
from allenorm.model import Modle  # wrong: all
from allenorm.query import has_any  # wrong: all
from allenorm_models import Specmen  # wrong: all
from allenorm_models.specimn import Specimen as Misspelt  # wrong: all


def use(*_: object) -> None: ...


def names() -> None:
    use(allenorm.Specmen)  # wrong: all
    use(allenorm.loud)  # wrong: all
    use(allenorm_models.Specmen)  # wrong: all
    use(allenorm_models.SCHEMA_SHA1)  # wrong: all


def settings() -> None:
    use(Client(read_timeot=3))  # wrong: all
    use(Client(read_timeout="3"))  # wrong: all
    use(Client("http://127.0.0.1:8000", page_size="500"))  # wrong: all
    use(Client("http://127.0.0.1:8000", in_flight=1.5))  # wrong: all
    use(Client(base_url="http://127.0.0.1:8000"))  # wrong: all
    use(Client(3))  # wrong: all
    use(Client("a", "b"))  # wrong: all
    use(Settings(page_size="5"))  # wrong: all
    use(Settings(page_size=None))  # wrong: all
    use(Settings(nope=5))  # wrong: all
    use(Settings(5))  # wrong: all
    own = Settings()
    own.page_size = 5  # wrong: all
    use(Client().settings.page_sze)  # wrong: all
    use(set_default_client("http://127.0.0.1"))  # wrong: all
    with Client() as client: use(client.specimens)  # wrong: all
    use(Client().all(Specimen))  # wrong: all
    use(Specimen.where().using(8000))  # wrong: all


def loading(cells: list[Specimen]) -> None:
    load(1, "donor")  # wrong: all
    load(cells, 5)  # wrong: all
    load(cells)  # wrong: all
    load("donor", cells)  # wrong: all
    load(cells, Donor.c.organism)  # wrong: all
    load(cells, Specimen.c.name)  # wrong: all
    load(cells, Specimen.c.donr)  # wrong: all
    load(cells, "donor", where=Donor.c.name == "x")  # wrong: all
    load(cells, "donor", client=Client())  # wrong: all
    load([1, 2], "donor")  # wrong: all
    loaded: list[Specimen] = load(cells, "donor")  # wrong: all
    use(loaded)


def tracing(seen: Trace) -> None:
    with trace() as started: use(started.rquests)  # wrong: all
    with trace("all") as named: use(named)  # wrong: all
    use([each.elapsed for each in seen.requests])  # wrong: all
    seen.rows = 5  # wrong: all
