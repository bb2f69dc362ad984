"""Stand-in for `test.support.hypothesis_helper`: no random examples."""
hypothesis = None
