"""The outer planets and the sun, by the laws of Newton, with a symplectic integrator.

    nbody.py [STEPS]
"""

import sys

PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
DAYS = 365.24


class Body:
    def __init__(self, name, position, velocity, mass):
        self.name = name
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = (DAYS * part for part in velocity)
        self.mass = mass * SOLAR_MASS


def solar_system():
    return [
        Body("sun", (0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
        Body("jupiter", (4.84143144246472090, -1.16032004402742839, -0.103622044471123109),
             (0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023),
             0.000954791938424326609),
        Body("saturn", (8.34336671824457987, 4.12479856412430479, -0.403523417114321381),
             (-0.00276742510726411924, 0.00499852801234917238, 0.0000230417297573763929),
             0.000285885980666130812),
    ]


def energy(bodies):
    total = 0.0
    for index, body in enumerate(bodies):
        total += 0.5 * body.mass * (body.vx ** 2 + body.vy ** 2 + body.vz ** 2)
        for other in bodies[index + 1:]:
            dx, dy, dz = body.x - other.x, body.y - other.y, body.z - other.z
            total -= body.mass * other.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(bodies, pairs, step):
    for first, second in pairs:
        dx, dy, dz = first.x - second.x, first.y - second.y, first.z - second.z
        magnitude = step / (dx * dx + dy * dy + dz * dz) ** 1.5
        pull, push = second.mass * magnitude, first.mass * magnitude
        first.vx -= dx * pull
        first.vy -= dy * pull
        first.vz -= dz * pull
        second.vx += dx * push
        second.vy += dy * push
        second.vz += dz * push
    for body in bodies:
        body.x += step * body.vx
        body.y += step * body.vy
        body.z += step * body.vz


def main(steps):
    bodies = solar_system()
    sun = bodies[0]
    sun.vx = -sum(body.vx * body.mass for body in bodies) / SOLAR_MASS
    sun.vy = -sum(body.vy * body.mass for body in bodies) / SOLAR_MASS
    sun.vz = -sum(body.vz * body.mass for body in bodies) / SOLAR_MASS
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
    print(f"energy before: {energy(bodies):.9f}")
    for _ in range(steps):
        advance(bodies, pairs, 0.01)
    print(f"energy after:  {energy(bodies):.9f}")
    for body in bodies:
        print(f"{body.name:>8}: {body.x:10.6f} {body.y:10.6f} {body.z:10.6f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
