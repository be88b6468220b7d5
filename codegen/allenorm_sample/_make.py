"""The whole sample: every topic in turn, then the store."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from allenorm.local import Store
from allenorm.schema import bundled
from allenorm_sample._atlases import add_atlases
from allenorm_sample._cells import CellMaker
from allenorm_sample._connectivity import add_connectivity
from allenorm_sample._donors import add_lines
from allenorm_sample._expression import add_expression
from allenorm_sample._images import add_cell_images
from allenorm_sample._observatory import add_observatory
from allenorm_sample._probes import add_ecephys
from allenorm_sample._reference_space import add_reference_space
from allenorm_sample._rows import Rows
from allenorm_sample._structures import add_structures
from allenorm_sample._warehouse import add_warehouse

SEED: Final = 20_261_120
"""The seed of the sample that is shipped."""

SOURCE: Final = "synthetic sample"
"""The label of the store, which every answer carries."""


def make_rows(seed: int = SEED) -> Rows:
    """Make every record and every file of the sample.

    Args:
        seed: The seed.

    Returns:
        The sample.
    """
    rows = Rows(bundled())
    add_structures(rows, seed)
    add_lines(rows)
    maker = CellMaker(rows, seed)
    maker.add_all()
    add_cell_images(rows, seed, maker.shapes)
    add_atlases(rows, seed)
    add_expression(rows, seed)
    add_connectivity(rows, seed)
    add_observatory(rows, seed)
    add_ecephys(rows, seed)
    add_warehouse(rows, seed)
    # What came later comes last, so that no identifier of what was there before moves.
    add_reference_space(rows, seed)
    return rows


def write_store(rows: Rows, path: Path) -> None:
    """Write the store, packed, and so that it opens where nothing may be written.

    Args:
        rows: The sample.
        path: The file; one that is there is replaced.
    """
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    with Store.create(fresh, source=SOURCE) as store, store.writing() as writer:
        for group in (rows.records, rows.links):
            for model, records in group.items():
                writer.put(model, records)
        for file in rows.files:
            what = file.content
            writer.put_file(file.path, name=what.name, media_type=what.media_type, data=what.data)
    with closing(sqlite3.connect(fresh)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        # A table or an index takes a page at least, and most of the API's tables are small here:
        # without this, half of the file would be empty pages.
        connection.execute("PRAGMA page_size = 512")
        listed = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        for (name,) in connection.execute(listed).fetchall():
            connection.execute(f'DROP INDEX "{name}"')
        connection.commit()
        connection.execute("VACUUM")
    fresh.replace(path)
