.PHONY: setup reel test
