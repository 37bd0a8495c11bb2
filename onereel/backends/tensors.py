"""What the studio makers share: weights on disk, credits, what is unfit to keep."""

from __future__ import annotations

import hashlib
import importlib
import pickle
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onereel.backends.gpu import is_out_of_memory
from onereel.backends.weights import parts
from onereel.errors import Missing, Rejected
from onereel.media.frames import Picture
from onereel.planfile import Value

Samples = npt.NDArray[np.float32]

DARK = 8.0
"""The brightest pixel of a black picture, out of 255."""

FLAT = 0.6
"""The standard deviation of an empty picture, out of 255: less than 8-bit rounding noise on a gradient."""

STILL = 0.02
"""Mean change from frame to frame of a frozen clip, out of 255: grain alone changes more."""

LONG = 80
"""Letters of a setting from which a credit only holds its digest."""

SILENT = 1e-3
"""The loudest sample of a silent recording, −60 dBFS."""


def credit(name: str, settings: Value) -> str:
    """A maker's credit: its name and every setting, those that only say where things lie left out."""
    values = settings.model_dump(mode="json")
    parts = [f"{key}={_short(value)}" for key, value in values.items() if not key.endswith("path")]
    return " ".join([name, *parts])


def weights(repo: str, revision: str, path: str = "") -> Path:
    """The folder of a checkpoint on this machine: `path`, or what was pulled of `repo`. Never downloads."""
    if path:
        if not Path(path).is_dir():
            raise Missing(f"There are no weights in {path}: correct the profile's path, or leave it out.")
        return Path(path)
    hub = require("huggingface_hub")
    try:
        return Path(hub.snapshot_download(repo, revision=revision, local_files_only=True, **parts(repo)))
    except hub.errors.LocalEntryNotFoundError as error:
        raise Missing(
            f"{repo} is not on this machine: run `onereel models pull` with your profile."
        ) from error


@contextmanager
def loading(place: Path) -> Iterator[None]:
    """Load weights. Raises Missing where they are not whole, whatever the library said of them."""
    broken = (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, pickle.UnpicklingError)
    try:
        yield
    except (*broken, RuntimeError, require("safetensors").SafetensorError) as error:
        if is_out_of_memory(error):
            raise
        said = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".:")
        raise Missing(
            f"The weights in {place} cannot be loaded ({said[:200]}): run `onereel models check`."
        ) from error


def bytes_on_disk(folder: Path) -> int:
    """How large the weights of a folder are."""
    files = [*folder.glob("*.safetensors"), *folder.glob("*.bin"), *folder.glob("*.pth")]
    return sum(file.stat().st_size for file in files)


def require(package: str) -> Any:
    """Import a package of the studio extra, or say how to get it."""
    try:
        return importlib.import_module(package)
    except ModuleNotFoundError as error:
        message = f"{error.name} is not installed: run `pip install onereel[studio]` in Python 3.11 or 3.12."
        raise Missing(message) from error


def torch() -> Any:
    """The torch module."""
    return require("torch")


@lru_cache(maxsize=1)
def diffusers() -> Any:
    """The diffusers module, its progress bars off: the house draws its own."""
    module = require("diffusers")
    for library in (module, require("transformers")):
        library.utils.logging.disable_progress_bar()
        library.utils.logging.set_verbosity_error()
    return module


def fold_weight_norm(model: Any) -> None:
    """Make every normalised weight a plain one: else each forward makes it anew and leaves it on the card."""
    remove = torch().nn.utils.remove_weight_norm
    norm = require("torch.nn.utils.weight_norm").WeightNorm
    for module in model.modules():
        for hook in list(module._forward_pre_hooks.values()):
            if isinstance(hook, norm):
                remove(module, hook.name)


@contextmanager
def quietly() -> Iterator[None]:
    """Hide what libraries say to their own developers while they load."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def check_finite(tensor: Any, what: str) -> None:
    """Raise Rejected for NaN or infinity in a torch tensor."""
    if not bool(tensor.isfinite().all()):
        raise Rejected(
            f"The {what} came out as numbers that are not numbers (NaN): try another seed or dtype."
        )


def check_picture(picture: Picture) -> None:
    """Raise Rejected for a black or an empty picture."""
    if picture.max() <= DARK:
        raise Rejected("The picture came out black: try another seed.")
    if picture.std() <= FLAT:
        raise Rejected("The picture came out empty, one colour all over: try another seed.")


def check_clip(frames: Iterable[Picture]) -> None:
    """Raise Rejected for a clip that is black or empty throughout, or in which nothing moves."""
    before: Picture | None = None
    brightest, liveliest, changes = 0.0, 0.0, []
    for frame in frames:
        brightest, liveliest = max(brightest, float(frame.max())), max(liveliest, float(frame.std()))
        if before is not None:
            changes.append(float(np.abs(frame.astype(np.int16) - before).mean()))
        before = frame
    if brightest <= DARK:
        raise Rejected("The clip came out black: try another seed.")
    if liveliest <= FLAT:
        raise Rejected("The clip came out empty, one colour all over: try another seed.")
    if changes and np.median(changes) <= STILL:
        raise Rejected("The clip came out frozen, nothing in it moves: try another seed.")


def check_sound(samples: Samples, what: str) -> None:
    """Raise Rejected for NaN or silence."""
    if not np.isfinite(samples).all():
        raise Rejected(f"The {what} came out as NaN: try another seed.")
    if not samples.size or np.abs(samples).max() <= SILENT:
        raise Rejected(f"The {what} came out silent: try another seed.")


def settle(device: str, tick: Callable[[], None]) -> None:
    """Wait until the card has done what it was given, ticking; so progress is true and a cancel is seen."""
    if device.startswith("cuda"):
        cuda = torch().cuda
        event = cuda.Event()
        event.record(cuda.current_stream(device))
        while not event.query():
            tick()
            time.sleep(0.01)
    tick()


def _short(value: object) -> str:
    text = ",".join(map(str, value)) if isinstance(value, list) else str(value)
    if len(text) > LONG:
        text = hashlib.sha256(text.encode()).hexdigest()[:12]
    return text.replace(" ", "_")
