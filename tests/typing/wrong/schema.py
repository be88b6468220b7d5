"""Mistakes with the schema document."""

from allenorm.schema import Schema, bundled, diff, read, shortest_path


def use(*_: object) -> None: ...


def documents(schema: Schema) -> None:
    use(read(5))  # wrong: all
    use(read("data.json", unknown_types="ignore"))  # wrong: all
    use(read("data.json", override=None))  # wrong: all
    use(bundled().clases)  # wrong: all
    use(schema.classes.Specimen)  # wrong: all
    use(schema.classes["Specimen"].columns)  # wrong: all
    use([each.nulable for each in schema.classes["Specimen"].fields])  # wrong: all
    use(schema.classes["Specimen"].field("name").type)  # wrong: all
    use(schema.classes["Specimen"].associations[0].kind == "belongs")  # wrong: pyright basedpyright mypy (ty pyrefly: does not compare literals)
    schema.source = "x"  # wrong: all


def differences(schema: Schema) -> None:
    use(diff("old.json", schema))  # wrong: all
    use(diff(schema))  # wrong: all
    use(diff(schema, schema).chnges)  # wrong: all
    use([each.broken for each in diff(schema, schema).changes])  # wrong: all
    use(len(shortest_path(schema, "Specimen", "Organism")))  # wrong: all
    use(shortest_path("Specimen", "Organism"))  # wrong: all
