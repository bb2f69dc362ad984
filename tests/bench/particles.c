#include <stdio.h>
#include <stdlib.h>

struct particle { double place, speed; };

static void move(struct particle *one, double time) {
    one->place += one->speed * time;
    if (one->place < 0.0) {
        one->place = -one->place;
        one->speed = -one->speed;
    } else if (one->place > 1.0) {
        one->place = 2.0 - one->place;
        one->speed = -one->speed;
    }
}

int main(void) {
    enum { COUNT = 1000 };
    struct particle **all = malloc(COUNT * sizeof *all);
    for (int i = 0; i < COUNT; i++) {
        all[i] = malloc(sizeof **all);
        all[i]->place = (double)i / COUNT;
        all[i]->speed = (i % 7 - 3) / 10.0;
    }
    for (int round = 0; round < 1000; round++)
        for (int i = 0; i < COUNT; i++) move(all[i], 0.01);
    double sum = 0, lost = 0;
    for (int i = 0; i < COUNT; i++) {
        double next = sum + all[i]->place;
        lost += (sum - next) + all[i]->place;
        sum = next;
    }
    printf("%.9f\n", sum + lost);
}
