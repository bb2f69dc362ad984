"""Differences of lines, and close matches."""
import difflib

old = ["one\n", "two\n", "three\n", "four\n"]
new = ["one\n", "tree\n", "four\n", "five\n"]
print("".join(difflib.ndiff(old, new)))
print("".join(difflib.unified_diff(old, new, "old", "new")))
print("".join(difflib.context_diff(old, new, "old", "new", n=1)))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
matcher = difflib.SequenceMatcher(None, "private thread", "private volatile")
print(round(matcher.ratio(), 3), matcher.get_matching_blocks())
print("".join(difflib.restore(difflib.ndiff(old, new), 2)), end="")

# out:   one
# out: - two
# out: - three
# out: ?  -
# out: + tree
# out:   four
# out: + five
# out:
# out: --- old
# out: +++ new
# out: @@ -1,4 +1,4 @@
# out:  one
# out: -two
# out: -three
# out: +tree
# out:  four
# out: +five
# out:
# out: *** old
# out: --- new
# out: ***************
# out: *** 1,4 ****
# out:   one
# out: ! two
# out: ! three
# out:   four
# out: --- 1,4 ----
# out:   one
# out: ! tree
# out:   four
# out: + five
# out:
# out: ['apple', 'ape']
# out: 0.667 [Match(a=0, b=0, size=8), Match(a=8, b=12, size=1), Match(a=11, b=15, size=1), Match(a=14, b=16, size=0)]
# out: one
# out: tree
# out: four
# out: five
