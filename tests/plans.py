"""A small valid plan, and ways to bend it."""

from __future__ import annotations

from typing import Any

from onereel.planfile import Plan


def shot(number: int, **changes: Any) -> dict[str, Any]:
    tree: dict[str, Any] = {
        "id": f"shot-{number}",
        "size": ["wide", "medium", "insert", "two-shot", "close-up", "wide"][(number - 1) % 6],
        "move": ["dolly in", "tracking", "static", "pan left", "static", "crane up"][(number - 1) % 6],
        "cast": ["ana"] if number != 3 else [],
        "subject": f"Ana at work {number}",
        "action": f"Ana carries lamp number {number} up the stairs, slowly turning",
        "ambient": "Rain runs down the glass.",
        "boundary": "The tower and the light stay the same.",
        "cut": True,
        "hero": number == 1,
        "line": f"The lamp burns for ship number {number} tonight.",
    }
    return tree | changes


def tree(shots: int = 6, **changes: Any) -> dict[str, Any]:
    plan: dict[str, Any] = {
        "schema": 1,
        "title": "The Lamp",
        "logline": "A keeper carries light through one long night.",
        "language": "en-US",
        "place": "Lisbon, Portugal",
        "setting": "a lighthouse above the harbour",
        "time_of_day": "night",
        "weather": "rain",
        "look": "Warm lamp light against blue rain.",
        "style": "narrative",
        "aspect": "16:9",
        "seed": 7,
        "narrator": "female",
        "score": {"mood": "wistful", "bpm": 72, "instruments": ["piano", "strings"]},
        "characters": [
            {
                "key": "ana",
                "name": "Ana",
                "portrait": (
                    "a woman of about sixty, slim and upright, with a lined brown face, grey hair in a loose"
                    " bun, a long yellow raincoat buttoned to the chin, black boots and a red woollen scarf,"
                    " calm dark eyes and large careful hands"
                ),
            }
        ],
        "shots": [shot(number) for number in range(1, shots + 1)],
    }
    return plan | changes


def plan(shots: int = 6, **changes: Any) -> Plan:
    return Plan.model_validate(tree(shots, **changes))


def of(*shots: dict[str, Any], **changes: Any) -> Plan:
    """A plan of these shots."""
    return Plan.model_validate(tree(len(shots), **changes) | {"shots": list(shots)})
