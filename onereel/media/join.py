"""Joining clips into one film: packets are passed on as they are wherever that is possible."""

from __future__ import annotations

import heapq
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from contextlib import ExitStack
from fractions import Fraction
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import av
from av.container import InputContainer

from onereel.errors import CannotMake
from onereel.media import frames, video
from onereel.media.audio import RATE
from onereel.media.video import Probe

Tick = Callable[[float], None]

_TICKS = 1000  # of the film's clock in one picture
_BT709 = 1


def lengths(clips: Sequence[Probe]) -> list[int]:
    """How many samples at 48 kHz each clip's picture lasts; rounding never adds up to a drift."""
    edges = [0, *(round(end * RATE) for end in accumulate(clip.frames / clip.fps for clip in clips))]
    return [after - before for before, after in pairwise(edges)]


def join(
    clips: Sequence[Path],
    soundtrack: Path,
    out: Path,
    *,
    width: int,
    height: int,
    tick: Tick,
) -> None:
    """Clips in order, and an .m4a as long as they are, as one mp4: H.264, AAC, index first, a keyframe at
    each cut, width × height.

    Clips that have this size and one encoder's parameters are not encoded again; otherwise all of them are,
    once, scaled to cover the picture. Equal inputs give equal bytes. Raises CannotMake for a damaged clip.
    """
    options = {"fflags": "+bitexact", "movflags": "+faststart", "movie_timescale": str(RATE)}
    with ExitStack() as opened:
        files, encoded = [opened.enter_context(av.open(str(clip))) for clip in clips], 0.0
        if not _alike(files, width, height):
            encoded = 0.9
            conformed = _conformed(clips, out.parent, width, height, lambda done: tick(encoded * done))
            files = [opened.enter_context(av.open(str(clip))) for clip in conformed]
        sound = opened.enter_context(av.open(str(soundtrack)))
        film = opened.enter_context(av.open(str(out), "w", format="mp4", options=options))
        picture = film.add_stream_from_template(files[0].streams.video[0])
        heard = film.add_stream_from_template(sound.streams.audio[0])
        seen = _packets(files, picture, lambda done: tick(encoded + (1 - encoded) * done))
        for packet in heapq.merge(seen, _sounds(sound, heard), key=_when):
            film.mux(packet)
    tick(1.0)


def _when(packet: av.Packet[Any]) -> Fraction:
    assert packet.dts is not None
    assert packet.time_base is not None
    return packet.dts * packet.time_base


def _alike(files: Sequence[InputContainer], width: int, height: int) -> bool:
    """Whether the clips can be one track: the wanted size, and one set of decoder parameters."""
    seen = set()
    for file in files:
        stream = file.streams.video[0]
        context = stream.codec_context
        if (context.width, context.height) != (width, height) or context.colorspace != _BT709:
            return False
        seen.add((context.name, context.pix_fmt, stream.average_rate, context.extradata))
    return len(seen) == 1 and next(iter(seen))[:2] == ("h264", "yuv420p")


def _packets(files: Sequence[InputContainer], stream: av.VideoStream, tick: Tick) -> Iterator[av.Packet[Any]]:
    """All video packets on the film's clock."""
    at = 0
    for number, file in enumerate(files):
        source = file.streams.video[0]
        assert source.average_rate is not None
        base = 1 / (source.average_rate * _TICKS)
        packets = _whole(file, source)
        start = min(_on(packet.pts, packet, base) for packet in packets)
        for packet in packets:
            dts, pts = _on(packet.dts, packet, base), _on(packet.pts, packet, base)
            packet.time_base = base
            packet.pts, packet.dts, packet.duration = pts - start + at, dts - start + at, _TICKS
            packet.stream = stream
            yield packet
        at += len(packets) * _TICKS
        tick((number + 1) / len(files))


def _whole(file: InputContainer, source: av.VideoStream) -> list[av.Packet[Any]]:
    try:
        packets = [packet for packet in file.demux(source) if packet.dts is not None]
    except av.error.FFmpegError as error:
        raise _damaged(file) from error
    if not packets or len(packets) != source.frames or not packets[0].is_keyframe:
        raise _damaged(file)
    return packets


def _on(stamp: int | None, packet: av.Packet[Any], base: Fraction) -> int:
    assert stamp is not None
    assert packet.time_base is not None
    return round(stamp * packet.time_base / base)


def _sounds(file: InputContainer, stream: av.AudioStream) -> Iterator[av.Packet[Any]]:
    for packet in file.demux(file.streams.audio[0]):
        if packet.dts is not None:
            packet.stream = stream
            yield packet


def _conformed(clips: Sequence[Path], folder: Path, width: int, height: int, tick: Tick) -> list[Path]:
    """The clips encoded again at the wanted size, beside the film's draft.

    As many at once as there are cores, each by one thread: how many cores there are changes no byte.
    """
    facts = [video.probe(clip) for clip in clips]
    if len({fact.fps for fact in facts}) != 1:
        raise CannotMake("The clips do not all have the same number of pictures a second; make them again.")
    made = [folder / f"conformed-{number}.mp4" for number in range(len(clips))]
    whole, stop, done = max(1, sum(fact.frames for fact in facts)), threading.Event(), [0] * len(clips)

    def conform(number: int) -> None:
        with video.ClipWriter(
            made[number], width, height, facts[number].fps, crf=18, preset="fast"
        ) as writer:
            for picture in video.frames(clips[number]):
                if stop.is_set():
                    return
                writer.write(frames.fit(picture, width, height))
                done[number] += 1

    with ThreadPoolExecutor(min(len(clips), os.cpu_count() or 1)) as threads:
        work = {threads.submit(conform, number) for number in range(len(clips))}
        try:
            while work:
                finished, work = wait(work, timeout=0.2, return_when=FIRST_EXCEPTION)
                for future in finished:
                    future.result()
                tick(min(1.0, sum(done) / whole))
        finally:
            stop.set()
    return made


def _damaged(file: InputContainer) -> CannotMake:
    return CannotMake(f"{Path(file.name).name} is damaged or cut short; have it made again.")
