"""One line spoken by eSpeak NG, in a process of its own: JSON in, 16-bit PCM out.

eSpeak is only deterministic when its random numbers are seeded straight after it starts and nothing was
spoken before, so every line gets a fresh process. It runs as a bare script (`python -I -S espeak.py`), which
imports nothing of the house and starts in some 30 ms. On standard input an `Utterance` as JSON; on standard
output the sample rate (four bytes, little-endian) and the samples; on failure a sentence on standard error
and exit code 1.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import tempfile
from typing import TypedDict

_SYNCHRONOUS = 1
_UTF8 = 1
_SEED = 1
_RATE, _PITCH, _RANGE = 1, 3, 4  # espeak_PARAMETER


class Utterance(TypedDict):
    """What to say and how.

    `library` and `data` say where eSpeak is; `language` is one of its files below data/lang ("gmw/en-US"),
    `timbre` the lines of a voice file to go after it. Rate is in words a minute, pitch and range are 0–100.
    """

    library: str
    data: str
    language: str
    timbre: str
    text: str
    rate: int
    pitch: int
    range: int


def speak(line: Utterance) -> tuple[int, bytes]:
    """The sample rate and the samples. Raises RuntimeError when the library refuses something, OSError when
    there is no such language."""
    library = ctypes.CDLL(line["library"])
    library.espeak_ng_InitializePath(os.fsencode(line["data"]))
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
    _choose_voice(library, line)
    for parameter, value in ((_RATE, line["rate"]), (_PITCH, line["pitch"]), (_RANGE, line["range"])):
        _check(library.espeak_ng_SetParameter(parameter, value, 0), "set its parameters")
    text = line["text"].encode()
    _check(library.espeak_ng_Synthesize(text, len(text) + 1, 0, 1, 0, _UTF8, None, None), "speak")
    _check(library.espeak_ng_Synchronize(), "finish")
    return int(library.espeak_ng_GetSampleRate()), bytes(samples)


def _choose_voice(library: ctypes.CDLL, line: Utterance) -> None:
    """The language's own file with our timbre after it, as one voice file.

    Not by name: an unknown name silently keeps the voice before, and an unknown variant is not even an error.
    eSpeak keeps 60 lower-cased characters of a file's path, hence the short name in the current folder.
    """
    with open(os.path.join(line["data"], "lang", line["language"]), "rb") as file:
        voice = file.read()
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "voice"), "wb") as file:
            file.write(voice + b"\n" + line["timbre"].encode())
        home = os.getcwd()
        os.chdir(folder)
        try:
            _check(library.espeak_ng_SetVoiceByFile(b"voice"), f"find the voice {line['language']}")
        finally:
            os.chdir(home)


def _check(status: int, what: str) -> None:
    if status != 0:
        raise RuntimeError(f"eSpeak NG could not {what} (status {status & 0xFFFFFFFF:#x}).")


def main() -> int:
    """The child process."""
    try:
        rate, samples = speak(json.load(sys.stdin.buffer))
    except (OSError, RuntimeError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is how the parent hears of it
        return 1
    sys.stdout.buffer.write(rate.to_bytes(4, "little") + samples)
    return 0


if __name__ == "__main__":
    sys.exit(main())
