"""The JSON Schema of a record and the table of its fields in docs/record.md, both made of `crawler.items`.

After a change of a field: python -m pipelines.writing.record_schema
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import orjson

from pipelines.writing.record import FIRST, fields

SCHEMA_FILE = Path(__file__).with_name("record.schema.json")
DOCS_FILE = Path(__file__).parents[2] / "docs" / "record.md"
START, END = "<!-- fields -->\n", "<!-- end of fields -->\n"
"""What stands around the table in docs/record.md."""
FULL = ("Dateline", "Image")
"""Parts of a record all of whose fields are always there, null where the page does not show them."""


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 7) of a record. Unknown fields are allowed: a later program may add some."""
    members = [(one.name, one.type) if one.name in FIRST else (one.name, one.type, None) for one in fields()]
    members.sort(key=len)  # required ones first, as a struct needs them
    _, definitions = msgspec.json.schema_components(
        [msgspec.defstruct("Record", members)], ref_template="#/definitions/{name}"
    )
    for part in definitions.values():
        del part["title"]
        for one in part["properties"].values():
            one.pop("default", None)
    record = definitions.pop("Record")
    for name in FULL:
        definitions[name]["required"] = list(definitions[name]["properties"])
    properties = {one.name: record["properties"][one.name] for one in fields()}
    title = next(one for one in properties["title"]["anyOf"] if one["type"] == "string")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "record-1.json",
        "title": "An article of an Indonesian regional news portal",
        "type": "object",
        "required": list(FIRST),
        "properties": properties,
        "definitions": definitions,
        # What is neither gone nor rejected has a title and a body.
        "if": {"properties": {"event": {"enum": ["new", "updated"]}}, "not": {"required": ["reason"]}},
        "then": {
            "properties": {
                "title": title,
                "body": {"type": "string", "minLength": 1},
                "content_hash": {"type": "string", "minLength": 32},
            }
        },
    }


def table() -> str:
    """The fields as a table of Markdown: name, type, description."""
    schema = json_schema()
    rows = ["| field | type | what it says |", "|---|---|---|"]
    for one in fields():
        kind = _kind(schema["properties"][one.name], schema["definitions"])
        rows.append(f"| `{one.name}` | {kind} | {one.description.replace('|', chr(92) + '|')} |")
    return "\n".join(rows) + "\n"


def _kind(form: dict[str, Any], definitions: dict[str, Any]) -> str:
    """The type of a field as people read it."""
    if "anyOf" in form:
        return " or ".join(_kind(one, definitions) for one in form["anyOf"])
    if "$ref" in form:
        names = definitions[form["$ref"].rpartition("/")[2]]["properties"]
        return "`{" + ", ".join(names) + "}`"
    if "enum" in form:
        return ", ".join("null" if one is None else f"`{one}`" for one in form["enum"])
    if form["type"] == "array":
        return f"list of {_kind(form['items'], definitions)}"
    if form.get("format") == "date-time":
        return "time"
    return {"string": "text", "integer": "number", "boolean": "true or false"}.get(form["type"], str(form["type"]))


def documented(text: str) -> str:
    """The text of docs/record.md with the table of today. Raises ValueError where it has no place for it."""
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"docs/record.md has no lines {START.strip()} and {END.strip()}")
    return f"{before}{START}{table()}{END}{after}"


def main() -> None:
    """Write the two files anew."""
    SCHEMA_FILE.write_bytes(orjson.dumps(json_schema(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    DOCS_FILE.write_text(documented(DOCS_FILE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
