"""Time, weather, season, mood and period: the words that colour a whole film."""

from __future__ import annotations

TIMES = """
dawn | dawn, daybreak, sunrise, first light, break of day, before sunrise, early light, daylight breaks,
 cockcrow
morning | morning, breakfast, early morning, mornings, this morning, a.m., breakfast time, monday morning
noon | noon, midday, high noon, lunchtime, siesta, blazing sun, noonday
afternoon | afternoon, daytime, teatime, after school, after lunch, daylight, sunny, day, lazy afternoon
sunset | sunset, golden hour, sundown, setting sun, low sun, magic hour, evening sun, end of the day
dusk | dusk, twilight, evening, nightfall, gloaming, blue hour, eventide, after dark falls
night | night, midnight, nighttime, night-time, moonlight, moonlit, starlight, stars, starry, neon,
 after midnight, full moon, tonight, nights, nocturnal, after dark, 3 a.m., 3am, moonlit night,
 northern lights, fireworks,
 night sky, milky way, darkness, new year's eve, halloween, blackout, candlelit, candlelight, nightclub,
 lamplight, sleepless, firefly, fireflies, aurora, meteor shower, owl, lullaby, bedtime
"""

WEATHERS = """
storm | storm, stormy, thunder, lightning, thunderstorm, hurricane, typhoon, tempest, gale, cyclone, tornado,
 thundering
rain | rain, rainy, raining, drizzle, downpour, monsoon, rainfall, showers, wet, puddle, puddles, umbrella,
 umbrellas, raindrops, rain-soaked, rainstorm, deluge, flood, rains
snow | snow, snowy, snowing, snowfall, blizzard, snowstorm, snowflakes, snowflake, snow-covered, snowbound,
 flurries, snowman, snowball, frost, snowdrift, icy, sleet
fog | fog, foggy, mist, misty, haze, hazy, smog, murk, smoky, sea mist, smoke
wind | wind, windy, breeze, breezy, windswept, gust, gusts, sandstorm, dust storm, kite, windmill, blustery,
 squall, sirocco, mistral
cloudy | cloudy, overcast, clouds, grey sky, gray sky, gloomy sky, grey morning, cloud, leaden sky
clear | clear, sunny, sun, sunshine, sunlit, cloudless, blue sky, bright, heatwave, heat, sunlight,
 sun-drenched, sweltering, drought
"""

SEASONS = """
spring | spring, springtime, april, may, march, cherry blossom, cherry blossoms, blossom, blossoms, easter,
 in bloom, blooming, lambing, thaw
summer | summer, summertime, june, july, august, midsummer, heatwave, summer holiday, sunbathing, harvest,
 solstice
autumn | autumn, in the fall, in fall, fall colours, autumnal, september, october, november,
 falling leaves, halloween,
 grape harvest, autumn leaves, red leaves, diwali, thanksgiving, fallen leaves
winter | winter, december, january, february, christmas, christmas eve, snow, ice, frozen, midwinter, wintry,
 frost, new year, new year's eve, blizzard, icy, snowstorm, arctic, santa
"""

MOODS = """
joyful | joyful, happy, joy, celebrate, celebration, wedding, party, festival, dance, dancing, laugh,
 laughter, carnival, cheerful, birthday, samba, delighted, merry, smile, parade, feast, salsa, sunny,
 delight, newlyweds, jubilant, reunion, revel
tender | tender, love, lovers, kiss, embrace, hug, mother, baby, gentle, lullaby, romance, romantic, cradle,
 affection, couple, falls in love, hold hands, granddaughter, grandson, comfort, kind, kindness, forgive,
 tenderness, sweethearts, grandmother,
 grandfather, adopt, nurse, care, caring, teddy bear, puppy, kitten, newborn, first kiss, valentine
serene | serene, calm, quiet, peaceful, meditate, silence, still, stillness, slow, garden, drift, float,
 monk, tea, pray, silent, tranquil, peace, snowfall, yoga, gaze, sunrise, zen, temple, whale, fishing, rest
playful | playful, game, toy, balloon, kite, clown, circus, funny, silly, puppy, kitten, juggle,
 mischievous, prank, hopscotch, child, children, skip, joke, giggle, ice cream, skateboard, monkey,
 playground, tickle, comic, comedy, penguin, bubbles
wistful | wistful, memory, memories, remember, nostalgia, nostalgic, old, letter, photograph, widow, widower,
 last, autumn, alone, lonely, farewell, goodbye, waits, wait, miss, longing, yearn, distant, faded, leaving,
 return, homecoming, forgotten, empty, lost, past, once, former, retired,
 gramophone, lighthouse, exile, abandoned, solitary, homesick, last train, retirement, yearning, years
sad | sad, cry, weep, tears, grief, grieve, mourn, funeral, death, dead, died, dies, dying, sorrow,
 heartbroken, heartbreak, broken, orphan, loss, grave, lament, tragic, tragedy, coffin, refugee, cemetery,
 hospital, sorrowful, despair, widowed, hunger, farewell forever, mourning, loses, bury
mysterious | mysterious, mystery, secret, strange, hidden, magic, magical, ghost, fog, mist, moonlit,
 enchanted, dream, dreams, portal, alien, witch, wizard, oracle, unknown, riddle, labyrinth, maze, mask,
 whisper, spell, curse, ancient, eerie, shadow, mirror, discover, discovers, vanish, vanishes, ruins, map,
 phantom,
 clue, detective, disappear, disappears, deep, weird, surreal, underwater, cave, invisible, legend, relic,
 omen, sleepwalk
tense | tense, chase, chases, chased, escape, escapes, flee, flees, fight, fights, danger, dangerous, bomb,
 race, races, spy, thief, heist, hunted, hunt, hunts, pursued, pursue, storm, trapped, deadline, gun,
 gangster, duel, hide, hides, hiding, rescue, stalk, prison, smuggle, steal, steals, run, runs,
 against the clock, countdown,
 fugitive, shark, survive, survival, hostage, tornado, shipwreck, robbery
dark | dark, horror, haunted, blood, murder, killer, vampire, zombie, demon, war, battle, battlefield,
 nightmare, evil, monster, grim, doom, hell, terror, apocalypse, post-apocalyptic, scream, plague, cursed,
 werewolf, ruin, ashes, dystopia, dystopian, terrifying, crime, noir, trench, bleak, executioner, gallows,
 corpse
triumphant | triumphant, triumph, victory, win, wins, winning, champion, hero, heroic, summit, conquer,
 reach, reaches, crown, crowned, coronation, freedom, free, revolution, marathon, finish line, succeed,
 launch, first flight, glory, medal, trophy, defeat, overcome,  gold medal, liberates, knight,
 superhero, brave, courage, discovery, soar, soars
"""

PERIODS = """
ancient times | ancient egypt, ancient rome, ancient greece, pharaoh, roman empire, bronze age, stone age,
 antiquity, gladiator, centurion, roman soldier, roman legion, roman army, legionary, prehistoric, viking,
 caveman, cave dweller, ice age, aztec, mayan, inca, ancient
the middle ages | medieval, middle ages, knight, crusader, feudal, crusades, jester, black death
the samurai age | samurai, ronin, shogun, edo, edo period, ninja, feudal japan
the age of sail | pirate, galleon, age of sail, renaissance, colonial, baroque, musketeer,
 seventeenth century, eighteenth century, corsair, buccaneer
the nineteenth century | victorian, nineteenth century, 19th century, wild west, cowboy, gunslinger,
 gold rush, whaler, steam age, belle époque, sheriff, napoleonic, regency, gaslight, steampunk, stagecoach,
 civil war
the 1910s | world war i, first world war, wwi, edwardian, great war, trenches, titanic
the 1920s | roaring twenties, jazz age, prohibition, speakeasy, flapper, 1920s, twenties, silent film
the 1930s | great depression, 1930s, dust bowl, thirties, zeppelin
the 1940s | world war ii, second world war, wwii, wartime, blitz, 1940s, resistance fighter, forties, spitfire
the 1950s | fifties, 1950s, postwar, post-war, jukebox, rockabilly
the 1960s | sixties, 1960s, swinging sixties, moon landing, space race
the 1970s | seventies, 1970s, disco
the 1980s | eighties, 1980s, cold war, synthwave, arcade
the 1990s | nineties, 1990s
the future | future, futuristic, cyberpunk, sci-fi, science fiction, robot, android, spaceship, starship,
 space colony, dystopia, dystopian, post-apocalyptic, apocalypse, hologram, mars colony, cyborg, moon base,
 terraformed
"""
