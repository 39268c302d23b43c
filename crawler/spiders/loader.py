"""Finds the portals: those of the project, and those of whoever runs it, in the folder that PORTALS_DIR names."""

from __future__ import annotations

from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from scrapy import Request, Spider
from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader
from typing_extensions import override

from crawler.errors import DeclareError

PACKAGE = "portals_dir"
"""What the modules of PORTALS_DIR are called: portals_dir.nusa_tenggara_timur."""


class PortalsDirError(DeclareError, UsageError):
    """Raised when PORTALS_DIR, or a module in it, cannot be used. A UsageError, which every command says in one line."""

    print_help = False

    @override
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.print_help = False


def portal_modules(folder: str | Path | None) -> list[ModuleType]:
    """The modules of a folder, by name; none where no folder is named. Raises PortalsDirError.

    Each is one file such as nusa_tenggara_timur.py, whose name gives its portals province and time zone, as in
    crawler/portals.
    """
    if not folder:
        return []
    path = Path(folder)
    if not path.is_dir():
        raise PortalsDirError(f"PORTALS_DIR {folder} is no folder.")
    return [_module(file.resolve()) for file in sorted(path.glob("*.py")) if not file.name.startswith("_")]


@cache
def _module(file: Path) -> ModuleType:
    spec = spec_from_file_location(f"{PACKAGE}.{file.stem}", file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    # What Python says of a module that was written by hand; IncoherentPortalError is a TypeError.
    except (SyntaxError, ImportError, NameError, AttributeError, TypeError, ValueError, OSError) as fault:
        said = str(fault).splitlines()[0] if str(fault) else type(fault).__name__
        raise PortalsDirError(f"PORTALS_DIR: {file} cannot be loaded: {said}") from fault
    return module


class Loader(SpiderLoader):
    """Scrapy's loader, with the portals of PORTALS_DIR; one of a name that the project has too takes its place.

    Scrapy makes the loader before a command runs, so what is wrong with the folder is raised when portals are asked for.
    """

    @override
    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        self._fault: PortalsDirError | None = None
        try:
            for module in portal_modules(settings["PORTALS_DIR"]):
                self._load_spiders(module)
        except PortalsDirError as fault:
            self._fault = fault

    def _check(self) -> None:
        if self._fault is not None:
            raise self._fault

    @override
    def load(self, spider_name: str) -> type[Spider]:
        self._check()
        return super().load(spider_name)

    @override
    def find_by_request(self, request: Request) -> list[str]:
        self._check()
        return super().find_by_request(request)

    @override
    def list(self) -> list[str]:  # last, since it hides the built-in from what follows
        self._check()
        return super().list()
