"""The sound of a place: what is heard all the time, and what is heard now and then."""

from onereel.backends.animatic.ambience.scene import ambience

__all__ = ["ambience"]
