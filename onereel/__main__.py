"""`onereel` and `python -m onereel`. Worker processes import this again, so it stays light."""

from __future__ import annotations


def main() -> None:
    """The command line."""
    from onereel.doors.cli import main

    main()


if __name__ == "__main__":
    main()
