"""A score composed by rule and played by numpy.

`theory` knows scales and chords, `moods` and `places` what a brief asks for, `form` when what happens,
`harmony`, `melody` and `texture` write the notes, `band` reads instruments out of words, `synth` and
`drums` sound them, `arrange` gives everyone a part, `hall` seats them and lets it ring.
"""
