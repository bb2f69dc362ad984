#include <stdio.h>
#include <string.h>

#define SIZE 200
static double plate[SIZE][SIZE], following[SIZE][SIZE];

int main(void) {
    for (int j = 0; j < SIZE; j++) plate[0][j] = 100.0;
    for (int round = 0; round < 60; round++) {
        memcpy(following, plate, sizeof plate);
        for (int i = 1; i < SIZE - 1; i++)
            for (int j = 1; j < SIZE - 1; j++) {
                double around = plate[i - 1][j] + plate[i + 1][j] + plate[i][j - 1] + plate[i][j + 1];
                following[i][j] = plate[i][j] + 0.2 * (around - 4.0 * plate[i][j]);
            }
        memcpy(plate, following, sizeof plate);
    }
    double total = 0;
    for (int i = 0; i < SIZE; i++) {
        double row = 0;
        for (int j = 0; j < SIZE; j++) row += plate[i][j];
        total += row;
    }
    printf("%.6f\n", total);
}
