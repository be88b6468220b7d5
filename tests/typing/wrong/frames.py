"""Mistakes in asking for frames."""

import pandas as pd
import polars as pl

from allenorm import Specimen, Structure


def use(*_: object) -> None: ...


def arguments() -> None:
    query = Specimen.where().include("neuron_reconstructions")
    use(query.to_pandas("neuron_reconstructions"))  # wrong: all
    use(query.to_pandas(explode=7))  # wrong: all
    use(query.to_pandas(explode=["neuron_reconstructions"]))  # wrong: all
    use(query.to_pandas(explode=Structure.c.children))  # wrong: all
    use(query.to_pandas(explode=Specimen.c.id))  # wrong: all
    use(query.to_pandas(explod="neuron_reconstructions"))  # wrong: all
    use(query.to_pandas(dtype_backend="numpy"))  # wrong: all
    use(query.to_polars(dtype_backend="pyarrow"))  # wrong: all
    use(query.to_csv())  # wrong: all
    use(query.to_csv(7))  # wrong: all
    use(query.to_parquet(None))  # wrong: all
    use(query.to_batches(size="7"))  # wrong: all
    use(query.to_panda())  # wrong: all


def results() -> None:
    frame: pl.DataFrame = Specimen.where().to_pandas()  # wrong: all
    other: pd.DataFrame = Specimen.where().to_polars()  # wrong: all
    rows: str = Specimen.where().to_csv("cells.csv")  # wrong: all
    use(frame, other, rows)
