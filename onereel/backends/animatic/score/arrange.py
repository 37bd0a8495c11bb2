"""Who plays what: the brief's instruments are given the tune, the chords, the bass and the drums."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from onereel.backends.animatic.score import texture
from onereel.backends.animatic.score.band import by_name, named
from onereel.backends.animatic.score.drums import KITS, RHYTHMS
from onereel.backends.animatic.score.form import Bar, Form, Section, planned
from onereel.backends.animatic.score.harmony import harmonised
from onereel.backends.animatic.score.melody import Note, ornamented, tune
from onereel.backends.animatic.score.moods import FEELS, Feel
from onereel.backends.animatic.score.places import BRIGHT, Tint, tint
from onereel.backends.animatic.score.players import Instrument
from onereel.backends.animatic.score.synth import Held
from onereel.backends.animatic.score.theory import Chord, nearest
from onereel.orders import Cue
from onereel.planfile import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one instrument plays, and how loud beside the others (dB)."""

    instrument: Instrument
    notes: list[Note]
    gain: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A drum stroke at a beat of the film."""

    name: str
    beat: float
    velocity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A score on paper."""

    form: Form
    bars: list[Bar]
    last: Chord
    scale: str
    feel: Feel
    parts: list[Part]
    hits: list[Hit]
    riser: bool
    tremor: float = 0.006  # seconds that players are early or late


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cast:
    lead: Instrument
    figure: Instrument
    held: Instrument | None
    counter: Instrument | None
    bass: Instrument | None
    colour: Instrument | None
    drums: Instrument | None
    alone: bool


def arranged(cue: Cue) -> Piece:
    """The whole score of a cue on paper. Equal cues give equal notes; another seed is another tune."""
    rng = np.random.default_rng([cue.seed & 0xFFFFFFFF, 5])
    feel, place = FEELS[cue.brief.mood], tint(cue.place)
    bright = cue.brief.mood in BRIGHT
    scale = place.scale[0 if bright else 1] or feel.scale
    cast = _cast(cue, feel, place)
    form = planned(
        seconds=cue.seconds, bpm=_tempo(cue), beats=_beats(cue, feel, place, rng), rise=cue.brief.rise
    )
    tonic = feel.tonic + int(rng.integers(-3, 4))
    bars, last = harmonised(form, feel, place, bright=bright, tonic=tonic, rng=rng)
    band = _Band(
        cue=cue, feel=feel, tint=place, cast=cast, form=form, bars=bars, last=last, scale=scale, rng=rng
    )
    parts = band.parts()
    return Piece(
        form=form,
        bars=bars,
        last=last,
        scale=scale,
        feel=feel,
        parts=parts,
        hits=band.hits(),
        riser=not cue.brief.diegetic and not cast.alone and form.rise > 0 and feel.loud > 0.6,
    )


def _tempo(cue: Cue) -> float:
    """The brief's beats a minute; beyond 150 they are felt at half the speed."""
    return cue.brief.bpm / 2 if cue.brief.bpm > 150 else cue.brief.bpm


def _beats(cue: Cue, feel: Feel, place: Tint, rng: np.random.Generator) -> int:
    asked = " ".join(cue.brief.instruments).lower()
    chance = feel.triple if place.waltz is None else 0.5 * (place.waltz + min(place.waltz, feel.triple * 2))
    drawn = rng.random() < chance
    return 3 if "waltz" in asked or drawn else 4


_ALONE = re.compile(r"\b(solo|unaccompanied|only|alone|a cappella)\b", re.IGNORECASE)


def _cast(cue: Cue, feel: Feel, place: Tint) -> _Cast:
    """Roles for the brief's instruments; what is missing is taken from the place, then from the mood."""
    kin = dict(place.kin)
    asked = [by_name(kin.get(p.name, p.name)) for p in named(cue.brief.instruments)]
    colours = [by_name(word) for word in (*place.colours, *feel.colours)]
    players = [p for p in asked if p.role != "drums"] or colours[:2]
    drums = next((p for p in asked if p.role == "drums"), None)
    alone = len(players) == 1 and (cue.brief.diegetic or bool(_ALONE.search(" ".join(cue.brief.instruments))))
    basses = [p for p in players if p.role == "bass"]
    others = [p for p in players if p.role != "bass"] or colours[:1]
    tunes = [p for p in others if p.role == "tune"]
    chordal = [p for p in others if p.chords]
    struck = [p for p in chordal if not isinstance(p.sound, Held)]
    lead = (tunes or struck or [p for p in others if p.name != "pad"] or others)[0]
    figure = _figure_player(lead, struck, chordal, feel)
    spare = [p for p in others if p not in (lead, figure)]
    sustained = next((p for p in spare if p.chords and isinstance(p.sound, Held)), None)
    if sustained is None and not isinstance(figure.sound, Held) and not alone:
        sustained = by_name("strings" if feel.loud > 0.6 else "pad")
    second = next((p for p in spare if p not in (sustained,) and p.role != "bass"), None)
    fresh = [p for p in colours if p not in (lead, figure, sustained, second)]
    small = len(players) <= 3 and not alone and not cue.brief.diegetic
    return _Cast(
        lead=lead,
        figure=figure,
        held=None if alone or sustained == figure else sustained,
        counter=None if alone else second or (sustained if sustained != lead else None),
        bass=basses[0] if basses else None if alone or cue.brief.diegetic else by_name("bass"),
        colour=fresh[0] if small and fresh else None,
        drums=drums,
        alone=alone,
    )


def _figure_player(
    lead: Instrument, struck: list[Instrument], chordal: list[Instrument], feel: Feel
) -> Instrument:
    """Who plays the chords: another plucked or struck one, the leader's own left hand, or whoever can."""
    others = [p for p in struck if p != lead]
    if others:
        return others[0]
    if lead in struck:
        return lead
    sustained = [p for p in chordal if p != lead]
    return (sustained or [by_name("piano" if feel.bright < 0.6 else "guitar")])[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Band:
    """Writes everyone's part."""

    cue: Cue
    feel: Feel
    tint: Tint
    cast: _Cast
    form: Form
    bars: list[Bar]
    last: Chord
    scale: str
    rng: np.random.Generator

    def parts(self) -> list[Part]:
        melody = self._melody()
        parts = [
            Part(instrument=self.cast.lead, notes=melody, gain=1.5),
            Part(instrument=self.cast.figure, notes=self._figures(), gain=-3.5),
        ]
        if self.cast.held:
            parts.append(Part(instrument=self.cast.held, notes=self._chords(), gain=-8.0))
        if self.cast.counter:
            parts.append(Part(instrument=self.cast.counter, notes=self._counter(melody), gain=-3.0))
        parts.append(Part(instrument=self._bass_player(), notes=self._bass(), gain=-2.0))
        if self.cast.colour:
            parts.append(Part(instrument=self.cast.colour, notes=self._colour(melody), gain=-6.0))
        if self.tint.drone:
            player = by_name("tanpura" if "tanpura" in self.tint.colours else "pad")
            parts.append(Part(instrument=player, notes=self._drone(player), gain=-9.0))
        return [part for part in parts if part.notes]

    @property
    def _pace(self) -> float:
        """Seconds of a beat, on average."""
        return self.form.landing / (self.form.bars * self.form.beats)

    def _melody(self) -> list[Note]:
        lead = self.cast.lead
        reach = (max(lead.low, 52), min(lead.high, 96))
        notes = tune(self.form, self.bars, self.last, self.feel, self.scale, reach, self.rng)
        how = self.tint.ornament
        if lead.name == "mandolin":
            how = "tremolo"
        elif how == "meend" and lead.chords:
            how = "grace"
        elif how == "tremolo" or self.cue.style is Style.TRAILER:
            how = ""
        return ornamented(notes, how, self._pace, self.scale, self.bars[0].tonic)

    def _figure_name(self, bar: Bar) -> str:
        full = bar.section is Section.RISE
        names = self.feel.full_figures if full else self.feel.figures
        name = names[int(self.cue.seed) % len(names)]
        if self.form.beats == 3 and name in {"oom-pah", "offbeats", "strum", "repeated"}:
            name = "waltz"
        if self.tint.figure and self.form.beats == 4 and (full or bar.section is Section.THEME):
            name = self.tint.figure
        if isinstance(self.cast.figure.sound, Held) and self.cast.figure.sound.attack > 0.15:
            return name if name in {"repeated", "tremolo", "ostinato", "sixteenths"} and full else "held"
        if self.cue.style is Style.POEM and not full:
            return "slow arpeggio"
        return name

    def _figures(self) -> list[Note]:
        player = self.cast.figure
        voicing = texture.Voicing(max(player.low, 50), min(player.high, 74))
        notes: list[Note] = []
        for bar in self.bars:
            name = self._figure_name(bar)
            if bar.section is Section.INTRO and name not in {"held", "ostinato", "slow arpeggio"}:
                name = "slow arpeggio"
            if bar.section is Section.CLOSE and bar.last_of_section:
                name = "slow arpeggio" if not isinstance(player.sound, Held) else "held"
            notes += texture.figured(self.form, bar, name, voicing, 0.22 + 0.4 * bar.intensity)
        return notes + self._final(voicing.of(self.last, self.bars[-1].tonic), 0.5, spread=0.05)

    def _final(self, voices: tuple[int, ...], velocity: float, spread: float) -> list[Note]:
        at = float(self.form.bars * self.form.beats)
        return [
            Note(start=at + i * spread / self._pace, beats=self.form.beats, pitch=pitch, velocity=velocity)
            for i, pitch in enumerate(voices)
        ]

    def _chords(self) -> list[Note]:
        player = self.cast.held
        assert player is not None
        voicing = texture.Voicing(max(player.low, 52), min(player.high, 77))
        notes: list[Note] = []
        for bar in self.bars:
            if bar.section is Section.INTRO and bar.number == 0 and self.form.intro > 1:
                continue
            notes += texture.figured(self.form, bar, "held", voicing, 0.12 + 0.6 * bar.intensity)
        return notes + self._final(voicing.of(self.last, self.bars[-1].tonic), 0.5, spread=0.0)

    def _counter(self, melody: list[Note]) -> list[Note]:
        player = self.cast.counter
        assert player is not None
        reach = (max(player.low, 50), min(player.high, 79))
        notes: list[Note] = []
        for bar in self.bars:
            if bar.section is Section.RISE or (bar.section is Section.THEME and bar.last_of_section):
                notes += texture.counter(self.form, bar, melody, reach, 0.3 + 0.35 * bar.intensity)
        return notes

    def _bass_player(self) -> Instrument:
        return self.cast.bass or self.cast.figure

    def _bass(self) -> list[Note]:
        player = self._bass_player()
        low = max(player.low, 36)
        names = self.feel.basses
        notes: list[Note] = []
        for bar in self.bars:
            if bar.section is Section.INTRO and self.cast.bass:
                continue
            full = bar.section is Section.RISE
            name = names[-1 if full else 0]
            if name == "eighths" and not full:
                name = "roots"
            if self.tint.pulse in {"bossa", "son", "tango"} and self.form.beats == 4:
                name = self.tint.pulse
            if self.form.beats == 3:
                name = "roots"
            notes += texture.bass(self.form, bar, name, low, 0.28 + 0.38 * bar.intensity)
        root = nearest(low + 6, (self.last.root,), self.bars[-1].tonic)
        return notes + self._final((root,), 0.55, spread=0.0)

    def _colour(self, melody: list[Note]) -> list[Note]:
        """A colour answers: in the rise it takes up the tune an octave away, before that it only touches."""
        player = self.cast.colour
        assert player is not None
        first = self.form.rise * self.form.beats
        last = (self.form.bars - self.form.close) * self.form.beats
        notes = []
        for note in melody:
            if first <= note.start < last:
                pitch = note.pitch + 12 if note.pitch + 12 <= player.high else note.pitch - 12
                notes.append(
                    Note(
                        start=note.start,
                        beats=note.beats,
                        pitch=max(pitch, player.low),
                        velocity=0.8 * note.velocity,
                    )
                )
        voicing = texture.Voicing(min(max(60, player.low), player.high - 18), player.high)
        for bar in self.bars[::2]:
            if bar.section in (Section.INTRO, Section.THEME):
                top = voicing.of(bar.chords[0], bar.tonic)[-1]
                start = bar.number * self.form.beats + (2 if bar.section is Section.THEME else 0)
                notes.append(Note(start=start, beats=2, pitch=top, velocity=0.35))
        return notes

    def _drone(self, player: Instrument) -> list[Note]:
        tonic = self.bars[0].tonic
        if not isinstance(player.sound, Held):
            return texture.drone(self.form, tonic, max(player.low, 43), 1.0, 0.4)
        root = nearest(max(player.low, 48) + 6, (0,), tonic)
        whole = self.form.bars * self.form.beats
        return [Note(start=0, beats=whole, pitch=pitch, velocity=0.4) for pitch in (root, root + 7)]

    def hits(self) -> list[Hit]:
        """Drums where they are asked for; else only in the rise, and only in moods that want them."""
        rhythm = self._rhythm()
        if rhythm is None:
            return []
        asked = self.cast.drums is not None
        hits: list[Hit] = []
        for bar in self.bars:
            if bar.section is Section.INTRO or (not asked and bar.section is not Section.RISE):
                continue
            light = bar.section is not Section.RISE
            hits += self._bar_of_drums(bar, rhythm, light=light)
        return hits + self._marks()

    def _rhythm(self) -> str | None:
        if self.cast.drums is None and (self.cast.alone or self.cue.brief.diegetic):
            return None
        calm = not self.feel.drums_unasked and (not self.tint.pulse or self.feel.pulse == "none")
        if self.cast.drums is None and calm:
            return None
        if self.tint.pulse:
            return self.tint.pulse
        if self.cast.drums is not None and self.cast.drums.name in KITS:
            return KITS[self.cast.drums.name]
        return self.feel.pulse if self.feel.pulse != "none" else "brushes"

    def _bar_of_drums(self, bar: Bar, rhythm: str, *, light: bool) -> list[Hit]:
        level = (0.45 if light else 1.0) * (0.55 + 0.45 * self.feel.loud) * bar.intensity
        hits = []
        for name, beat, velocity in RHYTHMS[rhythm]:
            if beat >= self.form.beats or (light and velocity < 0.2):
                continue
            wobble = 1 + self.rng.normal(0, 0.06)
            hits.append(
                Hit(name=name, beat=bar.number * self.form.beats + beat, velocity=level * velocity * wobble)
            )
        if bar.last_of_section and bar.section is not Section.CLOSE:
            fill = "roll" if rhythm == "march" else "tom" if self.feel.loud > 0.6 else "shaker"
            for i in range(4):
                beat = (bar.number + 1) * self.form.beats - 1 + i / 4
                hits.append(Hit(name=fill, beat=beat, velocity=level * (0.25 + 0.12 * i)))
        return hits

    def _marks(self) -> list[Hit]:
        """What marks the rise and the last chord."""
        loud = self.feel.loud
        if loud < 0.6:
            return []
        rise, end = self.form.rise * self.form.beats, self.form.bars * self.form.beats
        marks = [Hit(name="crash", beat=rise, velocity=0.45 * loud)] if self.form.rise else []
        if self.cue.style is Style.TRAILER or loud >= 0.85:
            marks += [Hit(name="boom", beat=beat, velocity=0.6 * loud) for beat in (rise, end)]
        return marks
