"""Clips: write H.264 in mp4, read it back frame by frame. Pictures are RGB uint8 (height, width, 3)."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import cv2
import numpy as np
from av.video.reformatter import Colorspace
from numpy.typing import NDArray

from onereel.errors import CannotMake
from onereel.media.audio import RATE
from onereel.media.frames import Picture

_TICKS = 1000  # of the track's clock in one frame

_BT709 = np.array(
    [
        (0.2126 * 219 / 255, 0.7152 * 219 / 255, 0.0722 * 219 / 255, 16),
        (-0.2126 / 1.8556 * 224 / 255, -0.7152 / 1.8556 * 224 / 255, 0.5 * 224 / 255, 128),
        (0.5 * 224 / 255, -0.7152 / 1.5748 * 224 / 255, -0.0722 / 1.5748 * 224 / 255, 128),
    ],
    np.float32,
)
"""RGB to Y, U, V in limited range (ITU-R BT.709-6, sections 3 and 4)."""

_AVX512 = 13  # OpenCV's number for it (CV_CPU_AVX_512F), which its Python module has no name for
_UP_TO_AVX2 = "asm=MMX2,SSE2,SSE2Fast,LZCNT,SSSE3,SSE4.2,AVX,FMA3,BMI2,AVX2"
"""x264's AVX-512 code for its macroblock tree reads memory that nobody has written, so that equal pictures
gave other bytes on a busy machine (x264 165 in PyAV 18.1; seen with MALLOC_PERTURB_, gone with asm up to
AVX2, which costs 5 % of the encoder's time; without the tree the files are three times as large)."""


class ClipWriter:
    """Writes one clip: H.264 yuv420p BT.709, its first picture a keyframe, closed groups of pictures.

    Equal pictures and settings give equal bytes (one encoder thread). Use as a context manager: the file is
    whole only after leaving it. `audio=True` adds a lossless (ALAC) stereo track at 48 kHz, so that clips can
    be joined without a seam.
    """

    def __init__(
        self,
        path: Path,
        width: int,
        height: int,
        fps: Fraction,
        *,
        crf: int = 20,
        preset: str = "veryfast",
        threads: int = 1,
        audio: bool = False,
    ) -> None:
        self._out = av.open(
            str(path), "w", format="mp4", options={"fflags": "+bitexact", "movflags": "+faststart"}
        )
        self._size = (width, height)
        stream = self._out.add_stream("libx264", rate=fps, options=_x264(crf, preset, threads))
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.thread_count = threads
        context = stream.codec_context
        context.time_base = 1 / (fps * _TICKS)
        context.color_range, context.colorspace = 1, 1  # limited; BT.709 throughout
        context.color_primaries, context.color_trc = 1, 1
        self._video, self._next = stream, 0
        self._sound = self._out.add_stream("alac", rate=RATE, layout="stereo") if audio else None
        self._heard = 0

    def write(self, picture: Picture) -> None:
        """Add the next picture. Raises ValueError when it is not width × height RGB uint8."""
        width, height = self._size
        if picture.shape != (height, width, 3) or picture.dtype != np.uint8:
            raise ValueError(f"a picture of {picture.shape} {picture.dtype} for a clip of {width}×{height}")
        frame = av.VideoFrame.from_ndarray(_yuv420(picture), format="yuv420p")
        frame.pts, frame.time_base = self._next * _TICKS, self._video.codec_context.time_base
        self._next += 1
        for packet in self._video.encode(frame):
            self._out.mux(packet)

    def write_audio(self, samples: NDArray[np.float32]) -> None:
        """Add sound: float32 (n, 2), −1…1, 48 kHz."""
        if self._sound is None:
            raise ValueError("this clip was opened without sound")
        data = np.clip(np.rint(samples.T * 32767), -32768, 32767).astype(np.int16)
        step = self._sound.codec_context.frame_size or 4096
        for i in range(0, data.shape[1], step):
            part = np.ascontiguousarray(data[:, i : i + step])
            frame = av.AudioFrame.from_ndarray(part, format="s16p", layout="stereo")
            frame.sample_rate, frame.pts = RATE, self._heard
            frame.time_base = Fraction(1, RATE)
            self._heard += part.shape[1]
            for packet in self._sound.encode(frame):
                self._out.mux(packet)

    def close(self) -> None:
        """Flush and finish the file."""
        for stream in (self._video, self._sound):
            if stream is not None:
                for packet in stream.encode(None):
                    self._out.mux(packet)
        self._out.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self._out.close()


def _yuv420(picture: Picture) -> Picture:
    """RGB as planes of BT.709 in limited range, (height · 3/2, width): 0.8 ms at 960×528, swscale's 2.1."""
    height, width = picture.shape[:2]
    half = cv2.resize(picture, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    out: Picture = np.empty((height * 3 // 2, width), np.uint8)
    cv2.extractChannel(cv2.transform(picture, _BT709), 0, dst=out[:height])
    _, u, v = cv2.split(cv2.transform(half, _BT709))
    out[height:] = np.concatenate((u, v), axis=None).reshape(-1, width)
    return out


def _x264(crf: int, preset: str, threads: int) -> dict[str, str]:
    code = f":{_UP_TO_AVX2}" if cv2.checkHardwareSupport(_AVX512) else ""
    return {
        "crf": str(crf),
        "preset": preset,
        "threads": str(threads),
        "x264-params": f"open-gop=0:keyint=250:scenecut=0:stitchable=1{code}",
        "flags": "+cgop",
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """What a clip's header says. `seconds` is the picture's length; `sound` whether it has an audio track."""

    frames: int
    width: int
    height: int
    fps: Fraction
    seconds: float
    sound: bool


def probe(path: Path) -> Probe:
    """Read a clip's header. Raises CannotMake when there is none."""
    try:
        with av.open(str(path)) as clip:
            if not clip.streams.video:
                raise CannotMake(f"{path.name} holds no picture.")
            video = clip.streams.video[0]
            fps = video.average_rate or Fraction(0)
            count = video.frames
            length = float(video.duration * video.time_base) if video.duration and video.time_base else 0.0
            if not length and fps:
                length = float(count / fps)
            return Probe(
                frames=count,
                width=video.codec_context.width,
                height=video.codec_context.height,
                fps=fps,
                seconds=length,
                sound=bool(clip.streams.audio),
            )
    except av.error.FFmpegError as error:
        raise _unreadable(path) from error


def frames(path: Path, only: Container[int] | None = None, *, threads: int = 1) -> Iterator[Picture]:
    """The pictures of a clip in order, all or `only` those with these numbers (the others cost half).

    `threads` decoding at once, 0 for all cores. Raises CannotMake when the file is damaged or cut short.
    """
    seen = 0
    try:
        with av.open(str(path)) as clip:
            video = clip.streams.video[0]
            promised = video.frames
            video.codec_context.thread_count = threads
            video.thread_type = "AUTO"
            for frame in clip.decode(video):
                seen += 1
                if only is None or seen - 1 in only:
                    yield _rgb(frame)
    except (av.error.FFmpegError, IndexError) as error:
        raise _unreadable(path) from error
    if promised and seen < promised:
        raise _cut_short(path, seen, promised)


def near(path: Path, seconds: Sequence[float], width: int, height: int) -> Iterator[tuple[float, Picture]]:
    """For each of these moments (rising) the nearest picture that others are predicted from, and its second;
    made width × height.

    Pictures nothing depends on, half of x264's, are not decoded, which halves the time; how near a moment's
    picture is depends on the encoder. Raises CannotMake when the file is damaged or cut short.
    """
    wanted, arrived = deque(seconds), 0
    before: tuple[float, av.VideoFrame] | None = None
    try:
        with av.open(str(path)) as clip:
            video = clip.streams.video[0]
            promised = video.frames
            video.codec_context.skip_frame = "NONREF"
            start: float | None = None
            for packet in clip.demux(video):
                arrived += packet.size > 0
                for frame in packet.decode():
                    at = float(frame.time or 0.0)
                    start = at if start is None else start
                    while before and wanted and wanted[0] <= (before[0] + at - start) / 2:
                        wanted.popleft()
                        yield before[0], _scaled(before[1], width, height)
                    before = at - start, frame
    except (av.error.FFmpegError, IndexError) as error:
        raise _unreadable(path) from error
    if arrived < promised or before is None:
        raise _cut_short(path, arrived, promised)
    for _ in wanted:
        yield before[0], _scaled(before[1], width, height)


def _rgb(frame: av.VideoFrame) -> Picture:
    return np.asarray(frame.to_ndarray(format="rgb24", src_colorspace=Colorspace.ITU709), np.uint8)


def _scaled(frame: av.VideoFrame, width: int, height: int) -> Picture:
    scaled = frame.to_ndarray(
        format="rgb24", width=width, height=height, src_colorspace=Colorspace.ITU709, interpolation="AREA"
    )
    return np.asarray(scaled, np.uint8)


def _cut_short(path: Path, seen: int, promised: int) -> CannotMake:
    return CannotMake(f"{path.name} is cut short: {seen} of {promised} pictures; have it made again.")


def _unreadable(path: Path) -> CannotMake:
    return CannotMake(f"{path.name} is not a whole clip: damaged or cut short; have it made again.")
