#include <stdio.h>

static long ackermann(long m, long n) {
    if (m == 0) return n + 1;
    if (n == 0) return ackermann(m - 1, 1);
    return ackermann(m - 1, ackermann(m, n - 1));
}

int main(void) {
    for (long size = 0; size < 8; size++) printf("%ld %ld\n", size, ackermann(3, size));
}
