"""One line spoken by eSpeak NG, in a process of its own: JSON in, 16-bit PCM out.

eSpeak is only deterministic when its random numbers are seeded straight after it starts and nothing was
spoken before. So every line gets a fresh `python -m onereel.backends.animatic.espeak`, which imports
nothing but ctypes and the library. On standard input an `Utterance` as JSON; on standard output the sample
rate (four bytes, little-endian) and the samples; on failure a sentence on standard error and exit code 1.
"""

from __future__ import annotations

import ctypes
import json
import sys
from typing import TypedDict

_SYNCHRONOUS = 1
_UTF8 = 1
_SEED = 1
_RATE, _PITCH, _RANGE, _WORDGAP = 1, 3, 4, 7  # espeak_PARAMETER


class Utterance(TypedDict):
    """What to say and how: voice as eSpeak names it, rate in words a minute, pitch and range 0–100,
    wordgap in units of 10 ms."""

    text: str
    voice: str
    rate: int
    pitch: int
    range: int
    wordgap: int


def speak(line: Utterance) -> tuple[int, bytes]:
    """The sample rate and the samples. Raises RuntimeError when the library refuses something.

    A wrong voice name silently keeps the voice before: every return code is looked at.
    """
    import espeakng_loader

    library = ctypes.CDLL(str(espeakng_loader.get_library_path()))
    library.espeak_ng_InitializePath(str(espeakng_loader.get_data_path()).encode())
    _check(library.espeak_ng_Initialize(None), "start")
    library.espeak_ng_SetRandSeed(ctypes.c_long(_SEED))
    _check(library.espeak_ng_InitializeOutput(_SYNCHRONOUS, 0, None), "open its output")
    samples = bytearray()

    def take(wave: int | None, count: int, _events: int) -> int:
        if wave and count > 0:
            samples.extend(ctypes.string_at(wave, count * 2))
        return 0

    callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(take)
    library.espeak_SetSynthCallback(callback)
    _check(library.espeak_ng_SetVoiceByName(line["voice"].encode()), f"find the voice {line['voice']}")
    for parameter, value in (
        (_RATE, line["rate"]), (_PITCH, line["pitch"]), (_RANGE, line["range"]), (_WORDGAP, line["wordgap"]),
    ):  # fmt: skip
        _check(library.espeak_ng_SetParameter(parameter, value, 0), "set its parameters")
    text = line["text"].encode()
    _check(library.espeak_ng_Synthesize(text, len(text) + 1, 0, 1, 0, _UTF8, None, None), "speak")
    _check(library.espeak_ng_Synchronize(), "finish")
    return int(library.espeak_ng_GetSampleRate()), bytes(samples)


def _check(status: int, what: str) -> None:
    if status != 0:
        raise RuntimeError(f"eSpeak NG could not {what} (status {status & 0xFFFFFFFF:#x}).")


def main() -> int:
    """The child process."""
    try:
        rate, samples = speak(json.load(sys.stdin))
    except (OSError, RuntimeError, ImportError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is how the parent hears of it
        return 1
    sys.stdout.buffer.write(rate.to_bytes(4, "little") + samples)
    return 0


if __name__ == "__main__":
    sys.exit(main())
