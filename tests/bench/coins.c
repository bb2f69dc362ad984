#include <stdio.h>

int main(void) {
    enum { AMOUNT = 100000 };
    static long ways[AMOUNT + 1] = {1};
    long coins[] = {1, 2, 5, 10, 20, 50, 100, 200};
    for (int i = 0; i < 8; i++)
        for (long total = coins[i]; total <= AMOUNT; total++)
            ways[total] = (ways[total] + ways[total - coins[i]]) % 1000000007;
    printf("%ld\n", ways[AMOUNT]);
}
