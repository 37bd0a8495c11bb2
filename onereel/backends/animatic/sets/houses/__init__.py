"""House fronts of all regions: looks (tables), their parts, and `facades`, which puts them together."""
