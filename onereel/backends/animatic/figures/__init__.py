"""The animatic's actors: people, animals, vehicles and things, cut from paper, lit and moving.

`puppet` makes an actor's Puppet, `Puppet.draw` a Sprite of it at a time and scale; `step_times` says when
its feet come down; `swatches` which of its colours must be found on screen.
"""

from onereel.backends.animatic.figures.paper import Lamp
from onereel.backends.animatic.figures.press import Sprite
from onereel.backends.animatic.figures.puppet import Puppet, puppet, step_times, swatches

__all__ = ["Lamp", "Puppet", "Sprite", "puppet", "step_times", "swatches"]
