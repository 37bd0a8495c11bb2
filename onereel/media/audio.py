"""Sound on disk and in arrays: float32 (samples, channels), −1…1, 48 kHz unless said otherwise."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.errors import CannotMake

RATE = 48_000
Sound = NDArray[np.float32]
"""float32 (samples, channels)."""

_FULL_SCALE = 32767.0
_BACK = cv2.DFT_INVERSE | cv2.DFT_SCALE | cv2.DFT_REAL_OUTPUT
_PIECE = 4096
_AAC = 1024  # samples in one AAC frame
_AAC_BITS = 192_000
# aac_coder: at this bit rate the fast one is 2 dB better under 4 kHz, 2–3 dB worse above, in half the time.
_CODEC_OPTIONS = {"flac": {"flags": "+bitexact"}, "aac": {"flags": "+bitexact", "aac_coder": "fast"}}


def read(path: Path) -> Sound:
    """The first audio track of a file (wav, flac, mp4, …) at 48 kHz, exactly as many samples as it holds.

    Raises CannotMake when there is no track, or the file is damaged or cut short.
    """
    try:
        with av.open(str(path)) as file:
            if not file.streams.audio or not file.streams.audio[0].channels:
                raise CannotMake(f"{path.name} holds no sound.")
            stream = file.streams.audio[0]
            promised = None
            if stream.duration is not None and stream.time_base is not None:
                promised = round(stream.duration * stream.time_base * RATE)
            heard = _converted(file.decode(stream), stream.channels, stream.layout.name)
    except (av.error.FFmpegError, IndexError) as error:
        raise CannotMake(f"{path.name} is not whole sound; have it made again.") from error
    if promised is None:
        return heard
    # AAC in mp4: the last packet is filled up; the track's duration says how far it counts.
    if len(heard) < promised - RATE // 50:
        raise CannotMake(f"{path.name} is cut short; have it made again.")
    return fitted(heard, promised)


def _converted(frames: Iterable[av.AudioFrame], channels: int, layout: str) -> Sound:
    """Frames of any format and rate as one float32 array at 48 kHz."""
    resampler = av.AudioResampler(format="fltp", layout=layout, rate=RATE)
    parts = [part.to_ndarray() for frame in frames for part in resampler.resample(frame)]
    if parts:
        parts += [part.to_ndarray() for part in resampler.resample(None)]
    whole = np.concatenate(parts, axis=1) if parts else np.zeros((channels, 0))
    return np.ascontiguousarray(whole.T, np.float32)


def write(
    path: Path,
    samples: NDArray[np.floating],
    rate: int = RATE,
    *,
    tick: Callable[[float], None] | None = None,
) -> None:
    """Write sound; the suffix says how: .wav and .flac with 16 bits, .m4a as AAC at 192 kbit/s.

    `samples` is (n,) or (n, channels); what is louder than full scale is clipped (not in .m4a). `tick` hears
    how much is encoded. Equal samples give equal bytes. Raises ValueError for other suffixes, for no samples
    and for NaN.
    """
    if not len(samples):
        raise ValueError("no sound to write")
    if not np.isfinite(samples).all():
        raise ValueError("sound with NaN or infinity in it")
    sound = _columns(samples)
    match path.suffix:
        case ".wav":
            with wave.open(str(path), "wb") as file:
                file.setnchannels(sound.shape[1])
                file.setsampwidth(2)
                file.setframerate(rate)
                file.writeframes(_sixteen_bits(sound).tobytes())
        case ".flac":
            packed = _sixteen_bits(sound)
            _encode(path, "flac", "flac", "s16", [packed[i : i + _PIECE] for i in _steps(packed)], rate, tick)
        case ".m4a":
            planar = np.ascontiguousarray(sound.T)
            _encode(
                path, "mp4", "aac", "fltp", [planar[:, i : i + _AAC] for i in _steps(sound, _AAC)], rate, tick
            )
        case other:
            raise ValueError(f"sound is written as .wav, .flac or .m4a, not “{other}”")


def _sixteen_bits(sound: Sound) -> NDArray[np.int16]:
    scaled = np.rint(sound * np.float32(_FULL_SCALE))
    return np.asarray(np.clip(scaled, -32768, 32767), "<i2")


def _steps(sound: NDArray[Any], size: int = _PIECE) -> range:
    return range(0, len(sound), size)


def _encode(
    path: Path,
    container: str,
    codec: str,
    sample_format: str,
    pieces: list[NDArray[Any]],
    rate: int,
    tick: Callable[[float], None] | None,
) -> None:
    planar = sample_format.endswith("p")
    channels = pieces[0].shape[0 if planar else 1]
    layout = {1: "mono", 2: "stereo"}[channels]
    options = {"fflags": "+bitexact"}
    if container == "mp4":
        options["movie_timescale"] = str(rate)  # its default of 1000 rounds the length to a millisecond
    with av.open(str(path), "w", format=container, options=options) as file:
        stream = file.add_stream(codec, rate=rate, layout=layout, options=_CODEC_OPTIONS[codec])
        assert isinstance(stream, av.AudioStream)
        if codec == "aac":
            stream.bit_rate = _AAC_BITS
        at = 0
        for number, piece in enumerate(pieces):
            if tick and number % 256 == 0:
                tick(number / len(pieces))
            data = np.ascontiguousarray(piece if planar else piece.reshape(1, -1))
            frame = av.AudioFrame.from_ndarray(data, format=sample_format, layout=layout)
            frame.sample_rate, frame.pts, frame.time_base = rate, at, Fraction(1, rate)
            at += frame.samples
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def resample(samples: NDArray[np.floating], rate: int) -> Sound:
    """(n,) or (n, channels) at `rate` → (round(n · 48000 / rate), channels) at 48 kHz."""
    sound = _columns(samples)
    if rate == RATE or not len(sound):
        return sound
    length = round(len(sound) * RATE / rate)
    layout = {1: "mono", 2: "stereo"}.get(sound.shape[1], f"{sound.shape[1]}c")
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound.T), format="fltp", layout=layout)
    frame.sample_rate, frame.pts, frame.time_base = rate, 0, Fraction(1, rate)
    resampler = av.AudioResampler(format="fltp", layout=layout, rate=RATE)
    parts = [part.to_ndarray() for whole in (frame, None) for part in resampler.resample(whole)]
    return fitted(np.concatenate(parts, axis=1).T.astype(np.float32), length)


def _columns(samples: NDArray[np.floating]) -> Sound:
    sound = np.asarray(samples, np.float32)
    return sound[:, None] if sound.ndim == 1 else sound


def stereo(samples: Sound) -> Sound:
    """One channel in both ears; of more than two channels, the first two."""
    return np.repeat(samples, 2, axis=1) if samples.shape[1] == 1 else samples[:, :2]


def fitted(samples: Sound, length: int) -> Sound:
    """Exactly `length` samples: cut off at the end, or filled with silence."""
    if len(samples) >= length:
        return np.ascontiguousarray(samples[:length], np.float32)
    whole = np.zeros((length, samples.shape[1]), np.float32)
    whole[: len(samples)] = samples
    return whole


def faded(samples: Sound, *, fade_in: float = 0.0, fade_out: float = 0.0) -> Sound:
    """A copy that comes and goes smoothly over so many seconds: a quarter sine, even power in a crossfade."""
    sound = samples.astype(np.float32)
    for seconds, part in ((fade_in, sound), (fade_out, sound[::-1])):
        count = min(len(sound), round(seconds * RATE))
        part[:count] *= np.sin(np.linspace(0, np.pi / 2, count, dtype=np.float32))[:, None]
    return sound


def convolved(samples: Sound, response: NDArray[np.float32]) -> Sound:
    """`samples` (n, channels) through an impulse response (m,) or (m, channels); what rings on is lost."""
    taps = np.ascontiguousarray(response.reshape(len(response), -1).T, np.float32)
    size = max(65_536, 1 << (4 * taps.shape[1] - 1).bit_length())  # pieces of 2^16 stay in the cache
    step = size - taps.shape[1] + 1
    count = max(1, -(-len(samples) // step))
    # OpenCV's transform: 8 ms for two minutes of one channel through 2^16, numpy's 28.
    spectra = cv2.dft(
        cv2.copyMakeBorder(taps, 0, 0, 0, size - taps.shape[1], cv2.BORDER_CONSTANT), flags=cv2.DFT_ROWS
    )
    out = np.empty((samples.shape[1], count * step), np.float32)
    padded = np.zeros((1, count * step + size - step), np.float32)
    for channel, row in enumerate(out):
        padded[0, size - step : size - step + len(samples)] = samples[:, channel]
        spectrum = spectra[channel % len(spectra)][None]
        for piece in range(count):
            at = piece * step
            heard = cv2.mulSpectrums(cv2.dft(padded[:, at : at + size]), spectrum, 0)
            row[at : at + step] = cv2.dft(heard, flags=_BACK)[0, size - step :]
    return out[:, : len(samples)].T
