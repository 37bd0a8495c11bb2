"""The composer: ten moods on paper, a few of them in sound."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onereel.backends.animatic.score.arrange import Piece, arranged
from onereel.backends.animatic.score.band import BAND, by_name, named
from onereel.backends.animatic.score.form import Section, planned
from onereel.backends.animatic.score.hall import played
from onereel.backends.animatic.score.moods import FEELS
from onereel.backends.animatic.score.places import TINTS, tint
from onereel.backends.animatic.score.players import Instrument
from onereel.backends.animatic.score.theory import SCALES, adapted, chord, progression, voiced
from onereel.media import loudness
from onereel.media.audio import RATE, Sound
from onereel.orders import Cue
from onereel.planfile import Mood, ScoreBrief, Style


def cue(mood: Mood = Mood.WISTFUL, **changes: object) -> Cue:
    brief = ScoreBrief(
        mood=mood,
        bpm=changes.pop("bpm", 92),  # type: ignore[arg-type]
        instruments=changes.pop("instruments", ("piano", "strings")),  # type: ignore[arg-type]
        diegetic=bool(changes.pop("diegetic", False)),
        rise=changes.pop("rise", 0.6),  # type: ignore[arg-type]
    )
    fields = {"style": Style.NARRATIVE, "place": "Boston, United States", "seconds": 15.1875, "seed": 4}
    return Cue.model_validate({"brief": brief.model_dump(), **fields, **changes})


@cache
def sound_of(mood: Mood) -> tuple[Piece, Sound]:
    piece = arranged(cue(mood))
    return piece, played(piece, np.random.default_rng(1), lambda done: None)


def level(sound: Sound, start: float, end: float) -> float:
    part = sound[round(start * RATE) : round(end * RATE)]
    return 10 * float(np.log10(np.mean(np.square(part)) + 1e-12))


@pytest.mark.parametrize("mood", Mood)
def test_every_mood_sounds_as_it_should(mood: Mood) -> None:
    piece, sound = sound_of(mood)
    form = piece.form
    assert sound.shape == (round(15.1875 * RATE), 2)
    assert np.isfinite(sound).all()
    assert loudness.integrated(sound) == pytest.approx(-18, abs=0.6)
    assert loudness.true_peak(sound) < 0.8
    assert not sound[-round(0.3 * RATE) :].any()
    rise = level(sound, form.at(form.rise * form.beats), form.at((form.bars - form.close) * form.beats))
    intro = level(sound, 0, form.at(max(1, form.intro) * form.beats))
    assert rise > intro + 3
    assert 0.15 < np.corrcoef(sound.T)[0, 1] < 0.9
    power = np.square(np.abs(np.fft.rfft(sound.mean(axis=1))))
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    assert 400 < (power * hertz).sum() / power.sum() < 2500
    assert power[hertz < 40].sum() < 0.01 * power.sum()


def chroma(sound: Sound) -> np.ndarray:
    """How the sound is shared by pitch classes and by register."""
    power = np.square(np.abs(np.fft.rfft(sound.mean(axis=1))))[1:]
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)[1:]
    bins = np.clip(np.round(12 * np.log2(hertz / 55)), 0, 84).astype(int)
    found = np.sqrt(np.bincount(bins, power, minlength=85))
    return found / np.linalg.norm(found)


def test_moods_differ_from_each_other() -> None:
    shapes = {mood: chroma(sound_of(mood)[1]) for mood in (Mood.JOYFUL, Mood.SAD, Mood.TENSE, Mood.SERENE)}
    for a, b in combinations(shapes.values(), 2):
        assert float(a @ b) < 0.93


@pytest.mark.parametrize("seconds", [0.4, 1.0, 3.3, 4.00013])
def test_very_short_cues(seconds: float) -> None:
    sound = played(arranged(cue(seconds=seconds)), np.random.default_rng(1), lambda done: None)
    assert sound.shape == (round(seconds * RATE), 2)
    assert np.isfinite(sound).all()


def test_another_seed_is_another_tune() -> None:
    tunes = {tuple(n.pitch for n in arranged(cue(seed=seed)).parts[0].notes) for seed in range(6)}
    assert len(tunes) == 6


@pytest.mark.parametrize("mood", Mood)
@pytest.mark.parametrize("place", ["Boston, United States", "Kyoto, Japan", "Fes, Morocco", "Mumbai, India"])
def test_tune_and_chords_agree(mood: Mood, place: str) -> None:
    """Long notes on a beat belong to their chord; the tune moves mostly by step and stays in reach."""
    for seed in range(3):
        piece = arranged(cue(mood, place=place, seed=seed, seconds=30.375))
        form = piece.form
        notes = piece.parts[0].notes
        assert len(notes) >= 6
        ends = form.bars * form.beats
        for note in notes:
            if note.start < ends and note.start % 1 == 0 and note.beats > 0.9 and note.slide == 0:
                bar = piece.bars[int(note.start // form.beats)]
                assert any((note.pitch - bar.tonic) % 12 in each.classes for each in bar.chords)
        leaps = [abs(b.pitch - a.pitch) for a, b in pairwise(notes)]
        assert np.mean(leaps) < 5
        assert max(n.pitch for n in notes) - min(n.pitch for n in notes) <= 31
        assert (notes[-1].pitch - piece.bars[-1].tonic) % 12 == piece.last.root


@settings(max_examples=40)
@given(
    seconds=st.floats(0.3, 120),
    bpm=st.integers(40, 200),
    rise=st.floats(0, 1),
    mood=st.sampled_from(Mood),
    place=st.sampled_from(["", "Rio de Janeiro, Brazil", "Vienna, Austria", "Dublin, Ireland", "Mars"]),
    style=st.sampled_from(Style),
    diegetic=st.booleans(),
    instruments=st.lists(
        st.sampled_from(["solo violin", "drums", "nose flute of the moon", "piano", "low brass and choir"]),
        min_size=1,
        max_size=4,
    ),
    seed=st.integers(0, 2**31 - 1),
)
def test_any_brief_can_be_composed(
    seconds: float,
    bpm: int,
    rise: float,
    mood: Mood,
    place: str,
    style: Style,
    diegetic: bool,
    instruments: list[str],
    seed: int,
) -> None:
    piece = arranged(
        cue(
            mood,
            seconds=seconds,
            bpm=bpm,
            rise=rise,
            place=place,
            style=style,
            diegetic=diegetic,
            instruments=tuple(instruments),
            seed=seed,
        )
    )
    assert piece.parts
    assert piece.form.landing < seconds
    for part in piece.parts:
        assert all(
            20 < note.pitch < 116 and note.beats > 0 and 0 < note.velocity <= 1.2 for note in part.notes
        )


@pytest.mark.parametrize("instrument", [player for player in BAND if player.sound], ids=lambda i: i.name)
def test_whoever_has_to_play_the_chords_can(instrument: Instrument) -> None:
    for mood in (Mood.MYSTERIOUS, Mood.PLAYFUL):
        assert arranged(cue(mood, instruments=(instrument.name,), diegetic=True)).parts


@pytest.mark.parametrize("bpm", [48, 57, 62, 70, 76, 84, 96, 116, 128, 148])
@pytest.mark.parametrize("beats", [3, 4])
def test_the_rise_is_on_the_cut_to_the_climax(bpm: int, beats: int) -> None:
    for shots, climax in ((6, 3), (8, 5), (10, 6)):
        seconds = 5.0625 * shots
        form = planned(seconds=seconds, bpm=bpm, beats=beats, rise=climax / shots)
        assert form.at(form.rise * beats) == pytest.approx(5.0625 * climax, abs=0.06)


@pytest.mark.parametrize("rise", [0.3, 0.5, 0.62, 0.8])
@pytest.mark.parametrize("bpm", [56, 84, 120, 144])
def test_the_rise_comes_when_it_is_asked_for(rise: float, bpm: int) -> None:
    form = planned(seconds=30.375, bpm=bpm, beats=4, rise=rise)
    assert form.at(form.rise * form.beats) == pytest.approx(rise * 30.375, abs=30 * 4 / bpm + 0.4)
    assert form.section(form.rise) is Section.RISE
    assert form.at(form.bars * form.beats) == pytest.approx(form.landing)
    assert 26 < form.landing < 28


def test_instruments_are_read_out_of_words() -> None:
    text = ("Melancholic fado guitar with solo cello, over a felt piano", "soft percussion", "Shakuhachi")
    assert [i.name for i in named(text)] == ["guitar", "cello", "felt piano", "brushes", "bamboo flute"]
    assert named(("nothing anybody plays",)) == []


def test_the_brief_is_followed() -> None:
    heard = {p.instrument.name for p in arranged(cue(instruments=("clarinet", "harp", "choir"))).parts}
    assert {"clarinet", "harp", "choir"} <= heard
    alone = arranged(cue(instruments=("solo piano",)))
    assert {p.instrument.name for p in alone.parts} == {"piano"}
    assert not alone.hits
    assert arranged(cue(instruments=("piano", "drums"))).hits


@pytest.mark.parametrize(
    ("place", "scale"),
    [("Kyoto, Japan", "in"), ("Marrakesh, Morocco", "hijaz"), ("Varanasi, India", "bhairav")],
)
def test_a_place_tints_the_scale(place: str, scale: str) -> None:
    assert arranged(cue(Mood.SAD, place=place)).scale == scale


def test_the_country_said_last_wins() -> None:
    assert tint("Paris, Texas") != tint("Paris, France")
    assert tint("nowhere in particular") == tint("")


def test_every_word_of_the_tables_is_known() -> None:
    for each in TINTS:
        for name in (*each.colours, *(word for pair in each.kin for word in pair)):
            by_name(name)
        for numerals in (*each.quiet, *each.full, *each.cadence):
            progression(numerals)
        assert all(scale in {"", *SCALES} for scale in each.scale)
    for feel in FEELS.values():
        for numerals in (*feel.quiet, *feel.full, *feel.cadences):
            assert progression(numerals)
        for name in feel.colours:
            by_name(name)
        assert all(sum(map(abs, cell)) == 4 for cell in feel.cells)
        assert all(sum(map(abs, cell)) == 3 for cell in feel.waltz)
    words = [word for player in BAND for word in player.words.split("|")]
    assert len(words) == len(set(words))


def test_chords_are_spelled() -> None:
    assert chord("bVImaj7").root == 8
    assert chord("ii").tones == (0, 3, 7)
    assert chord("#ivdim7").tones == (0, 3, 6, 9)
    with pytest.raises(ValueError, match="H7"):
        chord("H7")


def test_voices_move_little() -> None:
    before = None
    for each in progression("I vi ii7 V7 I IV iv6 I"):
        now = voiced(each, 60, before, low=50, high=72)
        assert {(p - 60) % 12 for p in now} == each.classes
        if before:
            assert sum(abs(a - b) for a, b in zip(now, before, strict=True)) <= 14
        before = now


def test_a_scale_makes_room_for_a_foreign_chord() -> None:
    assert adapted(SCALES["minor"], chord("V")) == (0, 2, 3, 5, 7, 8, 11)
