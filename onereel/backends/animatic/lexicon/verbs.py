"""What people do: verbs by the act a body makes of them, and how verbs change their form."""

from __future__ import annotations

from onereel.backends.animatic.lexicon.bags import bag

VERBS = """
# act | verbs
walk | walk, stroll, wander, march, stride, trudge, step, pace, cross, arrive, leave, return, enter,
 approach, come, go, follow, travel, journey, roam, hike, trek,
 climb, limp, stumble, tiptoe, descend, ascend, explore, patrol, depart, stagger, creep, sneak, saunter,
 shuffle, amble, ramble, wade, drift, search, seek, pursue, lead, guide,
 move, advance, emigrate, migrate, retrace, plod, slip, escort, venture, navigate, appear, disappear, vanish,
 emerge, visit, haunt, prowl, stalk, march, parade, circle, surround, encircle, pass, shop
run | run, chase, flee, race, sprint, rush, hurry, dash, escape, jog, charge, gallop, bolt, scramble, skip,
 hop, jump, leap, play tag, fight, wrestle, box, spar, battle, attack, kick, train, compete,
 duel, tumble, scurry, scamper, dodge, hunt, trot, vault, skateboard, surf, skate, ski, slide, sled, sledge,
 roller-skate, ice-skate, rollerblade, bounce, bowl, shoot hoops, storm
sit | sit, rest, meditate, pray, kneel, crouch, duck, wait, think, eat, dine, drink, drive, sip, ponder,
 perch, squat, row, paddle, steer, grieve, mourn, weep, cry, brood, contemplate, linger, daydream,
 reminisce, lounge, picnic, feast, hide, steer, pilot, commute, confess, sulk, relax, sob, remember, reflect,
 recall, miss, regret, worry, wonder, hope, long, yearn, share, taste, swallow, fish, smoke, gamble
dance | dance, waltz, twirl, spin, whirl, sway, tango, pirouette, celebrate, perform, juggle, breakdance,
 tap-dance, cartwheel, skip rope, samba, swing, hula, party, revel, groove, jive, salsa, rehearse, balance,
 somersault, act
play an instrument | play, strum, drum, fiddle, busk, conduct, jam, serenade, accompany, improvise, practise,
 practice, tune
sing | sing, hum, chant, whistle, shout, call, cheer, howl, yodel, croon, scream, yell, rap, beatbox, bark,
 roar
wave | wave, greet, beckon, salute, signal, hail, applaud, clap, point, bow, farewell, welcome, toast, bless,
 cast, conjure, reach, throw, toss, launch, release, scatter, surrender, throw away, stretch, catch, drop,
 lift, raise, hoist, fly a kite
embrace | embrace, hug, kiss, cuddle, hold, comfort, reunite, marry, propose, cradle, reconcile, forgive,
 love, rescue, save, befriend, adopt, meet, protect, nurse, console, clasp, cling, snuggle, carry home, tend,
 care, help, lull, soothe, rock, bid, part, elope, court, fall in love
read | read, study, browse, leaf, pore, decipher, inspect, scroll, peruse, research, revise, decode, learn,
 memorise, memorize, translate aloud, review, solve, check, examine, scan, proofread, receive, open
work with hands | work, repair, mend, fix, build, make, paint, draw, sketch, write, carve, sew, knit, stitch,
 weave, cook, bake, knead, chop, stir, fry, brew, roast, plant, dig, harvest, garden, water, pick, clean,
 polish, wash, scrub,
 sweep, mop, hammer, forge, weld, craft, sculpt, mould, mold, shape, type, print, bind, wind, craft, tie,
 untie, fold, unfold, cut, trim, shave, prune, plough, plow, sow, milk, shear, feed, pour, serve, wrap, pack,
 unpack, sort, tinker, invent, create, compose, construct,
 assemble, dismantle, sand, saw, plane, fire, glaze, iron, light, kindle, extinguish, restore, rebuild,
 operate, experiment, mix, develop, record, arrange, decorate, design, prepare, dress,
 bury, unearth, excavate, collect, gather, sell, buy, trade, deal, post, deliver,
 paint over, engrave, etch, embroider, darn, spin wool, thread, braid, groom, brush, grind, hoe, rake, prune,
 peel, slice, toss dough, ring, lock, unlock, bottle, stamp, sign, calculate, program, code, hack, steal,
 rob, smuggle, dust, whittle, gut, stack, load, unload, tow, anchor, moor, chart, map, draft, destroy,
 break, tear, burn, shatter, cure, heal, treat, operate on, measure, weigh, find, discover, lose, catalogue,
 hang, set, change, sharpen, copy, forge papers, transform, use, try, keep, catch fish, crochet, quilt,
 sprinkle, pitch, pull, push, drag, dig up, stoke, crank, drill, plaster, tile, grow
look | photograph, film, count, laugh, talk, speak, whisper, tell, recite, preach, lecture, announce, narrate,
 teach, joke, order,
 beg, question, ask, interview, pronounce, scold, explain, promise, translate, answer, chatter, argue,
 quarrel, bicker, look, watch, gaze, stare, observe, peer, see, glance, notice, spy, admire, witness,
 scan the horizon,
 stargaze, listen, smile, dream, imagine, face, behold, survey, glimpse, spot, regard, guard, hear, smell,
 confront, haunt, wake, awake, hesitate, realise, realize, recognise, recognize, marvel, await, ignore, view,
 discover a view,
 count stars, look out, look up, blush, frown, sigh, breathe, shiver, tremble, grin, wink, decide, believe,
 know, feel, fear, understand, doubt, befriend by sight, seek out, pose, age, blink, nod
stand | stand, lean, turn, rise, lower, park, hoist, block, sniff, peck, graze, nibble, lick,
 open out, sway gently, be, become, stay, remain, exist, live, freeze, halt, stop, pause,
 hover, queue, wait up,
 begin, start, finish, end, inhabit, reside, belong, seem, change, survive, win, lose, fail, succeed, retire,
 die, outlive, have, own, need, want, get, refuse, let, matter, happen, keep watch, stand guard, say goodbye,
 grow up, grow old
carry | carry, bring, haul, lug, bear, fetch, transport, take, give, offer, hand, present, exchange, pass on,
 wheel, wear, clutch, grip, grasp, cling to, balance a tray, hold up, hold aloft, lay, place, put
ride | ride, cycle, bike, pedal, mount, saddle, canter, motor, hitchhike, cruise
sleep | sleep, nap, doze, snooze, rest in bed, lie, slumber, hibernate, collapse, faint, nod off,
 fall asleep, sunbathe, bask, dream in bed
swim | swim, dive, float, snorkel, bathe, splash, sink, drown, surface, submerge, dog-paddle, free-dive,
 plunge
fly | fly, soar, glide, levitate, ascend into the sky, parachute, wing, swoop, flutter, orbit, skydive,
 hover above, flap, hang-glide, take off, fall, drift weightless
"""
"""Where two acts claim a verb the first line wins."""

THING_VERBS = """
crash, roll, break, fall, rise, glow, shine, flicker, burn, drip, melt, bloom, blossom, wither, drift, blow,
 howl, swirl, spin, turn, tick, stop, rust, decay, rot, crumble, erupt, explode, open, close, float, sink,
flow, rumble, thunder, pass, arrive, depart, sail, race, land, orbit, wait, stand, rot, sway, rustle, creak,
 flutter, hum, buzz, roar, echo, gather, scatter, settle, freeze, thaw, wash, lap, surge, pour, fade,
 shimmer, sparkle,
hover, hatch, grow, sprout, graze, migrate, crawl, leap, hunt, stalk, nest, perch, sleep, wake, pulse, blink,
 collapse, move, cover, fill, empty, appear, disappear, vanish, emerge, launch, lift, descend, climb, travel,
 chug, steam, rattle, whistle, smoulder
"""

OFFSTAGE_VERBS = bag(
    """
    remember miss mourn forget await expect recall grieve outlive imagine lose remind regret avenge
    write telephone phone honour honor obey disobey fear hate search seek dream hope long wait yearn
    think worry read hear inherit resemble betray describe
    """
)
"""Verbs whose object is not on the stage: “misses her father”."""

REACHING = bag("marry meet find see save rescue join visit reach win bring fetch hug kiss free")
"""Verbs behind “to” whose object the film comes to in the end: “flies out to bring her brother home”."""

SEEKING = bag("search seek look hunt find chase pursue follow track")
"""Verbs whose “for” is what the film wants: “searches for her dog”."""

IRREGULAR = """
be am is are was were been being; become becomes became becoming; begin begins began begun beginning;
 bear bears bore borne bearing; bite bites bit bitten biting; bid bids bade bidding;
blow blows blew blown blowing; break breaks broke broken breaking; bring brings brought bringing;
 build builds built building; burn burns burnt burned burning; buy buys bought buying;
catch catches caught catching; choose chooses chose chosen choosing; come comes came coming;
 creep creeps crept creeping; cut cuts cutting; cling clings clung clinging; deal deals dealt dealing;
dig digs dug digging; do does did done doing; draw draws drew drawn drawing;
 dream dreams dreamt dreamed dreaming; drink drinks drank drunk drinking; drive drives drove driven driving;
 die dies died dying;
eat eats ate eaten eating; fall falls fell fallen falling; feed feeds fed feeding; feel feels felt feeling;
 fight fights fought fighting; find finds found finding; flee flees fled fleeing;
fly flies flew flown flying; forget forgets forgot forgotten forgetting;
 forgive forgives forgave forgiven forgiving; freeze freezes froze frozen freezing;
 get gets got gotten getting; give gives gave given giving;
go goes went gone going; grind grinds ground grinding; grow grows grew grown growing;
 hang hangs hung hanging; have has had having; hear hears heard hearing; hide hides hid hidden hiding;
hit hits hitting; hold holds held holding; keep keeps kept keeping; kneel kneels knelt kneeling;
 knit knits knitting knitted; know knows knew known knowing; lay lays laid laying; lead leads led leading;
lean leans leant leaned leaning; leap leaps leapt leaped leaping; learn learns learnt learned learning;
 leave leaves left leaving; let lets letting; lie lies lay lain lying; light lights lit lighted lighting;
lose loses lost losing; make makes made making; meet meets met meeting; put puts putting; read reads reading;
 ride rides rode ridden riding; ring rings rang rung ringing; rise rises rose risen rising;
run runs ran running; saw saws sawed sawn sawing; say says said saying; see sees saw seen seeing;
 seek seeks sought seeking; sell sells sold selling; send sends sent sending; set sets setting;
sew sews sewed sewn sewing; shake shakes shook shaken shaking; shear shears sheared shorn shearing;
 shine shines shone shining; shoot shoots shot shooting; sing sings sang sung singing;
 sink sinks sank sunk sinking;
sit sits sat sitting; sleep sleeps slept sleeping; slide slides slid sliding;
 smell smells smelt smelled smelling; sow sows sowed sown sowing; speak speaks spoke spoken speaking;
 spin spins spun spinning;
stand stands stood standing; steal steals stole stolen stealing; stride strides strode striding;
 strum strums strummed strumming; sweep sweeps swept sweeping; swim swims swam swum swimming;
 swing swings swung swinging;
take takes took taken taking; teach teaches taught teaching; tear tears tore torn tearing;
 tell tells told telling; think thinks thought thinking; throw throws threw thrown throwing;
 tie ties tied tying;
understand understands understood understanding; wake wakes woke woken waking; wear wears wore worn wearing;
 weave weaves wove woven weaving; weep weeps wept weeping; win wins won winning; wind winds wound winding;
write writes wrote written writing; focus focuses focused focusing;
 travel travels travelled traveled travelling traveling; signal signals signalled signalling;
 hum hums hummed humming; swallow swallows swallowed swallowing; picnic picnics picnicked picnicking;
 rebuild rebuilds rebuilt rebuilding; behold beholds beheld beholding;
awake awakes awoke awoken awaking; dive dives dived dove diving; bind binds bound binding;
 go goes went gone going
"""

PLURALS = """
men man,women woman,children child,people person,feet foot,teeth tooth,mice mouse,geese goose,oxen
ox,wolves wolf,leaves leaf,knives knife,lives life,wives wife,thieves thief,shelves shelf, loaves
loaf,calves calf,elves elf,sheep sheep,fish fish,deer deer,salmon salmon,fishermen fisherman,policemen
policeman,firemen fireman,postmen postman,businessmen businessman,gentlemen gentleman, snowmen
snowman,firewomen firewoman,cowmen cowman,watchmen watchman,craftsmen craftsman,huntsmen huntsman,horsemen
horseman,boatmen boatman,oarsmen oarsman,ferrymen ferryman,milkmen milkman, grandchildren
grandchild,schoolchildren schoolchild,bison bison,koi koi,octopuses octopus,buses bus,scarves
scarf,dwarves dwarf,seamen seaman,swordsmen swordsman,ladies lady,babies baby, aircraft
aircraft,spacecraft spacecraft,moose moose,reindeer reindeer,swine swine,ninja ninja,samurai
samurai,geisha geisha,geese goose,nannies nanny,potatoes potato,tomatoes tomato,heroes hero,echoes echo
"""
