"""The class to paste, and putting it into its province's module without touching any other."""

from __future__ import annotations

import ast
import json
import re
import textwrap
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from crawler import portals
from crawler.errors import DeclareError
from crawler.probe.findings import Findings, printable
from crawler.probe.network import Network, network_system
from crawler.provinces import PROVINCES, WIB
from crawler.spiders.portal import Portal
from crawler.urls.canonical import home_url, url_key
from crawler.urls.domains import public_suffix

LONGEST_NAME = 40
NO_SOURCE = "none found"
"""The Source term of a portal that no public list or page was seen to name."""
WIDTH = 112
"""Columns of a docstring's line."""
FREE_TEXT = re.compile(r"[^\w .,;:&'()/+%-]+")
"""What is left out of a page's own words before they are written into a source file."""
CLASS = re.compile(r"^class (\w+)\(", re.M)
BASE = "from crawler.spiders.portal import Portal"


def name_for(home: str) -> str:
    """A portal's name by its domain: the labels below the registered ending, without dots and dashes.

    "https://www.kabar-contoh.co.id/" gives kabarcontoh, "https://radarsolo.example.com/" radarsoloexample.
    """
    parts = urlsplit(home)
    host = (parts.hostname or "").removeprefix("www.")
    labels = host.split(".")
    if host.replace(".", "").isdigit() or ":" in host or len(labels) == 1:
        labels = [host, str(parts.port or "")]
    else:
        suffix = public_suffix(host) or labels[-1]
        labels = [host.removesuffix(f".{suffix}")]
    name = re.sub(r"[^a-z0-9]", "", "".join(labels) + parts.path.strip("/").lower())
    return (name if name[:1].isalpha() else f"portal{name}")[:LONGEST_NAME]


def known_as(home: str, declared: Iterable[type[Portal]]) -> type[Portal] | None:
    """The portal that is declared with this home page; None where none is."""
    return next((portal for portal in declared if portal.home and url_key(portal.home) == url_key(home)), None)


def check_new(name: str, home: str, declared: Iterable[type[Portal]]) -> None:
    """Raise DeclareError where a portal of this name or home is declared already."""
    declared = list(declared)
    if (same := known_as(home, declared)) is not None:
        raise DeclareError(f"{home} is declared already, as {same.name} in {same.__module__}.")
    for portal in declared:
        if portal.name == name or portal.__name__.lower() == name:
            raise DeclareError(f"The name {name} is taken by {portal.home or portal.__module__}; choose another one.")


def class_text(
    name: str,
    home: str,
    *,
    title: str = "",
    system: str = "unknown",
    source: str = NO_SOURCE,
    caveats: str = "none known",
    timezone: str | None = None,
    base: str = "Portal",
) -> str:
    """A portal's class as source. Words of pages (title, system, caveats) are reduced to what is harmless.

    The source is parsed and compared with what was meant: a docstring and these attributes, nothing else. Raises
    DeclareError where it is anything else, or where `home` is no URL.
    """
    try:
        attributes: dict[str, str | bool] = {"name": name, "home": home_url(home)}
    except ValueError as fault:
        raise DeclareError(
            f"A class cannot be made of {printable(home)[:200]}: it is no URL of a home page."
        ) from fault
    if source == NO_SOURCE:
        attributes["sourced"] = False
    if timezone:
        attributes["timezone"] = timezone
    lines = [f"{_words(title).rstrip('. ') or name.capitalize()}.", ""]
    for term, text in (
        ("Site", attributes["home"]),
        ("System", _words(system) or "unknown"),
        ("Source", _words(source) or NO_SOURCE),
        ("Caveats", _words(caveats) or "none known"),
        ("Checked", "no"),
    ):
        lines += textwrap.wrap(
            f"{term}: {text}", WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
        )
    written = [f'"""{lines[0]}', *lines[1:], '"""', ""]
    written += [
        f"{attribute} = {json.dumps(value) if isinstance(value, str) else value}"
        for attribute, value in attributes.items()
    ]
    made = f"class {name.capitalize()}({base}):\n" + "".join(f"    {line}".rstrip() + "\n" for line in written)
    if not _is_meant(made, name.capitalize(), base, lines, attributes):
        raise DeclareError("The class would not read as it was meant; write it by hand.")
    return made


def _is_meant(source: str, name: str, base: str, docstring: list[str], attributes: dict[str, str | bool]) -> bool:
    """Whether a source is one class of this name and base, with this docstring and these attributes alone."""
    body: list[ast.stmt] = [ast.Expr(ast.Constant(""))]
    for attribute, value in attributes.items():
        body.append(ast.Assign([ast.Name(attribute, ast.Store())], ast.Constant(value)))
    meant = ast.ClassDef(name, [ast.Name(base, ast.Load())], [], body, [])
    try:
        (read,) = ast.parse(source).body
    except (SyntaxError, ValueError):
        return False
    if not isinstance(read, ast.ClassDef) or (ast.get_docstring(read) or "").splitlines() != docstring:
        return False
    read.body[0] = body[0]
    if "type_params" in ast.ClassDef._fields:  # 3.12 on; 3.13 makes it [] by itself, 3.12 leaves it out
        setattr(meant, "type_params", [])  # noqa: B010  (mypy reads the types of 3.11)
    return ast.dump(read) == ast.dump(meant)


def _words(text: str) -> str:
    return " ".join(FREE_TEXT.sub(" ", printable(text)).split())


def class_of(
    findings: Findings, name: str, province: str | None, network: Network | None, source: str | None = None
) -> str:
    """The class for what a probe found; its time zone where the evidence shows another than the province's.

    `source`: who names the portal, and when that was seen; None: that its home page answered.
    """
    timezone = None
    if province is not None and findings.zone.certain and findings.zone.name != PROVINCES[province].zone:
        timezone = findings.zone.name
    return class_text(
        name,
        findings.home,
        title=findings.title,
        system=_system(findings, network),
        source=source or f"its home page answered a probe, seen {datetime.now(WIB):%Y-%m-%d}",
        caveats=_caveats(findings),
        timezone=timezone,
        base=network[0].__name__ if network else "Portal",
    )


def _system(findings: Findings, network: Network | None) -> str:
    """The System term: what it runs on, a comma, then what else is known."""
    if network is not None:
        return network_system(network)
    system = re.split(r"[\d,;]", findings.system)[0].strip() or "own"
    known = [f"theme {findings.theme}" if findings.theme else ""]
    known += ["REST interface open" for way in findings.ways if way.name == "rest" and way.open]
    return ", ".join([system, *(one for one in known if one)])


def _caveats(findings: Findings) -> str:
    said = []
    ways = {way.name for way in findings.ways if way.open}
    if ways and not ways & {"rest", "sitemap"}:
        said.append("edits of older articles do not show")
    if findings.robots.crawl_delay:
        said.append(f"asks for {findings.robots.crawl_delay:g} s between requests")
    if not findings.zone.certain:
        said.append(f"time zone not certain, {findings.zone.name} by the probe")
    if findings.samples and any(sample.extractor.startswith("fallback") for sample in findings.samples):
        said.append("the text is read by the fall-back")
    return "; ".join(said) or "none known"


def module_path(province: str, folder: str | Path | None = None) -> Path:
    """The file that declares a province's portals, in a folder of one's own (PORTALS_DIR) or else in the project.

    Raises DeclareError where no folder is named and the project is installed, not checked out.
    """
    if folder:
        return Path(folder) / f"{province}.py"
    own = Path(portals.__path__[0])
    if not (own.parents[1] / "scrapy.cfg").is_file():
        raise DeclareError("An installed package is no place for a portal: name a folder, -s PORTALS_DIR=my-portals.")
    return own / f"{province}.py"


def inserted(source: str, text: str, *, network: type[Portal] | None = None) -> str:
    """A module's source with the class at its place in the alphabet, and the import it needs.

    Everything else stays as it stands. Raises DeclareError where the module already has a class of this name.
    """
    found = CLASS.match(text)
    if found is None:
        raise DeclareError("The class would not stand alone in its module; paste it by hand.")
    name = found[1]
    if name in CLASS.findall(source):
        raise DeclareError(f"The module has a class {name} already; it is left as it is.")
    source = _with_import(source, f"from {network.__module__} import {network.__name__}" if network else BASE)
    later = next((match for match in CLASS.finditer(source) if match[1] > name), None)
    if later is None:
        return f"{source.rstrip()}\n\n\n{text}"
    return f"{source[: later.start()].rstrip()}\n\n\n{text}\n\n{source[later.start() :]}"


def _with_import(source: str, line: str) -> str:
    if re.search(rf"^{re.escape(line)}$", source, re.M):
        return source
    lines = source.splitlines(keepends=True)
    imports = [place for place, one in enumerate(lines) if one.startswith("from crawler.")]
    if not imports:
        first = CLASS.search(source)
        head = source[: first.start()].rstrip() if first else source.rstrip()
        return f"{head}\n\n{line}\n\n\n{source[first.start() :] if first else ''}"
    place = next((at for at in imports if lines[at] > line), imports[-1] + 1)
    return "".join([*lines[:place], f"{line}\n", *lines[place:]])


def write(province: str, text: str, *, network: type[Portal] | None = None, folder: str | Path | None = None) -> Path:
    """Put the class into its province's module, in PORTALS_DIR (`folder`) or in the project; the module's path.

    The result is parsed and compared before it replaces the file: the module as it was, this class, and at most the
    import that it needs. Raises DeclareError, OSError.
    """
    path = module_path(province, folder)
    if folder and not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        before = f'"""{PROVINCES[province].name}."""\n'
    else:
        before = path.read_text(encoding="utf-8")
    after = inserted(before, text, network=network)
    needed = f"from {network.__module__} import {network.__name__}" if network else BASE
    old, new_ones = _statements(before), _statements(text)
    added = [one for one in _statements(after) if one not in old]
    lost = [one for one in old if one not in _statements(after)]
    if lost or len(new_ones) != 1 or added not in (new_ones, _statements(needed) + new_ones):
        raise DeclareError("The class would not stand alone in its module; paste it by hand.")
    new = path.with_suffix(".py.new")
    new.write_text(after, encoding="utf-8")
    new.replace(path)
    return path


def _statements(source: str) -> list[str]:
    """What a module's source says, a dump of its tree for each statement."""
    return [ast.dump(one) for one in ast.parse(source).body]


def write_alone(name: str, text: str, folder: str | Path | None = None) -> Path:
    """Put the class into a module of its own beside the provinces', in PORTALS_DIR (`folder`) or in the project; its path.

    Raises DeclareError where there is such a module, OSError.
    """
    path = module_path(name, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    head = f'"""{name}, not yet in its province\'s module: move the class there, then remove this file."""'
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(f"{head}\n\n{BASE}\n\n\n{text}")
    except FileExistsError:
        raise DeclareError(f"There is a module {path} already; it is left as it is.") from None
    return path
