"""Mistakes with services."""

from allenorm import Structure, services
from allenorm.services import mouse_corelation  # wrong: all


def use(*_: object) -> None: ...


def names() -> None:
    use(services.mouse_corelation)  # wrong: all
    use(services.mouse_correlation(set="mouse", row=1).get())  # wrong: all
    use(services.human_microarray_expression(probes=1).all())  # wrong: all
    use(services.mouse_correlation(set="mouse", row=1).all()[0].gene_symbl)  # wrong: all


def parameters() -> None:
    use(services.mouse_correlation(set="mouse"))  # wrong: all
    use(services.mouse_correlation("mouse", 1))  # wrong: all
    use(services.mouse_correlation(set="rat", row=1))  # wrong: all
    use(services.mouse_correlation(set="mouse", row="1"))  # wrong: all
    use(services.mouse_correlation(set="mouse", row=1, sort_order="up"))  # wrong: all
    use(services.mouse_correlation(set="mouse", row=1, columns=5))  # wrong: all
    use(services.mouse_correlation(set="mouse", row=1, num_rows="all"))  # wrong: all
    use(services.mouse_connectivity_target_spatial(seed_point=(1, 2)))  # wrong: all
    use(services.mouse_differential(set="mouse", structures1=["CH"], structures2=8))  # wrong: all
    use(services.mouse_differential(set="mouse", structures1=8, structures2=None))  # wrong: all


def pipes() -> None:
    names = Structure.where(id=8).pipe(Structure.c.acronym)
    use(services.mouse_differential(set="mouse", structures1=8, structures2=names))  # wrong: all
    use(Structure.where(id=8).pipe(Structure.c.acronm))  # wrong: all


def frames() -> None:
    query = services.mouse_correlation(set="mouse", row=1)
    use(query.to_pandas(dtype_backend="numpy"))  # wrong: all
    use(query.to_polars(explode=Structure.c.children))  # wrong: all
    use(query.to_csv())  # wrong: all
    use(query.to_frame())  # wrong: all
