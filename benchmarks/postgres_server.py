"""A PostgreSQL server for tests and benchmarks: Debian's programs, a folder of its own, 127.0.0.1, a user that is not root."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WAIT = 60.0
"""Seconds in which a server must answer; on a busy machine it takes some."""


def missing() -> str | None:
    """What is not here for a server, in a sentence; None where all is."""
    if programs() is None:
        return "PostgreSQL is not installed (no /usr/lib/postgresql/*/bin, and no initdb on the path)"
    if os.geteuid() == 0 and user() is None:
        return "PostgreSQL does not run as root, and there is no user postgres or nobody"
    return None


def programs() -> Path | None:
    """The folder of the newest server's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


def user() -> str | None:
    """Whom the server is run as where this process is root."""
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in ("postgres", "nobody") if name in names), None)


@contextmanager
def running(*settings: str) -> Iterator[str]:
    """A server with these settings (name=value); the address of its empty database. It is stopped and removed at the end."""
    bin_, owner = programs(), user() if os.geteuid() == 0 else None
    assert bin_ is not None
    folder = Path(tempfile.mkdtemp(prefix="fleet-postgres-"))
    try:
        if owner is not None:
            shutil.chown(folder, owner)
        data, log = folder / "data", folder / "log"
        init = [bin_ / "initdb", "-D", data, "-U", "news", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        subprocess.run(list(map(str, init)), check=True, capture_output=True, user=owner, cwd=folder)
        port = _free_port()
        told = (f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", *settings)
        command = [str(bin_ / "postgres"), "-D", str(data), *(word for one in told for word in ("-c", one))]
        with log.open("wb") as lines:
            server = subprocess.Popen(command, stdout=lines, stderr=lines, user=owner, cwd=folder)
        try:
            _await(server, port, log)
            yield f"postgresql://news@127.0.0.1:{port}/postgres"
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _await(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Wait until the server takes connections. Raises RuntimeError with its last words."""
    import psycopg

    end = time.monotonic() + WAIT
    while server.poll() is None and time.monotonic() < end:
        try:
            psycopg.connect(f"postgresql://news@127.0.0.1:{port}/postgres", connect_timeout=5).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise RuntimeError(f"PostgreSQL did not start: {log.read_text(errors='replace')[-500:]}")
