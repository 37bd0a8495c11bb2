"""The table of makers: which class fills which role under which name. Nothing is imported until asked for.

A maker class has a nested `Settings(Value)` (what changes its results, from the profile), is built as
`Class(settings, placement)`, and says with `own_process` whether it works in worker processes (pure CPU
work, rebuilt there from its settings; `tools` are the modules to have loaded there) or in threads of this
one (a card, a server).
"""

MAKERS: dict[tuple[str, str], str] = {
    ("director", "animatic"): "onereel.backends.animatic.director:Director",
    ("painter", "animatic"): "onereel.backends.animatic.painter:Painter",
    ("animator", "animatic"): "onereel.backends.animatic.animator:Animator",
    ("critic", "animatic"): "onereel.backends.animatic.critic:Critic",
    ("composer", "animatic"): "onereel.backends.animatic.composer:Composer",
    ("narrator", "animatic"): "onereel.backends.animatic.narrator:Narrator",
    ("editor", "animatic"): "onereel.backends.animatic.editor:Editor",
    ("painter", "flux2"): "onereel.backends.flux2:Painter",
    ("animator", "wan22"): "onereel.backends.wan22:Animator",
    ("composer", "acestep"): "onereel.backends.acestep:Composer",
    ("narrator", "kokoro"): "onereel.backends.kokoro:Narrator",
    ("director", "chat"): "onereel.backends.chat:Director",
    ("critic", "chat"): "onereel.backends.chat:Critic",
}
"""(role, name) → "module:Class"."""
