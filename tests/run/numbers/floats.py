# Float printing, rounding, special values.
for x in (0.1, 1/3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 100.0, -0.0, 2.5e-8, 1e22, 1e23, 0.1 + 0.2):
    print(x, f"{x:.3f}", f"{x:g}", f"{x:.10e}", f"{x:%}", x.is_integer(), x.hex())
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, nan == nan, nan != nan, inf > 10**400, -inf < nan, max(1, nan), min(nan, 1), [nan] == [nan])
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(0.5), round(1e20), round(2.5, 0), type(round(2.5)), type(round(2.5, 0)))
print(float("1e3"), float(" -1.5\n"), float("inf"), float("-nan"), float("1_0.5"), float(5), float(True), 1e400, -1e400)
print(7.0 // 2, -7.0 // 2, 7.5 % 2, -7.5 % 2, 2.0 ** 0.5, (-8) ** (1/3), 2 ** -2, 0.0 ** 0, 1.5.as_integer_ratio(), 0.1.as_integer_ratio())
print(1.0 == 1, hash(1.0) == hash(1), hash(0.5), hash(inf), 1.5 < 2, 0.1 + 0.1 + 0.1, sum([0.1] * 10), 1e308 + 1e308, 3.0, 3.0 * 1, int(1e15), float.fromhex("0x1.8p1"))
print(1 + 2j, (1 + 2j) * (3 - 1j), abs(3 + 4j), (1j) ** 2, complex("1+2j"), complex(1, -0.0), (1 + 2j).conjugate(), 1j == 1j, (2 + 0j) == 2, -1j)
for bad in (lambda: 1.0 / 0, lambda: 1.0 % 0, lambda: float(""), lambda: 0.0 ** -1, lambda: round(nan), lambda: round(inf), lambda: 2.0 ** 10000, lambda: 1j / 0, lambda: 1j < 2j, lambda: int(1j), lambda: float("1e")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

# out: 0.1 0.100 0.1 1.0000000000e-01 10.000000% False 0x1.999999999999ap-4
# out: 0.3333333333333333 0.333 0.333333 3.3333333333e-01 33.333333% False 0x1.5555555555555p-2
# out: 1e+16 10000000000000000.000 1e+16 1.0000000000e+16 1000000000000000000.000000% True 0x1.1c37937e08000p+53
# out: 1000000000000000.0 1000000000000000.000 1e+15 1.0000000000e+15 100000000000000000.000000% True 0x1.c6bf526340000p+49
# out: 1.2345678901234568e+17 123456789012345680.000 1.23457e+17 1.2345678901e+17 12345678901234567168.000000% True 0x1.b69b4ba630f35p+56
# out: 0.0001 0.000 0.0001 1.0000000000e-04 0.010000% False 0x1.a36e2eb1c432dp-14
# out: 1e-05 0.000 1e-05 1.0000000000e-05 0.001000% False 0x1.4f8b588e368f1p-17
# out: 5e-324 0.000 4.94066e-324 4.9406564584e-324 0.000000% False 0x0.0000000000001p-1022
# out: 1.7976931348623157e+308 179769313486231570814527423731704356798070567525844996598917476803157260780028538760589558632766878171540458953514382464234321326889464182768467546703537516986049910576551282076245490090389328944075868508455133942304583236903222948165808559332123348274797826204144723168738177180919299881250404026184124858368.000 1.79769e+308 1.7976931349e+308 inf% True 0x1.fffffffffffffp+1023
# out: 100.0 100.000 100 1.0000000000e+02 10000.000000% True 0x1.9000000000000p+6
# out: -0.0 -0.000 -0 -0.0000000000e+00 -0.000000% True -0x0.0p+0
# out: 2.5e-08 0.000 2.5e-08 2.5000000000e-08 0.000002% False 0x1.ad7f29abcaf48p-26
# out: 1e+22 10000000000000000000000.000 1e+22 1.0000000000e+22 999999999999999983222784.000000% True 0x1.0f0cf064dd592p+73
# out: 1e+23 99999999999999991611392.000 1e+23 1.0000000000e+23 9999999999999998758486016.000000% True 0x1.52d02c7e14af6p+76
# out: 0.30000000000000004 0.300 0.3 3.0000000000e-01 30.000000% False 0x1.3333333333334p-2
# out: inf -inf nan nan nan False True True False 1 nan True
# out: 2 4 -2 2.67 1200.0 0 100000000000000000000 2.0 <class 'int'> <class 'float'>
# out: 1000.0 -1.5 inf nan 10.5 5.0 1.0 inf -inf
# out: 3.0 -4.0 1.5 0.5 1.4142135623730951 (1.0000000000000002+1.7320508075688772j) 0.25 1.0 (3, 2) (3602879701896397, 36028797018963968)
# out: True True 1152921504606846976 314159 True 0.30000000000000004 1.0 inf 3.0 3.0 1000000000000000 3.0
# out: (1+2j) (5+5j) 5.0 (-1+0j) (1+2j) (1-0j) (1-2j) True True (-0-1j)
# out: ZeroDivisionError float division by zero
# out: ZeroDivisionError float modulo by zero
# out: ValueError could not convert string to float: ''
# out: ZeroDivisionError 0.0 cannot be raised to a negative power
# out: ValueError cannot convert float NaN to integer
# out: OverflowError cannot convert float infinity to integer
# out: OverflowError (34, 'Numerical result out of range')
# out: ZeroDivisionError complex division by zero
# out: TypeError '<' not supported between instances of 'complex' and 'complex'
# out: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# out: ValueError could not convert string to float: '1e'
