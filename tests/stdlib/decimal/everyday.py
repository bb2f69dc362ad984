from decimal import *
import decimal
D=Decimal
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e), e)
t(D,'abc'); t(D,None); t(D,[1]); t(D,(0,(1,2),'x')); t(D,(2,(1,),0)); t(D,(0,(11,),0)); t(D,(0,1)); t(lambda:D(1)/0); t(lambda:D(0)/0); t(lambda:D(1)//0); t(lambda: D(1)%0); t(lambda:divmod(D(1),0)); t(lambda:D('1e999999')*10**10); t(D('1').quantize,D('1e-30')); t(lambda:D(1)+1.5); t(lambda:D('Infinity')-D('Infinity')); t(D('inf').__int__); t(D('nan').__int__); t(D('sNaN').__add__,1); t(hash,D('sNaN')); t(lambda:D('nan')<1); t(D(-1).sqrt); t(D(-1).ln); t(D(0).ln); t(D(4).__pow__,D('0.5')); t(lambda:D(-2)**D('0.5')); t(lambda: D(0)**0); t(lambda:D(2)**-3); t(lambda:D(10)**30); t(lambda:pow(D(3),4,5)); t(lambda:D('1e400')**D('1e10'))
t(setattr,getcontext(),'prec',0); t(setattr,getcontext(),'rounding','x'); t(setattr,getcontext(),'foo',1); t(setattr,getcontext(),'prec','a'); t(setattr,getcontext(),'Emax',-1); t(setattr,getcontext(),'capitals',2); t(Context,traps=[1]); t(format,D(1),'x'); t(format,D(1),'5.z'); t(round,D('1.5'),'a'); t(D,'1_000'); t(D,' 12 '); t(D,'１２'); t(D.from_float,'a'); t(D.from_float,0.1); t(D,0.1); t(lambda:D(1)<'a'); t(lambda:D(1)=='a'); t(lambda:D(1)+'a'); t(D('1').compare,'a'); t(Context(prec=3).add,1,2); t(Context().add,'1',2); t(getcontext().create_decimal,'1'*40); t(D('1').as_integer_ratio); t(D('inf').as_integer_ratio);t(D('nan').as_integer_ratio); t(float,D('snan')); t(setcontext,1); t(localcontext,5); t(D('1').to_integral_exact); t(D('123').scaleb,5); t(D('1.23').shift,'a'); t(D('5').logical_and,1); t(D('1').rotate,100)
for spec in ['','.2f',',.2f','e','.3e','g','.3g','%','.1%','10','<10','^10.1f','+','010.2f','+,','n','E','G','.0f','z.1f','*>12,.3f',' ','_','10_']:
    for v in ['1234567.891','-0.004','0','1e10','1.5E-7','NaN','-inf','100','0.00']:
        try: print(spec, v, repr(format(D(v),spec)))
        except Exception as e: print(spec,v,type(e).__name__,e)
import random, math
random.seed(5)
def rnd():
    k=random.random()
    if k<.08: return D(random.choice(['0','-0','Inf','-Inf','NaN','0E+5','0E-7','1','-1','10','1E-400']))
    return D((random.randint(0,1), tuple(random.randint(0,9) for _ in range(random.randint(1,12))), random.randint(-10,10)))
ctxs=[Context(prec=p,rounding=r,traps=[],Emin=-20,Emax=20) for p in (3,9,16) for r in (ROUND_HALF_EVEN,ROUND_UP,ROUND_FLOOR,ROUND_05UP,ROUND_HALF_DOWN,ROUND_CEILING,ROUND_HALF_UP,ROUND_DOWN)]
ops=['add','subtract','multiply','divide','divide_int','remainder','divmod','compare','max','min','max_mag','min_mag','quantize','remainder_near','compare_total','next_toward','copy_sign','same_quantum','scaleb','shift','rotate','power']
un=['abs','minus','plus','sqrt','normalize','to_integral_value','to_integral_exact','next_plus','next_minus','exp','ln','log10','logb','number_class','to_sci_string','to_eng_string','is_normal']
for i in range(150):
    c=random.choice(ctxs); a=rnd(); b=rnd(); op=random.choice(ops)
    if op=='power': b=D(random.choice([2,3,-2,'0.5',5,'-1.5',17,'2.25'])) ; c=Context(prec=c.prec,traps=[])
    if op in('shift','rotate','scaleb'): b=D(random.randint(-9,9))
    c.clear_flags()
    print(op,a,b,getattr(c,op)(a,b), [s.__name__ for s in c.flags if c.flags[s]])
    c.clear_flags(); op=random.choice(un)
    if op in ('exp','ln','log10'): c=Context(prec=c.prec,traps=[])
    print(op,a,getattr(c,op)(a), [s.__name__ for s in c.flags if c.flags[s]])
for p in (5,28,50,100):
    c=Context(prec=p); print(c.exp(1), c.ln(2), c.ln(10), c.log10(2), c.sqrt(2), c.exp(D('-0.001')), c.ln(D('1.0001')), c.ln(D('0.9999')), c.power(2,D('0.5')), c.power(D('1.1'),100), c.log10(D('0.001')), c.exp(D('123.456')), c.ln(D('1e-50')), c.ln(D('12345.678')))
print(D('3.14')+1, 2*D('1.5'), D(7)//2, D(-7)//2, D(-7)%3, divmod(D(7),2), -D('1.0'), abs(D('-2')), round(D('2.675'),2), round(D('2.5')), int(D('3.9')), float(D('0.1')), D('1.10')==D('1.1'), hash(D('1.10'))==hash(D('1.1')), hash(D(5))==hash(5), hash(D('0.5'))==hash(.5), D(1)<2.5, D('0.1')==0.1, sum([D('0.1')]*10), max(D(1),D(2)), math.floor(D('-1.5')), math.ceil(D('1.2')), math.trunc(D('-1.9')), D('1.5').as_integer_ratio(), D('1.20').normalize(), D('1200').normalize(), D('0.1').adjusted(), D('12.3').as_tuple(), f"{D('3.14159'):.2f}", '%.2f'%D('1.005'), str(D('1E+3')), D('123456789').to_eng_string(), bool(D(0)), D('NaN').is_nan(), 1/D(3), D(2)**10, 2**D(3), D('1e-7'), D('0.000001'), complex(D(1)))
with localcontext() as c:
    c.prec=5; print(D(1)/3, c.prec)
with localcontext(prec=3, rounding=ROUND_UP): print(D(1)/3)
print(D(1)/3, getcontext().prec); getcontext().prec=6; print(D(1)/7, D('1.23456789')+0, D('1.23456789')); 
print(D('19.99').quantize(D('.1'),rounding=ROUND_HALF_UP), D('2.5').quantize(D(1),ROUND_HALF_EVEN), D('7.325').quantize(D('.01'),rounding=ROUND_DOWN)); import pickle, copy; print(pickle.loads(pickle.dumps(D('1.5'))), copy.deepcopy([D('2')])); from fractions import Fraction; print(D('0.5')==Fraction(1,2), D('0.3')<Fraction(1,3), Fraction(D('0.25')))
getcontext().traps[Inexact]=True; t(lambda: D(1)/3); t(lambda: D(1)/4)

# out: <class 'decimal.InvalidOperation'> [<class 'decimal.ConversionSyntax'>]
# out: <class 'TypeError'> conversion from NoneType to Decimal is not supported
# out: <class 'ValueError'> argument must be a sequence of length 3
# out: <class 'ValueError'> string argument in the third position must be 'F', 'n' or 'N'
# out: <class 'ValueError'> sign must be an integer with the value 0 or 1
# out: <class 'ValueError'> coefficient must be a tuple of digits
# out: <class 'ValueError'> argument must be a sequence of length 3
# out: <class 'decimal.DivisionByZero'> [<class 'decimal.DivisionByZero'>]
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.DivisionUndefined'>]
# out: <class 'decimal.DivisionByZero'> [<class 'decimal.DivisionByZero'>]
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>, <class 'decimal.DivisionByZero'>]
# out: <class 'decimal.Overflow'> [<class 'decimal.Overflow'>]
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: <class 'TypeError'> unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: <class 'OverflowError'> cannot convert Infinity to integer
# out: <class 'ValueError'> cannot convert NaN to integer
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: <class 'TypeError'> Cannot hash a signaling NaN value
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: Decimal('-Infinity')
# out: Decimal('2.000000000000000000000000000')
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: Decimal('0.125')
# out: Decimal('1.000000000000000000000000000E+30')
# out: Decimal('1')
# out: <class 'decimal.Overflow'> [<class 'decimal.Overflow'>]
# out: <class 'ValueError'> valid range for prec is [1, MAX_PREC]
# out: <class 'TypeError'> valid values for rounding are:
# out:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
# out:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
# out:    ROUND_05UP]
# out: <class 'AttributeError'> 'decimal.Context' object has no attribute 'foo'
# out: <class 'TypeError'> an integer is required
# out: <class 'ValueError'> valid range for Emax is [0, MAX_EMAX]
# out: <class 'ValueError'> valid values for capitals are 0 or 1
# out: <class 'KeyError'> 'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]'
# out: <class 'ValueError'> invalid format string
# out: <class 'ValueError'> invalid format string
# out: <class 'TypeError'> optional arg must be an integer
# out: Decimal('1000')
# out: Decimal('12')
# out: Decimal('12')
# out: <class 'TypeError'> argument must be int or float
# out: Decimal('0.1000000000000000055511151231257827021181583404541015625')
# out: Decimal('0.1000000000000000055511151231257827021181583404541015625')
# out: <class 'TypeError'> '<' not supported between instances of 'decimal.Decimal' and 'str'
# out: False
# out: <class 'TypeError'> unsupported operand type(s) for +: 'decimal.Decimal' and 'str'
# out: <class 'TypeError'> conversion from str to Decimal is not supported
# out: Decimal('3')
# out: <class 'TypeError'> conversion from str to Decimal is not supported
# out: Decimal('1.111111111111111111111111111E+39')
# out: (1, 1)
# out: <class 'OverflowError'> cannot convert Infinity to integer ratio
# out: <class 'ValueError'> cannot convert NaN to integer ratio
# out: <class 'ValueError'> cannot convert signaling NaN to float
# out: <class 'TypeError'> argument must be a context
# out: <class 'TypeError'> optional argument must be a context
# out: Decimal('1')
# out: Decimal('1.23E+7')
# out: <class 'TypeError'> conversion from str to Decimal is not supported
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out: <class 'decimal.InvalidOperation'> [<class 'decimal.InvalidOperation'>]
# out:  1234567.891 '1234567.891'
# out:  -0.004 '-0.004'
# out:  0 '0'
# out:  1e10 '1E+10'
# out:  1.5E-7 '1.5E-7'
# out:  NaN 'NaN'
# out:  -inf '-Infinity'
# out:  100 '100'
# out:  0.00 '0.00'
# out: .2f 1234567.891 '1234567.89'
# out: .2f -0.004 '-0.00'
# out: .2f 0 '0.00'
# out: .2f 1e10 '10000000000.00'
# out: .2f 1.5E-7 '0.00'
# out: .2f NaN 'NaN'
# out: .2f -inf '-Infinity'
# out: .2f 100 '100.00'
# out: .2f 0.00 '0.00'
# out: ,.2f 1234567.891 '1,234,567.89'
# out: ,.2f -0.004 '-0.00'
# out: ,.2f 0 '0.00'
# out: ,.2f 1e10 '10,000,000,000.00'
# out: ,.2f 1.5E-7 '0.00'
# out: ,.2f NaN 'NaN'
# out: ,.2f -inf '-Infinity'
# out: ,.2f 100 '100.00'
# out: ,.2f 0.00 '0.00'
# out: e 1234567.891 '1.234567891e+6'
# out: e -0.004 '-4e-3'
# out: e 0 '0e+0'
# out: e 1e10 '1e+10'
# out: e 1.5E-7 '1.5e-7'
# out: e NaN 'NaN'
# out: e -inf '-Infinity'
# out: e 100 '1.00e+2'
# out: e 0.00 '0e-2'
# out: .3e 1234567.891 '1.235e+6'
# out: .3e -0.004 '-4.000e-3'
# out: .3e 0 '0.000e+3'
# out: .3e 1e10 '1.000e+10'
# out: .3e 1.5E-7 '1.500e-7'
# out: .3e NaN 'NaN'
# out: .3e -inf '-Infinity'
# out: .3e 100 '1.000e+2'
# out: .3e 0.00 '0.000e+1'
# out: g 1234567.891 '1234567.891'
# out: g -0.004 '-0.004'
# out: g 0 '0'
# out: g 1e10 '1e+10'
# out: g 1.5E-7 '1.5e-7'
# out: g NaN 'NaN'
# out: g -inf '-Infinity'
# out: g 100 '100'
# out: g 0.00 '0.00'
# out: .3g 1234567.891 '1.23e+6'
# out: .3g -0.004 '-0.004'
# out: .3g 0 '0'
# out: .3g 1e10 '1e+10'
# out: .3g 1.5E-7 '1.5e-7'
# out: .3g NaN 'NaN'
# out: .3g -inf '-Infinity'
# out: .3g 100 '100'
# out: .3g 0.00 '0.00'
# out: % 1234567.891 '123456789.1%'
# out: % -0.004 '-0.4%'
# out: % 0 '0%'
# out: % 1e10 '1000000000000%'
# out: % 1.5E-7 '0.000015%'
# out: % NaN 'NaN%'
# out: % -inf '-Infinity%'
# out: % 100 '10000%'
# out: % 0.00 '0%'
# out: .1% 1234567.891 '123456789.1%'
# out: .1% -0.004 '-0.4%'
# out: .1% 0 '0.0%'
# out: .1% 1e10 '1000000000000.0%'
# out: .1% 1.5E-7 '0.0%'
# out: .1% NaN 'NaN%'
# out: .1% -inf '-Infinity%'
# out: .1% 100 '10000.0%'
# out: .1% 0.00 '0.0%'
# out: 10 1234567.891 '1234567.891'
# out: 10 -0.004 '    -0.004'
# out: 10 0 '         0'
# out: 10 1e10 '     1E+10'
# out: 10 1.5E-7 '    1.5E-7'
# out: 10 NaN '       NaN'
# out: 10 -inf ' -Infinity'
# out: 10 100 '       100'
# out: 10 0.00 '      0.00'
# out: <10 1234567.891 '1234567.891'
# out: <10 -0.004 '-0.004    '
# out: <10 0 '0         '
# out: <10 1e10 '1E+10     '
# out: <10 1.5E-7 '1.5E-7    '
# out: <10 NaN 'NaN       '
# out: <10 -inf '-Infinity '
# out: <10 100 '100       '
# out: <10 0.00 '0.00      '
# out: ^10.1f 1234567.891 '1234567.9 '
# out: ^10.1f -0.004 '   -0.0   '
# out: ^10.1f 0 '   0.0    '
# out: ^10.1f 1e10 '10000000000.0'
# out: ^10.1f 1.5E-7 '   0.0    '
# out: ^10.1f NaN '   NaN    '
# out: ^10.1f -inf '-Infinity '
# out: ^10.1f 100 '  100.0   '
# out: ^10.1f 0.00 '   0.0    '
# out: + 1234567.891 '+1234567.891'
# out: + -0.004 '-0.004'
# out: + 0 '+0'
# out: + 1e10 '+1E+10'
# out: + 1.5E-7 '+1.5E-7'
# out: + NaN '+NaN'
# out: + -inf '-Infinity'
# out: + 100 '+100'
# out: + 0.00 '+0.00'
# out: 010.2f 1234567.891 '1234567.89'
# out: 010.2f -0.004 '-000000.00'
# out: 010.2f 0 '0000000.00'
# out: 010.2f 1e10 '10000000000.00'
# out: 010.2f 1.5E-7 '0000000.00'
# out: 010.2f NaN '       NaN'
# out: 010.2f -inf ' -Infinity'
# out: 010.2f 100 '0000100.00'
# out: 010.2f 0.00 '0000000.00'
# out: +, 1234567.891 '+1,234,567.891'
# out: +, -0.004 '-0.004'
# out: +, 0 '+0'
# out: +, 1e10 '+1E+10'
# out: +, 1.5E-7 '+1.5E-7'
# out: +, NaN '+NaN'
# out: +, -inf '-Infinity'
# out: +, 100 '+100'
# out: +, 0.00 '+0.00'
# out: n 1234567.891 '1234567.891'
# out: n -0.004 '-0.004'
# out: n 0 '0'
# out: n 1e10 '1e+10'
# out: n 1.5E-7 '1.5e-7'
# out: n NaN 'NaN'
# out: n -inf '-Infinity'
# out: n 100 '100'
# out: n 0.00 '0.00'
# out: E 1234567.891 '1.234567891E+6'
# out: E -0.004 '-4E-3'
# out: E 0 '0E+0'
# out: E 1e10 '1E+10'
# out: E 1.5E-7 '1.5E-7'
# out: E NaN 'NaN'
# out: E -inf '-Infinity'
# out: E 100 '1.00E+2'
# out: E 0.00 '0E-2'
# out: G 1234567.891 '1234567.891'
# out: G -0.004 '-0.004'
# out: G 0 '0'
# out: G 1e10 '1E+10'
# out: G 1.5E-7 '1.5E-7'
# out: G NaN 'NaN'
# out: G -inf '-Infinity'
# out: G 100 '100'
# out: G 0.00 '0.00'
# out: .0f 1234567.891 '1234568'
# out: .0f -0.004 '-0'
# out: .0f 0 '0'
# out: .0f 1e10 '10000000000'
# out: .0f 1.5E-7 '0'
# out: .0f NaN 'NaN'
# out: .0f -inf '-Infinity'
# out: .0f 100 '100'
# out: .0f 0.00 '0'
# out: z.1f 1234567.891 '1234567.9'
# out: z.1f -0.004 '0.0'
# out: z.1f 0 '0.0'
# out: z.1f 1e10 '10000000000.0'
# out: z.1f 1.5E-7 '0.0'
# out: z.1f NaN 'NaN'
# out: z.1f -inf '-Infinity'
# out: z.1f 100 '100.0'
# out: z.1f 0.00 '0.0'
# out: *>12,.3f 1234567.891 '1,234,567.891'
# out: *>12,.3f -0.004 '******-0.004'
# out: *>12,.3f 0 '*******0.000'
# out: *>12,.3f 1e10 '10,000,000,000.000'
# out: *>12,.3f 1.5E-7 '*******0.000'
# out: *>12,.3f NaN '*********NaN'
# out: *>12,.3f -inf '***-Infinity'
# out: *>12,.3f 100 '*****100.000'
# out: *>12,.3f 0.00 '*******0.000'
# out:   1234567.891 ' 1234567.891'
# out:   -0.004 '-0.004'
# out:   0 ' 0'
# out:   1e10 ' 1E+10'
# out:   1.5E-7 ' 1.5E-7'
# out:   NaN ' NaN'
# out:   -inf '-Infinity'
# out:   100 ' 100'
# out:   0.00 ' 0.00'
# out: _ 1234567.891 ValueError invalid format string
# out: _ -0.004 ValueError invalid format string
# out: _ 0 ValueError invalid format string
# out: _ 1e10 ValueError invalid format string
# out: _ 1.5E-7 ValueError invalid format string
# out: _ NaN ValueError invalid format string
# out: _ -inf ValueError invalid format string
# out: _ 100 ValueError invalid format string
# out: _ 0.00 ValueError invalid format string
# out: 10_ 1234567.891 ValueError invalid format string
# out: 10_ -0.004 ValueError invalid format string
# out: 10_ 0 ValueError invalid format string
# out: 10_ 1e10 ValueError invalid format string
# out: 10_ 1.5E-7 ValueError invalid format string
# out: 10_ NaN ValueError invalid format string
# out: 10_ -inf ValueError invalid format string
# out: 10_ 100 ValueError invalid format string
# out: 10_ 0.00 ValueError invalid format string
# out: add -80730.2157368 364262.129972 283531.9142352 []
# out: abs -80730.2157368 80730.2157368 []
# out: min_mag 4.53E+9 3.64E-8 3.64E-8 []
# out: number_class 4.53E+9 +Normal []
# out: next_toward -5.4E+10 -4.5 -5.39E+10 []
# out: ln -5.4E+10 NaN ['InvalidOperation']
# out: subtract 4E-10 -8.65690E+9 8.66E+9 ['Inexact', 'Rounded']
# out: to_integral_value 4E-10 1 []
# out: copy_sign 3.7E+2 -19540613 -3.7E+2 []
# out: log10 3.7E+2 2.568201724066995 ['Inexact', 'Rounded']
# out: subtract 5421.2 19860.395476 -1.44E+4 ['Inexact', 'Rounded']
# out: minus 5421.2 -5.42E+3 ['Inexact', 'Rounded']
# out: compare_total 0.0000926 -0.000064 1 []
# out: to_integral_value 0.0000926 0 []
# out: scaleb -574476216827 -8 -5744.76216827 []
# out: exp -574476216827 0E-1000014 ['Underflow', 'Subnormal', 'Inexact', 'Rounded', 'Clamped']
# out: compare_total -445290.78 -485.54565 -1 []
# out: log10 -445290.78 NaN ['InvalidOperation']
# out: scaleb 5.741E+6 5 5.741E+11 []
# out: to_integral_value 5.741E+6 5.741E+6 []
# out: min_mag 7.320215273E+16 1 1 []
# out: logb 7.320215273E+16 16 []
# out: min_mag 50.56 85089414885.9 50.56 []
# out: normalize 50.56 50.56 []
# out: scaleb -2.2969732E+16 3 -2.2969732E+19 []
# out: number_class -2.2969732E+16 -Normal []
# out: add -7.6629E+13 -4.6054742E+12 -8.12344742E+13 []
# out: sqrt -7.6629E+13 NaN ['InvalidOperation']
# out: divide_int -4.026E-7 -70.37 0 []
# out: exp -4.026E-7 0.9999995974000810 ['Inexact', 'Rounded']
# out: power -91024485.9 3 -7.54179467E+23 ['Inexact', 'Rounded']
# out: to_integral_exact -91024485.9 -91024486 ['Inexact', 'Rounded']
# out: remainder_near -0.9767634714 -4742.278758 -0.977 ['Inexact', 'Rounded']
# out: minus -0.9767634714 0.977 ['Inexact', 'Rounded']
# out: min -10 7.011391 -10 []
# out: to_sci_string -10 -10 []
# out: divide 2.193081E+8 -9E+8 -0.244 ['Inexact', 'Rounded']
# out: logb 2.193081E+8 8 []
# out: divide_int -5.9E+6 -0.2 29500000 []
# out: is_normal -5.9E+6 True []
# out: scaleb 1.8344E+10 -8 183.44 []
# out: plus 1.8344E+10 1.8344E+10 []
# out: shift -0.0006775 3 -0E-7 []
# out: log10 -0.0006775 NaN ['InvalidOperation']
# out: add -0.006254658 2.61100233077E+12 2.61E+12 ['Inexact', 'Rounded']
# out: number_class -0.006254658 -Normal []
# out: next_toward -0.00771322 -0.028414243 -0.00771322001 []
# out: minus -0.00771322 0.00771322 []
# out: min_mag -7721 2.03093196542E+15 -7721 []
# out: exp -7721 6.49090458E-3354 ['Inexact', 'Rounded']
# out: divide -3.23E-7 -4.07076200889E+12 7.93E-20 ['Inexact', 'Rounded']
# out: plus -3.23E-7 -3.23E-7 []
# out: divmod -0.070 -0.000046740 (Decimal('NaN'), Decimal('NaN')) ['InvalidOperation']
# out: to_integral_value -0.070 -0 []
# out: copy_sign -0.0008315 1.390785769E+11 0.0008315 []
# out: normalize -0.0008315 -0.0008315 []
# out: same_quantum NaN 124.714652 False []
# out: plus NaN NaN []
# out: quantize 934.0730 -16 934 ['Inexact', 'Rounded']
# out: abs 934.0730 934.0730 []
# out: min 720.064168 -247 -247 []
# out: minus 720.064168 -720.064168 []
# out: divmod 1E-9 -4.903862E+7 (Decimal('-0'), Decimal('1E-9')) []
# out: ln 1E-9 -20.7 ['Inexact', 'Rounded']
# out: compare 10 1.48922766155E+15 -1 []
# out: to_sci_string 10 10 []
# out: min_mag -2E+7 -1.26030093E+13 -2E+7 []
# out: logb -2E+7 7 []
# out: remainder -4.885 976.5223760 -4.8850000 []
# out: logb -4.885 0 []
# out: add -5.778E+12 1.89992E+7 -5.77E+12 ['Inexact', 'Rounded']
# out: ln -5.778E+12 NaN ['InvalidOperation']
# out: add NaN -6.79808265E+16 NaN []
# out: is_normal NaN False []
# out: power 1E+1 5 1E+5 []
# out: log10 1E+1 1 []
# out: quantize 0.0081135866 -839 0 ['Inexact', 'Rounded']
# out: ln 0.0081135866 -4.814215264472901 ['Inexact', 'Rounded']
# out: rotate -13.44 -7 NaN ['InvalidOperation']
# out: number_class -13.44 -Normal []
# out: min -9.34641952E+11 -0 -9.34641952E+11 []
# out: to_integral_value -9.34641952E+11 -9.34641952E+11 []
# out: divide 51072815.376 -0.00003 -1.70242717E+12 ['Inexact', 'Rounded']
# out: plus 51072815.376 51072815.4 ['Inexact', 'Rounded']
# out: min_mag 752891.5113 1.3687601E+16 752891.511 ['Inexact', 'Rounded']
# out: normalize 752891.5113 752891.511 ['Inexact', 'Rounded']
# out: min 0E-7 40.175356 0E-7 []
# out: to_eng_string 0E-7 0.0E-6 []
# out: remainder_near 1465186.036 4.18E+7 1465186.036 []
# out: to_integral_value 1465186.036 1465186 []
# out: same_quantum 0.000075 5.00 False []
# out: to_sci_string 0.000075 0.000075 []
# out: multiply 0.0003 -7E+6 -2.1E+3 []
# out: next_minus 0.0003 0.000299999999 []
# out: quantize -0.002686999 -66602524.3615 -0.0026 ['Inexact', 'Rounded']
# out: number_class -0.002686999 -Normal []
# out: compare_total -0.00401271 2.307597 -1 []
# out: next_plus -0.00401271 -0.00401 []
# out: quantize 2E+3 5.5324881411E+20 0E+10 ['Inexact', 'Rounded']
# out: log10 2E+3 3.30 ['Inexact', 'Rounded']
# out: compare -9.73924080E+10 -3.6389340E+13 1 []
# out: minus -9.73924080E+10 9.73924080E+10 []
# out: power -0.8 3 -0.512 []
# out: to_sci_string -0.8 -0.8 []
# out: add -8.4E+8 -7.51E+7 -9.16E+8 ['Inexact', 'Rounded']
# out: to_integral_exact -8.4E+8 -8.4E+8 []
# out: scaleb 1152554472.14 -8 11.5255447214 []
# out: log10 1152554472.14 9.061661460214200 ['Inexact', 'Rounded']
# out: divide -9E+5 9E+3 -1E+2 []
# out: number_class -9E+5 -Normal []
# out: compare_total -938119101.7 4.1644744058E+15 -1 []
# out: logb -938119101.7 8 []
# out: add -0.00937125 -8.623272879E+10 -8.62E+10 ['Inexact', 'Rounded']
# out: normalize -0.00937125 -0.00937 ['Inexact', 'Rounded']
# out: rotate -83832684.5 -7 -83268458.3 []
# out: sqrt -83832684.5 NaN ['InvalidOperation']
# out: max_mag -1.4E+9 -5.41E+5 -1.4E+9 []
# out: sqrt -1.4E+9 NaN ['InvalidOperation']
# out: remainder 0E+5 -1.4E-7 0E-8 []
# out: minus 0E+5 0E+5 []
# out: compare -7.6E-7 84185.51761 -1 []
# out: sqrt -7.6E-7 NaN ['InvalidOperation']
# out: rotate 8.6614487603E+16 5 8.661448760300000E+21 []
# out: exp 8.6614487603E+16 Infinity ['Overflow', 'Inexact', 'Rounded']
# out: shift -2.4776E+13 5 -4.77600000E+17 []
# out: to_integral_value -2.4776E+13 -2.4776E+13 []
# out: remainder_near -4.508813059E+17 -94950428.6 -28741375.8 []
# out: log10 -4.508813059E+17 NaN ['InvalidOperation']
# out: next_toward 7.246469758E+15 9.70E+9 7.24E+15 []
# out: to_sci_string 7.246469758E+15 7.246469758E+15 []
# out: divmod -1 -0 (Decimal('Infinity'), Decimal('NaN')) ['InvalidOperation', 'DivisionByZero']
# out: to_integral_value -1 -1 []
# out: compare_total 6.1663403391E+16 -1.589E+10 1 []
# out: minus 6.1663403391E+16 -6.16E+16 ['Inexact', 'Rounded']
# out: next_toward 6.07E-8 2.7E+5 6.07000001E-8 []
# out: to_eng_string 6.07E-8 60.7E-9 []
# out: remainder 9979.99930783 8.5E-7 NaN ['InvalidOperation']
# out: next_plus 9979.99930783 9979.99931 []
# out: quantize 0E-7 -Infinity NaN ['InvalidOperation']
# out: logb 0E-7 -Infinity ['DivisionByZero']
# out: divmod 0.0003326726 413.668733594 (Decimal('0'), Decimal('0.000333')) ['Inexact', 'Rounded']
# out: to_integral_value 0.0003326726 1 []
# out: scaleb -2.42082E+8 5 -2.42082E+13 []
# out: ln -2.42082E+8 NaN ['InvalidOperation']
# out: same_quantum -6.68E+6 0.00007418 False []
# out: to_eng_string -6.68E+6 -6.68E+6 []
# out: power -1.5E+4 3 -3.38E+12 ['Inexact', 'Rounded']
# out: is_normal -1.5E+4 True []
# out: compare 7E+6 4.2649791E+13 -1 []
# out: exp 7E+6 Infinity ['Overflow', 'Inexact', 'Rounded']
# out: min 4612561 -1751750709.3 -1.76E+9 ['Inexact', 'Rounded']
# out: next_minus 4612561 4.61E+6 []
# out: add -8.18976396E+11 504.56991 -8.18976395E+11 ['Inexact', 'Rounded']
# out: to_sci_string -8.18976396E+11 -8.18976396E+11 []
# out: quantize 1.901144463 -5.88E+10 0E+8 ['Inexact', 'Rounded']
# out: to_sci_string 1.901144463 1.901144463 []
# out: max 5.75E+11 -5.5166E+8 5.75E+11 []
# out: normalize 5.75E+11 5.75E+11 []
# out: divmod -422606 987.1460 (Decimal('-428'), Decimal('-108')) ['Inexact', 'Rounded']
# out: logb -422606 5 []
# out: subtract 0.0000084 -3E+5 3.00E+5 ['Inexact', 'Rounded']
# out: next_minus 0.0000084 0.00000839 []
# out: divmod 5.535E+7 -0 (Decimal('-Infinity'), Decimal('NaN')) ['InvalidOperation', 'DivisionByZero']
# out: sqrt 5.535E+7 7439.75806 ['Inexact', 'Rounded']
# out: add 1.9E+2 -2.441623E+11 -2.4416229981E+11 []
# out: exp 1.9E+2 3.280587015384670E+82 ['Inexact', 'Rounded']
# out: max_mag 83691.4704072 5.39700E+13 5.39700E+13 []
# out: is_normal 83691.4704072 True []
# out: divide_int -3.9472099330E+18 369.3 NaN ['InvalidOperation']
# out: to_integral_exact -3.9472099330E+18 -3.9472099330E+18 []
# out: shift -7.441E+12 -4 NaN ['InvalidOperation']
# out: exp -7.441E+12 0E-1000001 ['Underflow', 'Subnormal', 'Inexact', 'Rounded', 'Clamped']
# out: quantize -0.9523788319 803.42 -0.95 ['Inexact', 'Rounded']
# out: next_minus -0.9523788319 -0.952378832 []
# out: copy_sign -1.93093467417E+13 780.6990 1.93093467417E+13 []
# out: next_minus -1.93093467417E+13 -1.94E+13 []
# out: compare_total 6.99263E+13 0.36778 1 []
# out: to_eng_string 6.99263E+13 69.9263E+12 []
# out: compare_total 0.0005321 -2.0792101E+10 1 []
# out: to_integral_value 0.0005321 0 []
# out: add -8.853278E+11 -9 -8.86E+11 ['Inexact', 'Rounded']
# out: to_eng_string -8.853278E+11 -885.3278E+9 []
# out: remainder_near -4.3371E+12 -5.643E+4 NaN ['InvalidOperation']
# out: abs -4.3371E+12 4.34E+12 ['Inexact', 'Rounded']
# out: min 5.435 8.7418840211E+14 5.435 []
# out: normalize 5.435 5.435 []
# out: multiply 0.0000520666 -1105487225.84 -57558.96119292095 ['Inexact', 'Rounded']
# out: number_class 0.0000520666 +Normal []
# out: add 7.4714813E+10 8.9683788532 7.47148131E+10 ['Inexact', 'Rounded']
# out: sqrt 7.4714813E+10 273340.105 ['Inexact', 'Rounded']
# out: shift 758357433.77 9 57433770000000.00 []
# out: exp 758357433.77 Infinity ['Overflow', 'Inexact', 'Rounded']
# out: remainder -2E-9 5.318E+6 -2E-9 []
# out: next_plus -2E-9 -1.999999999999999E-9 []
# out: remainder -2725717417 -3.184548055E+10 -2.72571742E+9 ['Inexact', 'Rounded']
# out: next_plus -2725717417 -2.72571741E+9 []
# out: subtract -466392.0501 -9.71635361E+16 9.71635361E+16 ['Inexact', 'Rounded']
# out: logb -466392.0501 5 []
# out: rotate -65.4 6 -65400000.0 []
# out: log10 -65.4 NaN ['InvalidOperation']
# out: divmod 5.872736749E+17 10 (Decimal('NaN'), Decimal('NaN')) ['InvalidOperation']
# out: sqrt 5.872736749E+17 766337833 ['Inexact', 'Rounded']
# out: next_toward 9.54008561832E+19 -3.9622E+13 9.54008561E+19 []
# out: exp 9.54008561832E+19 Infinity ['Overflow', 'Inexact', 'Rounded']
# out: remainder_near -4.55046E+10 1.1191E+13 -4.55046E+10 []
# out: sqrt -4.55046E+10 NaN ['InvalidOperation']
# out: quantize -0.0795594 9.172154293 -0.079559400 []
# out: sqrt -0.0795594 NaN ['InvalidOperation']
# out: same_quantum 0.0007140 9396.897413 False []
# out: to_eng_string 0.0007140 0.0007140 []
# out: remainder -2E+10 -6.0E+4 -2.0E+4 []
# out: log10 -2E+10 NaN ['InvalidOperation']
# out: power -6.3557610E+14 17 -4.506594497769260E+251 ['Inexact', 'Rounded']
# out: plus -6.3557610E+14 -6.3557610E+14 []
# out: min_mag 1.1E-7 3.7E+4 1.1E-7 []
# out: logb 1.1E-7 -7 []
# out: divide_int 1.440E+6 -9.529E+12 -0 []
# out: abs 1.440E+6 1.44E+6 ['Rounded']
# out: subtract 0E+1 -7.1781529E+13 7.18E+13 ['Inexact', 'Rounded']
# out: plus 0E+1 0E+1 []
# out: compare 0E+5 7.0E+8 -1 []
# out: to_sci_string 0E+5 0E+5 []
# out: shift -1013.75 6 NaN ['InvalidOperation']
# out: to_integral_exact -1013.75 -1014 ['Inexact', 'Rounded']
# out: remainder -0.00264 543.585262735 -0.00264 ['Rounded']
# out: is_normal -0.00264 True []
# out: rotate -0.0000171 -3 -171000000.0000000 []
# out: number_class -0.0000171 -Normal []
# out: scaleb 0E+5 1 0E+6 []
# out: is_normal 0E+5 False []
# out: max_mag 77681.9 -6.401E+4 77681.9 []
# out: number_class 77681.9 +Normal []
# out: divide_int -0.001424 0.00001259 -113 []
# out: next_minus -0.001424 -0.00142400001 []
# out: max -6.1646763123E+18 346.275669 346.275669 []
# out: log10 -6.1646763123E+18 NaN ['InvalidOperation']
# out: compare_total 6.1999618842 -3.07715523E+18 1 []
# out: abs 6.1999618842 6.19 ['Inexact', 'Rounded']
# out: rotate 5958.284 5 828400.595 []
# out: next_plus 5958.284 5958.28401 []
# out: divmod 0.0259 NaN (Decimal('NaN'), Decimal('NaN')) []
# out: logb 0.0259 -2 []
# out: power 0.00000742 -1.5 49475950.01444423 ['Inexact', 'Rounded']
# out: to_eng_string 0.00000742 0.00000742 []
# out: multiply Infinity -1.21114673376E+16 -Infinity []
# out: logb Infinity Infinity []
# out: rotate 2.045991E+10 6 9.91002045E+12 []
# out: next_plus 2.045991E+10 2.04599101E+10 []
# out: max -2.559 8.1586842E+14 8.1586842E+14 []
# out: log10 -2.559 NaN ['InvalidOperation']
# out: divide_int -6.26E+10 -0.000055 NaN ['InvalidOperation']
# out: ln -6.26E+10 NaN ['InvalidOperation']
# out: power -339.4728 2 115241.782 ['Inexact', 'Rounded']
# out: plus -339.4728 -339.4728 []
# out: remainder -6.30E+7 -8.56E-7 NaN ['InvalidOperation']
# out: exp -6.30E+7 0E-1000007 ['Underflow', 'Subnormal', 'Inexact', 'Rounded', 'Clamped']
# out: remainder_near 2E+8 5E+9 2E+8 []
# out: to_sci_string 2E+8 2E+8 []
# out: divide_int -6.041236E+12 29.13 -207388808788 []
# out: exp -6.041236E+12 0E-1000014 ['Underflow', 'Subnormal', 'Inexact', 'Rounded', 'Clamped']
# out: scaleb -0.00007 9 -7E+4 []
# out: to_eng_string -0.00007 -0.00007 []
# out: rotate 392.9 0 392.9 []
# out: to_eng_string 392.9 392.9 []
# out: next_toward NaN -0.0133 NaN []
# out: next_minus NaN NaN []
# out: max 5.267E-7 2.5962639890E+14 2.60E+14 ['Inexact', 'Rounded']
# out: next_plus 5.267E-7 5.27E-7 []
# out: compare_total 0.000983 -0.06672 1 []
# out: ln 0.000983 -6.92490144 ['Inexact', 'Rounded']
# out: max_mag -48691.0885451 -431.06338 -4.87E+4 ['Inexact', 'Rounded']
# out: sqrt -48691.0885451 NaN ['InvalidOperation']
# out: shift 0 8 NaN ['InvalidOperation']
# out: abs 0 0 []
# out: max_mag 5.955183E+7 -93.87 5.96E+7 ['Inexact', 'Rounded']
# out: to_sci_string 5.955183E+7 5.955183E+7 []
# out: min_mag -4.8448E+13 -637.0 -637.0 []
# out: is_normal -4.8448E+13 True []
# out: divide -8.694886845E+19 -7500247.6194 1.15927997E+13 ['Inexact', 'Rounded']
# out: normalize -8.694886845E+19 -8.69488684E+19 ['Inexact', 'Rounded']
# out: scaleb 5.27633E+6 6 5.28E+12 ['Inexact', 'Rounded']
# out: abs 5.27633E+6 5.28E+6 ['Inexact', 'Rounded']
# out: copy_sign -5.5E+11 7.28387089E+12 5.5E+11 []
# out: next_plus -5.5E+11 -5.49E+11 []
# out: remainder 3E-9 71593.39 3E-9 []
# out: to_integral_exact 3E-9 1 ['Inexact', 'Rounded']
# out: max -0.0769 6.8906613794E+13 6.89E+13 ['Inexact', 'Rounded']
# out: is_normal -0.0769 True []
# out: shift -2.1E+9 -9 -0E+8 []
# out: plus -2.1E+9 -2.1E+9 []
# out: next_toward 41494.0457487 -8.7402E+12 41494.0457 []
# out: sqrt 41494.0457487 203.700873 ['Inexact', 'Rounded']
# out: min_mag -44608.62617 6.145100E+7 -44608.6261 ['Inexact', 'Rounded']
# out: log10 -44608.62617 NaN ['InvalidOperation']
# out: min_mag 3.45E+10 9.6215500511 9.6215500511 []
# out: normalize 3.45E+10 3.45E+10 []
# out: next_toward 4.73300741782E+19 2212.44373 4.73E+19 []
# out: number_class 4.73300741782E+19 +Normal []
# out: same_quantum -78593.2803 0.00004 False []
# out: next_plus -78593.2803 -78593.2802 []
# out: 2.7183 0.69315 2.3026 0.30103 1.4142 0.99900 0.000099995 -0.00010001 1.4142 13781 -3 4.1329E+53 -115.13 9.4211
# out: 2.718281828459045235360287471 0.6931471805599453094172321215 2.302585092994045684017991455 0.3010299956639811952137388947 1.414213562373095048801688724 0.9990004998333749916680553572 0.00009999500033330833533316668095 -0.0001000050003333583353335000143 1.414213562373095048801688724 13780.61233982227018411833717 -3 4.132944352778093449576854412E+53 -115.1292546497022842008995727 9.421061321291831976526783991
# out: 2.7182818284590452353602874713526624977572470937000 0.69314718055994530941723212145817656807550013436026 2.3025850929940456840179914546843642076011014886288 0.30102999566398119521373889472449302676818988146211 1.4142135623730950488016887242096980785696718753769 0.99900049983337499166805535716765597470235590236008 0.000099995000333308335333166680951131063482064401071076 -0.00010000500033335833533350001428696439683539773457108 1.4142135623730950488016887242096980785696718753769 13780.612339822270184118337172089636776264331200038 -3 4.1329443527780934495768544122734314661459439374658E+53 -115.12925464970228420089957273421821038005507443144 9.4210613212918319765267839910714460489418336300805
# out: 2.718281828459045235360287471352662497757247093699959574966967627724076630353547594571382178525166427 0.6931471805599453094172321214581765680755001343602552541206800094933936219696947156058633269964186875 2.302585092994045684017991454684364207601101488628772976033327900967572609677352480235997205089598298 0.3010299956639811952137388947244930267681898814621085413104274611271081892744245094869272521181861720 1.414213562373095048801688724209698078569671875376948073176679737990732478462107038850387534327641573 0.9990004998333749916680553571676559747023559023600820590520285111960868025895123627778154446029536485 0.00009999500033330833533316668095113106348206440107107551266129432164491607407171907733994721288860974665 -0.0001000050003333583353335000142869643968353977345710755140898657627163447566114026170224959863374665288 1.414213562373095048801688724209698078569671875376948073176679737990732478462107038850387534327641573 13780.61233982227018411833717208963677626433120003846643314647755215498520955230767694011594974585264 -3 413294435277809344957685441227343146614594393746575438.7252936901899459293853573805147364041816708310 -115.1292546497022842008995727342182103800550744314386488016663950483786304838676240117998602544799149 9.421061321291831976526783991071446048941833630080524584039926443915216503039516753275250098643278389
# out: 4.14 3.0 3 -3 -1 (Decimal('3'), Decimal('1')) -1.0 2 2.68 2 3 0.1 True True True True True False 1.0 2 -2 2 -1 (3, 2) 1.2 1.2E+3 -1 DecimalTuple(sign=0, digits=(1, 2, 3), exponent=-1) 3.14 1.00 1E+3 123456789 False True 0.3333333333333333333333333333 1024 8 1E-7 0.000001 (1+0j)
# out: 0.33333 5
# out: 0.334
# out: 0.3333333333333333333333333333 28
# out: 0.142857 1.23457 1.23456789
# out: 20.0 2 7.32
# out: 1.5 [Decimal('2')]
# out: True True 1/4
# out: <class 'decimal.Inexact'> [<class 'decimal.Inexact'>]
# out: Decimal('0.25')
