"""Mistakes with the client."""

import allenorm
from allenorm import Client, Specimen, Spcimen, load, set_default_client, trace
from allenorm import Settings
from allenorm_models import Specmen


def use(*values: object) -> None: ...


use(Client(read_timeot=3))
use(Client(read_timeout="3"))
use(Client(page_size=None))
use(Client(base_url="x", in_flight="2"))
use(Client(3))
use(Settings(page_size="5"))
use(Settings(nope=5))
use(Settings(5))
use(set_default_client("http://127.0.0.1"))
use(allenorm.Specmen)
use(allenorm.loud)
use(load(1, "donor"))
use(load(Specimen.where().all(), 5))
use(load(Specimen.where().all()))
use(load("donor", Specimen.where().all()))
use(load(Specimen.where().all(), allenorm.Donor.c.organism))
use(load(Specimen.where().all(), Specimen.c.name))
with trace() as seen: use(seen.rquests)
with Client() as client: use(client.specimens)
settings = Settings()
settings.page_size = 5
