"""The embedded crew: every role, CPU only, no weights, deterministic.

A maker's own module is light: its settings and its credit are asked for by every process that reads a
profile. What it works with (numpy, OpenCV, PyAV, the crew's studio, its language) is imported as it begins.
"""
