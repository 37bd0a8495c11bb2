"""The makers of one process, who stay from film to film with the models they have loaded."""

from __future__ import annotations

import gc
import threading
from collections.abc import Hashable, Iterable
from typing import Any

from onereel.backends.gpu import too_late
from onereel.crew import Keeps, Leaves, Maker
from onereel.profile import Post, Profile, hire


class Company:
    """One maker a role, hired when first asked for and kept while the same post is to be filled.

    A film after another then finds models loaded and compiled. When a role's post changes, its maker leaves
    before the next one is hired: a host holds the weights of one. One film at a time.
    """

    def __init__(self) -> None:
        self._hired: dict[str, tuple[Post, Maker[Any]]] = {}
        self._hiring = threading.Lock()

    def maker(self, role: str, post: Post) -> Maker[Any]:
        """Who fills a post."""
        with self._hiring:
            known = self._hired.get(role)
            if known and known[0] == post:
                return known[1]
            if known:
                del self._hired[role]
                if isinstance(known[1], Leaves):
                    known[1].leave()
                    del known
                    gc.collect()  # a model and its maker know each other
            maker = hire(role, post)
            self._hired[role] = post, maker
            return maker

    def has_outgrown(self, profile: Profile) -> bool:
        """Whether a film of this profile needs a process of its own: torch has read other variables here, or
        beside the server that it wants another one would stay in memory."""
        kept = _servers(maker for _, maker in self._hired.values())
        wanted = _servers(hire(role, post) for role, post in profile.posts.items()) if kept else kept
        return bool(too_late(profile.env)) or bool(wanted and kept - wanted)


def _servers(makers: Iterable[Maker[Any]]) -> set[Hashable]:
    return {maker.server for maker in makers if isinstance(maker, Keeps) and maker.server is not None}
