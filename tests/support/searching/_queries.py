"""Random queries over a schema, most of which have an answer."""

from typing import Any

from hypothesis import strategies as st

from allenorm.rma import (
    AssociationTerm,
    Boolean,
    ColumnName,
    Element,
    Filter,
    ModelStage,
    Null,
    Number,
    Option,
    PipeStage,
    Rma,
    String,
    Term,
    Variable,
)
from allenorm.schema import Field, ModelClass
from oracle._world import World, is_shared
from searching._rows import VALUES

_NUMBERS = ["0", "1", "2", "3", "5", "1.5", "0.1", "4257123317", "99999999999999999999"]
_STRINGS = [
    *["a", "a", "A", "AB", "a*", "a*", "*", "*b*", "*", "a%b", "a_b", "%", "", " a", "a ", " "],
    *["12", "1.5", "-1", "null", "true", "F", "é", "É", "\U0001f40c", "1e20", "2012-01-01"],
    *["2011-12-14T18:20:48Z", "2011-12-14 19:20:48+01:00", "2011-12-14T18:20:47.5Z"],
]
_ANYTHING: st.SearchStrategy[Element] = st.one_of(
    st.sampled_from(_NUMBERS).map(Number),
    st.sampled_from(_STRINGS).map(String),
    st.booleans().map(Boolean),
    st.just(Null()),
    st.sampled_from(["a", "b", "true"]).map(ColumnName),
)
_OPERATORS: dict[str, list[Any]] = {
    "string": ["eq", "in", "in", "in", "is", "ne", "ne", "li", "il", "gt", "ge", "ge", "lt", "le"],
    "integer": ["ge", "eq", "in", "in", "is", "ne", "ne", "gt", "gt", "ge", "lt", "le", "le", "li"],
    "boolean": ["eq", "eq", "in", "is", "ne", "ge", "lt", "il"],
}
_USUAL = {"integer": _NUMBERS[:8], "float": _NUMBERS}


def _sometimes(draw: st.DrawFn, often: int) -> bool:
    """Draw whether something happens, once in so many times."""
    # Not the greatest, which is drawn more often than others.
    return draw(st.integers(1, often)) == (often + 2) // 2


def _literals(column: Field) -> st.SearchStrategy[Element]:
    """Return the literals that a column takes."""
    if column.type in {"integer", "float"}:
        numbers = st.sampled_from(_USUAL[column.type])
        quoted = [each for each in _NUMBERS if each.isdecimal() and len(each) < 5]
        return numbers.map(Number) | st.sampled_from(quoted).map(String)
    if column.type == "boolean":
        words = st.sampled_from(["true", "FALSE", "t", "f"]).map(String)
        return st.booleans().map(Boolean) | words
    texts = [*VALUES["datetime"], *_STRINGS[-4:]] if column.type == "datetime" else _STRINGS
    return st.sampled_from(texts).map(String)


class _Drawing:
    """The drawing of one query."""

    def __init__(self, draw: st.DrawFn, world: World) -> None:
        self.draw = draw
        self.schema = world.schema
        models = world.schema.classes
        self.filled = [name for name in models if any(world.all(models[name]))] or [*models]
        self.reached: list[ModelClass] = []
        self.variables: list[str] = []

    def stage(self) -> ModelStage:
        """Draw a model stage."""
        names = [*self.schema.classes] if _sometimes(self.draw, 12) else self.filled
        model = self.schema.classes[self.draw(st.sampled_from(names))]
        self.reached = [model]
        criteria = self.terms(model, 2, filters=4)
        include = self.terms(model, 2, filters=5)
        return ModelStage(model.name, criteria, include, self.options(model))

    def terms(self, model: ModelClass, depth: int, *, filters: int) -> tuple[Term, ...]:
        """Draw the terms of a clause or of a pair of parentheses."""
        found: list[Term] = []
        for _ in range(self.draw(st.sampled_from([1, 2, 0]))):
            links = [link for link in model.associations if link.target in self.schema.classes]
            if links and not _sometimes(self.draw, 4):
                link = self.draw(st.sampled_from(links))
                target = self.schema.classes[link.target]
                self.reached.append(target)
                own = [self.filter(target)] if _sometimes(self.draw, filters) else []
                below = self.terms(target, depth - 1, filters=filters) if depth else ()
                name = "nothing" if _sometimes(self.draw, 80) else link.name
                found.append(AssociationTerm(name, tuple(own), below))
            elif _sometimes(self.draw, max(1, filters - 2)):
                found.append(self.filter(model))
        return tuple(found)

    def column(self, model: ModelClass, *, qualified: int = 4) -> tuple[Field, ColumnName]:
        """Draw a column of a class, or of another one that the query reaches."""
        table = None
        if _sometimes(self.draw, qualified):
            model = self.draw(st.sampled_from(self.reached))
            table = model.table
        elif _sometimes(self.draw, 20):
            model = self.draw(st.sampled_from(self.reached))
        names = self.columns(model)
        column = self.draw(st.sampled_from(names))
        name = "nothing" if _sometimes(self.draw, 100) else column.name
        return column, ColumnName(name, table)

    def columns(self, model: ModelClass) -> list[Field]:
        """Return the columns that can be compared."""
        shared = is_shared(self.schema, model)
        return [
            each
            for each in model.fields
            if each.type != "integer_array" and not (shared and each.name == "type")
        ]

    def filter(self, model: ModelClass) -> Filter:
        """Draw a filter at a class."""
        column, name = self.column(model)
        if _sometimes(self.draw, 10):
            return Filter(name)
        usual = "string" if column.type in {"string", "text"} else "integer"
        kind = "boolean" if column.type == "boolean" else usual
        operator = self.draw(st.sampled_from(_OPERATORS[kind]))
        if self.variables and _sometimes(self.draw, 2):
            return Filter(name, "in", (Variable(self.draw(st.sampled_from(self.variables))),))
        many = operator == "in" or (operator == "eq" and _sometimes(self.draw, 6))
        count = self.draw(st.integers(1, 5)) if many or _sometimes(self.draw, 60) else 1
        return Filter(name, operator, tuple(self.value(column) for _ in range(count)))

    def value(self, column: Field) -> Element:
        """Draw the right of an operator."""
        if _sometimes(self.draw, 40):
            return self.draw(_ANYTHING)
        if _sometimes(self.draw, 12):
            return Null()
        others = [
            ColumnName(field.name, each.table)
            for each in self.reached
            for field in each.fields
            if field.type == column.type or _sometimes(self.draw, 40)
        ]
        if others and _sometimes(self.draw, 5):
            return self.draw(st.sampled_from(others))
        return self.draw(_literals(column))

    def options(self, model: ModelClass) -> tuple[Option, ...]:
        """Draw options."""
        found: list[Option] = []
        if _sometimes(self.draw, 4):
            rows: list[Element] = [String("all"), *map(Number, ["2", "1", "3", "0", "50"])]
            found.append(Option("num_rows", (self.draw(st.sampled_from(rows)),)))
        if _sometimes(self.draw, 5):
            found.append(Option("start_row", (Number(str(self.draw(st.integers(0, 3)))),)))
        if _sometimes(self.draw, 4):
            found.append(Option("count", (Boolean(self.draw(st.booleans())),)))
        flat = _sometimes(self.draw, 4)
        distinct = flat and _sometimes(self.draw, 3)
        if flat:
            items = ",".join(self.item(model) for _ in range(self.draw(st.integers(1, 3))))
            found.append(Option("tabular", (String(f"distinct {items}" if distinct else items),)))
        elif _sometimes(self.draw, 3):
            name = self.draw(st.sampled_from(["only", "only", "except"]))
            names = [self.shown(model) for _ in range(self.draw(st.integers(1, 3)))]
            found.append(Option(name, (String(",".join(names)),)))
        if not distinct and _sometimes(self.draw, 2):
            marks = ["", "$asc", "$desc", " asc", " desc"]
            terms = [
                self.shown(model) + self.draw(st.sampled_from(marks))
                for _ in range(self.draw(st.integers(1, 2)))
            ]
            found.append(Option("order", (String(",".join(terms)),)))
        return tuple(found)

    def item(self, model: ModelClass) -> str:
        """Draw an item of a tabular list."""
        alias = self.draw(st.sampled_from(["", "", " as x", " as y"]))
        return self.shown(model, qualified=2) + alias

    def shown(self, model: ModelClass, qualified: int = 3) -> str:
        """Draw the name of a column."""
        _, name = self.column(model, qualified=qualified)
        return name.name if name.table is None else f"{name.table}.{name.name}"


@st.composite
def queries(draw: st.DrawFn, world: World) -> Rma:
    """Draw a query of one model stage, or of several with pipes between."""
    drawing = _Drawing(draw, world)
    stages: list[Any] = [drawing.stage()]
    while _sometimes(draw, 5):
        model = world.model(stages[-1].model)
        if _sometimes(draw, 6):
            stages.append(drawing.stage())
        names = [column.name for column in model.fields if column.type != "integer_array"]
        paths = [f"{each.name}{star}/id" for each in model.associations for star in ("", "/*")]
        path = draw(st.sampled_from([*names, *paths]))
        filters = (Filter(ColumnName("xs"), "eq", (String(path),)),)
        stages.append(PipeStage("list", filters))
        drawing.variables.append("xs")
        stages.append(drawing.stage())
    return Rma(tuple(stages))
