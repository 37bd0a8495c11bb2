"""The makers of one process, who stay from film to film with the models they have loaded."""

from __future__ import annotations

import gc
import threading
from typing import Any

from onereel.crew import Leaves, Maker
from onereel.profile import Post, hire


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
