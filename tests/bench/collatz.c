#include <stdio.h>

static long steps(long start) {
    long count = 0;
    while (start != 1) {
        start = start % 2 == 0 ? start / 2 : 3 * start + 1;
        count++;
    }
    return count;
}

int main(void) {
    long best = 1, most = 0;
    for (long start = 1; start < 100000; start++) {
        long count = steps(start);
        if (count > most) best = start, most = count;
    }
    printf("%ld %ld\n", best, most);
}
