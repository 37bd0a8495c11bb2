"""The picture engine: a stage of cut paper, lit, seen through a camera and printed frame by frame."""
