"""What a story is about in a word, for the narrator to speak of it: a dance, a letter, waiting."""

from __future__ import annotations

from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.reading.slots import Slots
from onereel.backends.animatic.stage import Act

_BY_ACT = {
    Act.DANCE: "dance",
    Act.PLAY: "music",
    Act.SING: "music",
    Act.FLY: "flight",
}
_BY_LEMMA = (
    ("search", bag("search seek hunt look track follow chase pursue find discover")),
    ("wait", bag("wait await queue linger expect")),
    (
        "craft",
        bag("""
        repair mend fix build make carve sew knit weave cook bake forge craft sculpt shape paint draw restore
        assemble invent mould mold stitch
    """),
    ),
    (
        "road",
        bag("""
        walk travel journey wander cross ride cycle hike trek sail row drive run march leave return come
        migrate climb
    """),
    ),
    ("meet", bag("meet reunite marry kiss embrace hug reconcile forgive")),
    ("lesson", bag("teach learn show help guide")),
    ("garden", bag("plant water sow harvest garden grow")),
)
_BY_THING = (
    ("letter", bag("letter letters postcard telegram note diary notebook message")),
    ("garden", bag("flower flowers seed seeds rose roses garden tree")),
)


def themes_of(slots: Slots) -> frozenset[str]:
    """The themes a sentence speaks of: dance music flight search wait craft way meet lesson garden letter.

    None of a deed that no one of the story does.
    """
    own = [deed for deed in slots.deeds if deed.who]
    found = {_BY_ACT[deed.act] for deed in own if deed.act in _BY_ACT}
    found |= {theme for deed in own for theme, lemmas in _BY_LEMMA if deed.lemma in lemmas}
    nouns = {word for prop in slots.props for word in prop.words.split()}
    found |= {theme for theme, things in _BY_THING if nouns & things}
    if any(deed.lemma in ("write", "read") for deed in own):
        found.add("letter")
    return frozenset(found)
