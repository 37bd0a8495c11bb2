"""One English sentence becomes a thirty-second film."""
