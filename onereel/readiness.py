"""Whether the makers of a crew find here what they need: packages, weights, a card, a server.

`onereel doctor` asks it of a profile, and every run asks it of the makers that will have to work, before
any of them does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from onereel import machine, production
from onereel.backends import weights
from onereel.crew import Checks
from onereel.errors import BadInput, Missing, OneReelError
from onereel.events import Stage
from onereel.orders import ROLE_OF
from onereel.planfile import Language, Plan
from onereel.profile import Post, Profile, maker_class
from onereel.store import Store
from onereel.studio import Survey

EXTRAS = {"chat": "chat", "flux2": "studio", "wan22": "studio", "acestep": "studio", "kokoro": "studio"}
"""Maker → the extra of onereel that brings its packages."""


def lacks(profile: Profile, role: str, languages: Collection[Language] = ()) -> list[OneReelError]:
    """What the maker of a role would fail on here, or on lines in these languages."""
    post = profile.posts[role]
    found: list[OneReelError] = []
    if (extra := EXTRAS.get(post.maker)) and (packages := machine.lacking(extra)):
        found.append(Missing(f'Not installed: {", ".join(packages)}. Run `pip install "onereel[{extra}]"`.'))
    found += _weights(profile, role, post)
    found += _card(post)
    cls = maker_class(role, post.maker)
    if issubclass(cls, Checks):
        found += cls.problems(post.settings, post.placement, languages)
    return found


def check(plan: Plan, profile: Profile, store: Store, until: Stage) -> None:
    """Raise what a maker that will have to work for this plan would fail on, while nothing is begun.

    A server that does not answer is not among it: the critic's may come back, and a film is made without.
    """
    if not any(post.maker in EXTRAS for post in profile.posts.values()):
        return
    found = {
        role: [one for one in lacks(profile, role, (plan.language,)) if isinstance(one, Missing | BadInput)]
        for role in _at_work(plan, profile, store, until)
    }
    told = [
        f"The {role} cannot work here. {' '.join(map(str, some))}" for role, some in found.items() if some
    ]
    if told:
        wrong = any(isinstance(one, BadInput) for some in found.values() for one in some)
        raise (BadInput if wrong else Missing)("\n".join(told))


def _at_work(plan: Plan, profile: Profile, store: Store, until: Stage) -> Iterable[str]:
    survey = Survey(profile, store)
    production.produce(plan, survey, until)
    return dict.fromkeys(ROLE_OF[type(order)] for _, _, order in survey.jobs)


def _weights(profile: Profile, role: str, post: Post) -> list[OneReelError]:
    found: list[OneReelError] = []
    for need in weights.listing({role: post}):
        seen = weights.check(need, deep=False)
        first = next(iter(seen.problems), "").removeprefix(f"{need.repo}: ").rstrip(".")
        if first and need.path:
            found.append(Missing(f"{first}: correct where the profile says that {need.repo} lies."))
        elif first:
            state = f"is not whole ({first})" if seen.commit else "is not on this machine"
            quality = "" if profile.quality == "fast" else f" --quality {profile.quality}"
            pull = f"run `onereel models pull --profile {profile.name}{quality}`"
            found.append(Missing(f"{need.repo} {state}: {pull}."))
    return found


def _card(post: Post) -> list[OneReelError]:
    device = post.placement.device
    if not device.startswith("cuda"):
        return []
    number, cards = int(device.partition(":")[2] or 0), machine.gpus()
    if number < len(cards):
        return []
    here = f"{len(cards)} of them" if cards else "none"
    return [Missing(f"There is no card {device}, the driver knows of {here}: use another profile or device.")]
