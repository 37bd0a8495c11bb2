"""Slots and a brief made into a plan: the shape of the story, its words, its light and music."""
