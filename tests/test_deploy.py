"""The container files and manifests of docs/deploy: what they call is there, and they keep to what docs/fleet.md promises."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from typing import Any

import pytest
from scrapy.settings import Settings

from crawler.commands.fleet import Command
from tests.conftest import PROJECT

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")

FOLDER = PROJECT / "docs/deploy"


def manifests() -> list[dict[str, Any]]:
    return list(yaml.safe_load_all((FOLDER / "kubernetes.yaml").read_text(encoding="utf-8")))


def compose() -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load((FOLDER / "compose.yaml").read_text(encoding="utf-8"))
    return made


def pods() -> list[dict[str, Any]]:
    return [one["spec"]["template"] for one in manifests() if one["kind"] in ("Job", "Deployment")]


def called() -> list[list[str]]:
    """The words of every call of `regional-news` in a container."""
    found = [service["command"] for service in compose()["services"].values() if "command" in service]
    found += [pod["spec"]["containers"][0]["args"] for pod in pods()]
    words: list[list[str]] = []
    for one in found:
        if one[0].startswith("regional-news"):  # a line of the shell
            words += [call.split()[1:] for call in one[0].split("&&")]
        else:
            words.append(one)
    return words


def test_every_call_is_one_that_the_command_takes() -> None:
    assert len(called()) == 8
    for fleet, *words in called():
        assert fleet == "fleet"
        parser = ArgumentParser(exit_on_error=False)
        command = Command()
        command.settings = Settings()  # type: ignore[assignment]
        parser.add_argument("words", nargs="*")
        command.add_options(parser)
        given = parser.parse_args([re.sub(r"\$\{\w+:-(.*)\}", r"\1", word) for word in words])
        assert given.words[0] in ("init", "schedule", "worker", "publish")
        assert given.words[0] in ("init", "schedule") or given.alive == "/tmp/alive"


def test_variables_are_those_that_the_settings_read() -> None:
    settings = (PROJECT / "crawler/settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'environ\.get\("(NEWS_\w+)"', settings))
    (known,) = [one["data"] for one in manifests() if one["kind"] == "ConfigMap"]
    given = set(known) | {name for service in compose()["services"].values() for name in service.get("environment", {})}
    assert {name for name in given if name.startswith("NEWS_")} <= read
    assert {"NEWS_FLEET_DB", "NEWS_CONTACT"} <= given


def test_nothing_of_ours_is_root_or_writes_outside_its_volumes() -> None:
    for pod in pods():
        (container,) = pod["spec"]["containers"]
        assert pod["spec"]["securityContext"]["runAsNonRoot"] is True
        assert pod["spec"]["automountServiceAccountToken"] is False
        secured = container["securityContext"]
        assert secured["readOnlyRootFilesystem"] is True and secured["allowPrivilegeEscalation"] is False
        assert secured["capabilities"] == {"drop": ["ALL"]}
        assert set(container["resources"]) == {"requests", "limits"}
        assert {mount["mountPath"] for mount in container["volumeMounts"]} == {"/data", "/tmp"}
        assert {mount["name"] for mount in container["volumeMounts"]} == {one["name"] for one in pod["spec"]["volumes"]}
    for name, service in compose()["services"].items():
        assert name == "database" or (service["read_only"] and service["user"] == "10001:10001")
    assert re.search(r"^USER 10001:10001$", (FOLDER / "Containerfile").read_text(encoding="utf-8"), re.M)


def test_long_lived_ones_have_probes_and_workers_a_budget() -> None:
    made = manifests()
    deployments = [one for one in made if one["kind"] == "Deployment"]
    assert len(deployments) == 2
    for one in deployments:
        (container,) = one["spec"]["template"]["spec"]["containers"]
        assert {"startupProbe", "livenessProbe"} <= set(container)
        assert one["spec"]["selector"]["matchLabels"] == one["spec"]["template"]["metadata"]["labels"]
    (budget,) = [one for one in made if one["kind"] == "PodDisruptionBudget"]
    worker = next(one for one in deployments if one["metadata"]["name"] == "news-worker")
    assert budget["spec"]["selector"] == worker["spec"]["selector"]
    assert budget["spec"]["minAvailable"] < worker["spec"]["replicas"] == 2
    assert compose()["services"]["worker"]["deploy"]["replicas"] == 2


def test_the_image_is_built_of_what_is_here() -> None:
    text = (FOLDER / "Containerfile").read_text(encoding="utf-8")
    copied = [word for line in re.findall(r"^COPY (?!--)(.*)", text, re.M) for word in line.split()[:-1]]
    assert all((PROJECT / word).exists() for word in copied)
    let_in = re.findall(r"^!(.*)", (FOLDER / "Containerfile.dockerignore").read_text(encoding="utf-8"), re.M)
    assert sorted(let_in) == sorted(copied)
