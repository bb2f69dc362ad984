# What an uncaught exception prints, and its exit status.
class CustomError(Exception):
    """With a message of its own."""
    def __str__(self):
        return f"custom {self.args[0]}"

def deep(n):
    if n == 0:
        raise CustomError(42)
    deep(n - 1)

print("before")
try:
    deep(2)
finally:
    print("cleaned up")
print("not reached")

# out: before
# out: cleaned up
# err: Traceback (most recent call last):
# err:   File "uncaught.py", line 14, in <module>
# err:     deep(2)
# err:     ~~~~^^^
# err:   File "uncaught.py", line 10, in deep
# err:     deep(n - 1)
# err:     ~~~~^^^^^^^
# err:   File "uncaught.py", line 10, in deep
# err:     deep(n - 1)
# err:     ~~~~^^^^^^^
# err:   File "uncaught.py", line 9, in deep
# err:     raise CustomError(42)
# err: CustomError: custom 42
# exit: 1
