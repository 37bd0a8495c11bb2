"""A sentence read into slots: rules over the lexicon, no language model."""
