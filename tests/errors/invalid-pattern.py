# Patterns that can never do what they say.
match x:
    case y:  # error: [invalid-pattern]
        pass
    case (a, a):  # error: [invalid-pattern]
        pass
    case (b, *c, *d):  # error: [invalid-pattern]
        pass
    case 1 | [z]:  # error: [invalid-pattern]
        pass
    case f"":  # error: [invalid-pattern]
        pass
    case {1: _, 1: _}:  # error: [invalid-pattern]
        pass

#| invalid-pattern.py:3:10: error[invalid-pattern]: name capture 'y' makes remaining patterns unreachable
#|   |
#| 3 |     case y:  # error: [invalid-pattern]
#|   |          ^
#|
#| invalid-pattern.py:5:14: error[invalid-pattern]: multiple assignments to name 'a' in pattern
#|   |
#| 5 |     case (a, a):  # error: [invalid-pattern]
#|   |              ^
#|
#| invalid-pattern.py:7:18: error[invalid-pattern]: multiple starred names in sequence pattern
#|   |
#| 7 |     case (b, *c, *d):  # error: [invalid-pattern]
#|   |                  ^^
#|
#| invalid-pattern.py:9:10: error[invalid-pattern]: alternative patterns bind different names
#|   |
#| 9 |     case 1 | [z]:  # error: [invalid-pattern]
#|   |          ^^^^^^^
#|
#| invalid-pattern.py:11:10: error[invalid-pattern]: patterns may only match literals and attribute lookups
#|    |
#| 11 |     case f"":  # error: [invalid-pattern]
#|    |          ^^^
#|    = note: Other values are compared in a guard: 'case x if x == ...'.
#|
#| invalid-pattern.py:13:17: error[invalid-pattern]: mapping pattern checks duplicate key (1)
#|    |
#| 13 |     case {1: _, 1: _}:  # error: [invalid-pattern]
#|    |                 ^
