"""What people, animals and vehicles may look like: the words portraits choose from."""

from __future__ import annotations

from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.stage import Region

YEARS = {
    "child": ("of seven", "of eight", "of nine", "of ten"),
    "young": ("of twenty", "in the early twenties", "of about twenty-five"),
    "adult": ("of about forty", "in the late thirties", "of about forty-five"),
    "old": ("of about seventy", "in the late sixties", "of about seventy-five"),
}
BUILDS = {
    "child": ("small", "slight", "lively"),
    "young": ("slim", "lean", "slender"),
    "adult": ("lean", "sturdy", "slim", "broad-shouldered"),
    "old": ("thin", "stout", "wiry", "upright"),
}
MANNERS = (
    "calm and watchful",
    "quiet and upright",
    "quick and restless",
    "gentle in every move",
    "a little shy",
)
EYES = ("dark steady eyes", "bright narrow eyes", "deep-set kind eyes", "wide clear eyes")
HANDS = ("large careful hands", "long restless hands", "strong worn hands", "small quick hands")
SKINS: dict[Region, tuple[str, ...]] = {
    Region.NORTH_AMERICA: ("fair", "brown", "dark", "tanned", "freckled"),
    Region.BRITAIN: ("fair", "freckled", "ruddy", "brown"),
    Region.FRANCE: ("fair", "olive", "brown"),
    Region.NORTH_EUROPE: ("fair", "pale", "ruddy"),
    Region.MEDITERRANEAN: ("olive", "tanned"),
    Region.VENICE: ("olive", "fair"),
    Region.EAST_EUROPE: ("fair", "pale", "ruddy"),
    Region.MAGHREB: ("olive", "tanned", "bronzed"),
    Region.AFRICA: ("dark", "deep-brown", "dark-brown"),
    Region.INDIA: ("brown", "light-brown"),
    Region.JAPAN: ("light", "pale"),
    Region.CHINA: ("light", "golden"),
    Region.SOUTHEAST_ASIA: ("golden", "tanned", "light-brown"),
    Region.LATIN_AMERICA: ("tanned", "light-brown", "bronzed"),
    Region.BRAZIL: ("brown", "tanned", "dark", "olive"),
    Region.NOWHERE: ("olive", "brown", "fair", "dark", "tanned"),
}
FACES = {
    "child": ("round {} face", "open {} face", "bright {} face"),
    "young": ("smooth {} face", "narrow {} face", "open {} face"),
    "adult": ("long {} face", "angular {} face", "broad {} face"),
    "old": ("lined {} face", "deeply creased {} face", "thin lined {} face"),
}
STYLES = {
    ("female", "child"): ("hair in two braids", "short hair", "curly hair", "hair in a ponytail"),
    ("female", "young"): ("long hair", "hair in a ponytail", "bobbed hair", "curly hair"),
    ("female", "adult"): ("bobbed hair", "long hair", "hair in a loose bun", "curly hair"),
    ("female", "old"): ("hair in a bun", "short hair", "hair in a long braid"),
    ("male", "child"): ("short hair", "curly hair", "tousled hair"),
    ("male", "young"): ("short hair", "curly hair", "tousled hair"),
    ("male", "adult"): ("short hair", "short hair and a trimmed beard", "curly hair", "cropped hair"),
    ("male", "old"): ("short hair and a full beard", "thinning short hair", "short hair and a moustache"),
}
DARK = ("black", "brown")
TONES: dict[Region, tuple[str, ...]] = {
    Region.NORTH_EUROPE: ("blond", "brown", "auburn", "sandy"),
    Region.BRITAIN: ("brown", "auburn", "ginger", "blond"),
    Region.EAST_EUROPE: ("blond", "brown", "chestnut"),
    Region.FRANCE: ("brown", "chestnut", "black"),
    Region.NORTH_AMERICA: ("brown", "black", "auburn", "blond"),
    Region.NOWHERE: ("black", "brown", "auburn", "chestnut"),
}
ADORNED = {
    "raincoat": ("long",),
    "coat": ("heavy", "long", "worn"),
    "sweater": ("thick", "woollen"),
    "dress": ("simple", "long"),
    "boots": ("worn",),
    "scarf": ("woollen", "long"),
    "jacket": ("worn", "short"),
    "cloak": ("long", "heavy"),
    "robe": ("long", "plain"),
    "apron": ("stained", "long"),
    "shirt": ("loose", "plain"),
}
COLOURS = ("red", "teal", "mustard", "navy", "rust", "olive")
OF_OLD = {
    "the middle ages": {
        "female": "rust dress, cream apron, cream headscarf",
        "male": "olive cloak, brown shirt, grey trousers",
    },
    "ancient times": {"female": "white robe, ochre shawl", "male": "white robe, crimson cloak"},
    "the samurai age": {"female": "plum kimono", "male": "indigo kimono"},
    "the age of sail": {
        "female": "burgundy dress, white scarf",
        "male": "navy coat, white shirt, grey trousers",
    },
    "the nineteenth century": {
        "female": "plum dress, grey shawl, navy hat",
        "male": "black coat, grey vest, white shirt, brown hat",
    },
    "the future": {"female": "silver jacket, teal trousers", "male": "slate jacket, charcoal trousers"},
}
TOPS = bag(
    """
    coat raincoat jacket dress sari kimono robe shirt sweater uniform suit spacesuit swimsuit wetsuit
    overalls vest
    """
)
WHOLE = bag("dress sari kimono robe uniform suit spacesuit swimsuit wetsuit overalls")
HATS = bag("hat cap beret helmet helm mask headscarf turban crown hood") | {"straw hat", "top hat"}
MACHINES = {
    "robot": (
        "{build} robot with a dented body, round glowing eyes, thin arms, steel helmet, silver overalls"
    ),
    "android": "{build} android with a smooth pale face, silver overalls, a seamed jaw and glowing eyes",
    "droid": "{build} droid with a dented body, round glowing eyes, thin jointed arms and silver overalls",
    "automaton": "{build} automaton with a brass helmet, painted eyes, jointed fingers and bronze overalls",
    "cyborg": "{build} cyborg with one glowing eye, a steel jaw, a charcoal jacket and silver overalls",
}
MARKS = {
    "dog": ("a rough tail", "one torn ear", "bright dark eyes", "quick light paws"),
    "cat": ("long white whiskers", "wide amber eyes", "a curling tail", "soft silent paws"),
    "horse": ("a tangled mane", "a white blaze", "long steady legs", "soft dark eyes"),
    "unicorn": ("a single golden horn", "a flowing mane", "long steady legs", "soft dark eyes"),
    "panda": ("black ears", "black eye patches", "black legs", "a round white belly"),
    "bird": ("neat folded wings", "a sharp bright eye", "thin quick legs", "a tilted head"),
    "fish": ("long trailing fins", "small round eyes", "shining scales", "a slow tail"),
}
PLAIN_MARKS = ("dark shining eyes", "a slow heavy step", "a scarred flank", "ears that never rest")
TONSURED = frozenset({"monk", "buddhist monk", "lama", "abbot", "snowman", "snow man"})
COUNTS = {2: "two", 3: "three", 4: "four"}
BEAST_SIZES = ("small", "large", "lean", "old", "young", "sturdy")
SIZES = bag(
    """
    small little tiny big huge giant large young old baby lean fat wild stray thin lame blind
    three-legged one-eyed great
    """
)
VEHICLE_MARKS = ("round lamps", "dented sides", "streaked windows", "peeling paint", "a worn brass rail")
PLURALS = bag(
    """
    trousers boots shoes shorts gloves overalls jeans pants breeches leggings robes slippers sandals
    pyjamas clothes rags dungarees mittens goggles armour armor waterproofs scrubs
    """
)
