"""Mistakes in keeping answers, in sharing work out, and in templates."""

from pathlib import Path

from allenorm import Client, Specimen, connect
from allenorm.bulk import ParallelClient, parallel, partitions
from allenorm.bundle import facts, queries, record, recording, replay
from allenorm.cache import Cache, CachedEndpoint
from allenorm.templates import Parameter, Template

query = Specimen.where(id=1)


def use(*_: object) -> None: ...


def caches() -> None:
    use(Cache())  # wrong: all
    use(Cache("a", expire="1 day"))  # wrong: all
    use(Cache("a", mode="cached"))  # wrong: all
    use(Cache("a", size_limit=0.5))  # wrong: all
    use(Cache("a", 60))  # wrong: all
    use(Cache("a", refresh=True))  # wrong: all
    use(Client(cache=7))  # wrong: all
    use(Client(cache=True))  # wrong: all
    use(connect(cache=Path))  # wrong: all
    use(CachedEndpoint("http://127.0.0.1:8000", "a"))  # wrong: all
    Cache("a").expire = 60  # wrong: all
    use(Cache("a").file)  # wrong: all


def shares() -> None:
    use(ParallelClient("sample", workers="4"))  # wrong: all
    use(ParallelClient("sample", worker=4))  # wrong: all
    use(parallel("sample", 4))  # wrong: all
    use(partitions(Specimen))  # wrong: all
    use(query.partitions("10"))  # wrong: all
    use(query.partitions(rows=10.5))  # wrong: all
    use(query.partition())  # wrong: all
    use(query.to_dask(count="2"))  # wrong: all
    part: Specimen = query.partitions()[0]  # wrong: all
    use(part)


def bundles() -> None:
    with recording("a", page_sizes=5):  # wrong: all
        pass
    code: str = record("a.py", "a.bundle")  # wrong: all
    use(record("a.py", "a.bundle", [1]))  # wrong: all
    use(replay("a.py"))  # wrong: all
    pairs: list[str] = queries("a.bundle")  # wrong: all
    use(facts(7))  # wrong: all
    use(code, pairs)


def templates() -> None:
    use(Parameter("int"))  # wrong: all
    use(Parameter())  # wrong: all
    use(Parameter("integer", choices=1))  # wrong: all
    use(Template(query))  # wrong: all
    use(Template("model::Gene", ["id"]))  # wrong: all
    use(Template("model::Gene", {"id": int}))  # wrong: all
    use(Template("model::Gene").rma(1))  # wrong: all
    use(Template("model::Gene").save())  # wrong: all
    use(Template.load(7))  # wrong: all
    text: str = Template("model::Gene").query()  # wrong: all
    use(text)
