"""The API is what its description says: schemathesis tries every operation with what comes to its mind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings, strategies
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.doors.server.conftest import TOKEN, Api, with_lamp

pytestmark = pytest.mark.xdist_group("api")

HEADERS = {"Authorization": f"Bearer {TOKEN}"}
OPERATIONS = 25


KNOWN = {"film_id": "lamp", "shot": "shot-1", "name": "plan.json"}
"""What is there, in half of the tries: names made up are 404 and reach nothing."""


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Iterator[Api]:
    """One of its own: it is left full of odd films."""
    with with_lamp(tmp_path_factory.mktemp("described"), made) as service:
        yield service


@pytest.fixture(scope="module")
def described(api: Api):
    schema = schemathesis.openapi.from_url(f"{api.url}/v1/openapi.json", headers=HEADERS)
    some = schema.exclude(path_regex="/events$|/readyz$")  # without an end; 503 without a worker
    return [found.ok() for found in some.get_all_operations()]


@pytest.mark.parametrize("number", range(OPERATIONS))
def test_every_operation(described, number: int):
    operation = described[number]

    @given(case=operation.as_strategy(), known=strategies.booleans())
    @settings(max_examples=14, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    def holds(case, known: bool):
        if known and operation.method.upper() != "DELETE":
            case.path_parameters = {name: KNOWN[name] for name in case.path_parameters or {}}
        # A body may be all that the schema says and still be no film: “…” is a sentence of one character.
        case.call_and_validate(headers=HEADERS, excluded_checks=[positive_data_acceptance])

    holds()


def test_all_of_them_are_tried(described):
    assert len(described) == OPERATIONS, "set OPERATIONS to this"


def test_the_description(api: Api):
    tree = api.http.get("/v1/openapi.json").json()
    operations = [op for path in tree["paths"].values() for op in path.values()]
    assert all(op["summary"] and op["description"] for op in operations)
    ids = [op["operationId"] for op in operations]
    assert len(ids) == len(set(ids))
    assert tree["components"]["schemas"]["NewFilm"]["examples"]
    assert set(tree["components"]["securitySchemes"]) == {"HTTPBearer", "APIKeyCookie"}
