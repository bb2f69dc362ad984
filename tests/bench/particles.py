# Attributes and methods: particles bounce between walls.
import sys


class Particle:
    def __init__(self, place: float, speed: float):
        self.place = place
        self.speed = speed

    def move(self, time: float) -> None:
        self.place += self.speed * time
        if self.place < 0.0:
            self.place = -self.place
            self.speed = -self.speed
        elif self.place > 1.0:
            self.place = 2.0 - self.place
            self.speed = -self.speed


def main(count, rounds):
    particles = [Particle(i / count, (i % 7 - 3) / 10.0) for i in range(count)]
    for _ in range(rounds):
        for particle in particles:
            particle.move(0.01)
    print(f"{sum(particle.place for particle in particles):.9f}")


if "small" in sys.argv:
    main(50, 20)
else:
    main(1000, 1000)
