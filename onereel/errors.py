"""Every error a user can meet, in one small tree.

OneReelError                what went wrong and what to do about it, in one sentence
├── BadInput                the caller can mend it: a sentence, a plan, a flag, a profile (exit 2)
│   └── BadPlan             a plan that cannot be filmed; says the line, the shot and the field
├── CannotMake              a maker could not fill its order (exit 1)
│   ├── LineTooLong         the spoken line does not fit its shot even at the fastest rate
│   ├── Rejected            the maker made something unfit to keep: black, frozen, NaN, silent
│   ├── OutOfMemory         the card is too small, after one retry at a smaller setting
│   ├── DiskFull            there is no room to write what is made; nothing finished is lost
│   └── Unreachable         a server the maker needs did not answer
├── Missing                 something this machine lacks: a package, weights, a program (exit 1)
├── Busy                    another process is working on the same film (exit 1)
└── Cancelled               the user stopped the work; what was made is kept (exit 130)
"""

import errno


class OneReelError(Exception):
    """What went wrong and what to do about it, in one sentence."""


class BadInput(OneReelError):
    """The caller can mend it."""


class BadPlan(BadInput):
    """A plan that cannot be filmed; the message names the shot and the field."""


class CannotMake(OneReelError):
    """A maker could not fill its order."""


class LineTooLong(CannotMake):
    """A spoken line that does not fit its shot at the fastest rate.

    `seconds` is how long the line lasts at that rate, `room` how long it may last.
    """

    def __init__(self, text: str, *, seconds: float, room: float) -> None:
        super().__init__(
            f"The line “{text}” takes {seconds:.1f} s and its shot has {room:.1f} s: shorten it."
        )
        self.seconds, self.room = seconds, room

    def __reduce__(self) -> tuple[object, ...]:  # crosses process borders whole
        return (_line_too_long, (str(self), self.seconds, self.room))


def _line_too_long(message: str, seconds: float, room: float) -> LineTooLong:
    error = LineTooLong.__new__(LineTooLong)
    error.args = (message,)
    error.seconds, error.room = seconds, room
    return error


class Rejected(CannotMake):
    """The maker made something unfit to keep: black, frozen, NaN or silent."""


class OutOfMemory(CannotMake):
    """The card is too small for the order, after one retry at the maker's smaller setting."""


class DiskFull(CannotMake):
    """There is no room to write what is made; nothing finished is lost."""

    def __init__(self) -> None:
        super().__init__("The disk is full: free some space and run the same command again; nothing is lost.")

    def __reduce__(self) -> tuple[object, ...]:  # crosses process borders whole
        return (DiskFull, ())


class Unreachable(CannotMake):
    """A server the maker needs did not answer, or answered nothing usable."""


class Missing(OneReelError):
    """Something this machine lacks: a package, weights, a program."""


class Busy(OneReelError):
    """Another process is working on the same film."""


class Cancelled(OneReelError):
    """The user stopped the work; what was made is kept."""


def of_disk(error: OSError) -> OneReelError:
    """What the system said about a file, as an error of the house."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return BadInput(f"Cannot write {error.filename}: choose another folder with -o.")
    return CannotMake(f"{error.strerror or error} ({error.filename or 'no file named'}).")
