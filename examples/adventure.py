"""A small text adventure: rooms are generators that wait for what the player says.

    adventure.py
"""


class GameOver(Exception):
    """The game ended, well or badly."""


class Player:
    def __init__(self):
        self.things = set()
        self.moves = 0

    def take(self, thing):
        self.things.add(thing)
        return f"You take the {thing}."


def cellar(player):
    answer = "You are in a dark cellar. A stair leads up; something glitters."
    while True:
        words = yield answer
        match_ = tuple(words[:2])
        if match_ == ("take", "key") and "key" not in player.things:
            answer = player.take("key")
        elif match_ == ("go", "up"):
            yield from leave("hall")
        elif words[0] == "look":
            answer = "It is a key." if "key" not in player.things else "Nothing is left here."
        else:
            answer = "That does not work in a cellar."


def hall(player):
    answer = "You are in a hall. A stair leads down; there is a door."
    while True:
        words = yield answer
        if words[:2] == ["go", "down"]:
            yield from leave("cellar")
        elif words[:2] == ["open", "door"]:
            if "key" in player.things:
                raise GameOver(f"The door opens. You are free after {player.moves} moves!")
            answer = "It is locked."
        elif words[0] == "look":
            answer = "The door has a keyhole."
        else:
            answer = "The walls echo your words."


def leave(room):
    """Tells the game where to go; it does not come back."""
    yield ("go", room)


ROOMS = {"cellar": cellar, "hall": hall}


def play():
    player = Player()
    room = cellar(player)
    print(next(room))
    while True:
        try:
            line = input("> ")
        except EOFError:
            print("\nYou fall asleep.")
            return
        words = line.lower().split() or ["wait"]
        if words[0] == "quit":
            print("You give up.")
            return
        player.moves += 1
        answer = room.send(words)
        if isinstance(answer, tuple):
            room.close()
            room = ROOMS[answer[1]](player)
            answer = next(room)
        print(answer)


if __name__ == "__main__":
    try:
        play()
    except GameOver as end:
        print(end)
