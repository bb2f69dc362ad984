import enum
from enum import *
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as e: print(type(e).__name__,e)
class Color(Enum):
    RED=1
    GREEN=2
    BLUE=3
    CRIMSON=1
    def describe(self): return f'{self.name}={self.value}'
    @property
    def low(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.RED
for f in [lambda:Color,lambda:Color.RED,lambda:str(Color.RED),lambda:f'{Color.RED}',lambda:f'{Color.RED:>12}',lambda:Color(1),lambda:Color['RED'],lambda:Color(9),lambda:Color['X'],lambda:Color.X,lambda:list(Color),lambda:len(Color),lambda:Color.CRIMSON,lambda:Color.CRIMSON is Color.RED,lambda:Color.__members__,lambda:Color.RED.describe(),lambda:Color.RED.low,lambda:Color.default(),lambda:Color.RED in Color,lambda:1 in Color,lambda:9 in Color,lambda:isinstance(Color.RED,Color),lambda:type(Color.RED),lambda:hash(Color.RED)==hash(Color.RED),lambda:{Color.RED:1},lambda:Color.RED==1,lambda:Color.RED==Color.RED,lambda:Color.RED<Color.GREEN,lambda:Color.RED.name,lambda:list(reversed(Color)),lambda:setattr(Color,'RED',5),lambda:delattr(Color,'RED'),lambda:setattr(Color.RED,'name',3),lambda:Color.RED.RED, lambda:Color(Color.RED), lambda:bool(Color.RED), lambda:Color(), lambda:'x' in Color]: t(f)
def ext():
    class C2(Color): X=1
t(ext)
def dup():
    class C2(Enum):
        A=1
        A=2
t(dup)
def un():
    @unique
    class C2(Enum):
        A=1
        B=1
t(un)
class A(Enum):
    X=auto(); Y=auto(); Z=10; W=auto()
print(list(A))
class N(IntEnum):
    ONE=1
    TWO=2
for f in [lambda:N.ONE,lambda:str(N.ONE),lambda:f'{N.ONE}',lambda:N.ONE+1,lambda:N.ONE<N.TWO,lambda:N.ONE==1,lambda:sorted([N.TWO,N.ONE]),lambda:N(2),lambda:[1,2,3][N.ONE],lambda:f'{N.ONE:03}',lambda:int(N.TWO),lambda:isinstance(N.ONE,int),lambda:hash(N.ONE)==hash(1),lambda:N(5),lambda:'%d'%N.ONE,lambda:'%s'%N.ONE]: t(f)
class S(StrEnum):
    FOO=auto()
    BAR='b'
for f in [lambda:S.FOO,lambda:str(S.BAR),lambda:S.FOO=='foo',lambda:f'{S.BAR}',lambda:S.BAR.upper(),lambda:S('b'),lambda:'-'.join(S)]: t(f)
class M(str,Enum):
    A='a'
print(M.A,repr(M.A),f'{M.A}',M.A=='a',str(M.A),M('a'),M.A.upper())
class P(Flag):
    R=auto(); W=auto(); X=auto()
    RW=R|W
for f in [lambda:P.R|P.X,lambda:P.R,lambda:str(P.R|P.W|P.X),lambda:P.RW,lambda:P(0),lambda:~P.R,lambda:P.R&P.W,lambda:bool(P.R&P.W),lambda:P.R in P.RW,lambda:list(P),lambda:list(P.RW),lambda:P(3),lambda:P(8),lambda:P(7),lambda:P.R^P.RW,lambda:len(P.RW),lambda:str(P(0)),lambda:P.R|1,lambda:P(-1),lambda:P.__members__,lambda:(P.R|P.X).name,lambda:(P.R|P.X).value,lambda:P.R==P(1),lambda:hash(P.R|P.W)==hash(P.RW),lambda:'a' in P.R, lambda:P('a'), lambda:P]: t(f)
class I(IntFlag):
    A=1; B=2; C=4
for f in [lambda:I.A|I.B,lambda:I.A|8,lambda:str(I.A|I.B),lambda:I.A+1,lambda:~I.A,lambda:I(16),lambda:I.A|I.B==3,lambda:I(0),lambda:f'{I.B}',lambda:I.A in I(3),lambda:I.A&3, lambda: 2|I.A, lambda:list(I(7)), lambda:I(9)]: t(f)
class Planet(Enum):
    E=(5.9,6.3)
    M=(3.3,2.4)
    def __init__(self,mass,radius): self.mass=mass; self.radius=radius
    @property
    def g(self): return self.mass/self.radius
print(Planet.E,Planet.E.mass,Planet.E.g,Planet.E.value,Planet((3.3,2.4)))
class Coord(bytes,Enum):
    def __new__(cls,value,label):
        o=bytes.__new__(cls,[value]); o._value_=value; o.label=label; return o
    PX=(0,'P.X')
    PY=(1,'P.Y')
print(Coord.PX,Coord.PX.label,Coord(1))
F=Enum('F','a b c'); print(F,list(F),F.a)
F=Enum('F',['a','b'],start=5); print(list(F)); F=Enum('F',{'a':1,'q':'z'}); print(list(F)); F=IntEnum('F',[('x',3)]); print(list(F),F.x+1)
class Ms(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return cls.A if v=='one' else None
t(Ms,'one');t(Ms,'two')
class G(Enum):
    def _generate_next_value_(name,start,count,last): return name*2
    a=auto(); b=auto()
print(list(G))
class L(Enum):
    A=[1]; B={}
print(L.A,L([1]),L.B)
class Fn(Enum):
    def f(self): return self.value
    A=1
    _ignore_='q'
    q=5
print(Fn.A.f(),list(Fn))
class Nest(Enum):
    X=member(5); Y=nonmember(6)
print(list(Nest),Nest.Y)
import copy
print(copy.deepcopy(Color.RED) is Color.RED, copy.copy({'a':Color.RED}))
class Order(Enum):
    LO=1;HI=2
    def __lt__(s,o): return s.value<o.value
print(sorted([Order.HI,Order.LO]),max(Order))
class Empty(Enum): pass
print(list(Empty)); t(Empty,1)
class BaseE(Enum):
    def hi(self): return 'hi '+self.name
class Der(BaseE): A=1
print(Der.A.hi(), Color.RED.__class__, Color.__name__, Color.__module__, Der.__mro__)
@verify(UNIQUE)
class V(Enum): A=1
print(V.A,FlagBoundary.STRICT,EnumCheck.UNIQUE, repr(STRICT))
class TT(tuple,Enum):
    A=(1,2)
print(TT.A,TT.A[0],TT.A.value)
class FE(float,Enum):
    A=1.5
print(FE.A+1,repr(FE.A))

# out: <enum 'Color'>
# out: <Color.RED: 1>
# out: 'Color.RED'
# out: 'Color.RED'
# out: '   Color.RED'
# out: <Color.RED: 1>
# out: <Color.RED: 1>
# out: ValueError 9 is not a valid Color
# out: KeyError 'X'
# out: AttributeError type object 'Color' has no attribute 'X'
# out: [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>]
# out: 3
# out: <Color.RED: 1>
# out: True
# out: mappingproxy({'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>})
# out: 'RED=1'
# out: 'red'
# out: <Color.RED: 1>
# out: True
# out: True
# out: False
# out: True
# out: <enum 'Color'>
# out: True
# out: {<Color.RED: 1>: 1}
# out: False
# out: True
# out: TypeError '<' not supported between instances of 'Color' and 'Color'
# out: 'RED'
# out: [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>]
# out: AttributeError cannot reassign member 'RED'
# out: AttributeError 'Color' cannot delete member 'RED'.
# out: AttributeError <enum 'Enum'> cannot set attribute 'name'
# out: <Color.RED: 1>
# out: <Color.RED: 1>
# out: True
# out: TypeError EnumType.__call__() missing 1 required positional argument: 'value'
# out: False
# out: TypeError <enum 'C2'> cannot extend <enum 'Color'>
# out: TypeError 'A' already defined as 1
# out: ValueError duplicate values found in <enum 'C2'>: B -> A
# out: [<A.X: 1>, <A.Y: 2>, <A.Z: 10>, <A.W: 11>]
# out: <N.ONE: 1>
# out: '1'
# out: '1'
# out: 2
# out: True
# out: True
# out: [<N.ONE: 1>, <N.TWO: 2>]
# out: <N.TWO: 2>
# out: 2
# out: '001'
# out: 2
# out: True
# out: True
# out: ValueError 5 is not a valid N
# out: '1'
# out: '1'
# out: <S.FOO: 'foo'>
# out: 'b'
# out: True
# out: 'b'
# out: 'B'
# out: <S.BAR: 'b'>
# out: 'foo-b'
# out: M.A <M.A: 'a'> M.A True M.A M.A A
# out: <P.R|X: 5>
# out: <P.R: 1>
# out: 'P.R|W|X'
# out: <P.RW: 3>
# out: <P: 0>
# out: <P.W|X: 6>
# out: <P: 0>
# out: False
# out: True
# out: [<P.R: 1>, <P.W: 2>, <P.X: 4>]
# out: [<P.R: 1>, <P.W: 2>]
# out: <P.RW: 3>
# out: ValueError <flag 'P'> invalid value 8
# out:     given 0b0 1000
# out:   allowed 0b0 0111
# out: <P.R|W|X: 7>
# out: <P.W: 2>
# out: 2
# out: 'P(0)'
# out: TypeError unsupported operand type(s) for |: 'P' and 'int'
# out: <P.R|W|X: 7>
# out: mappingproxy({'R': <P.R: 1>, 'W': <P.W: 2>, 'X': <P.X: 4>, 'RW': <P.RW: 3>})
# out: 'R|X'
# out: 5
# out: True
# out: True
# out: TypeError unsupported operand type(s) for 'in': 'str' and 'P'
# out: ValueError 'a' is not a valid P
# out: <flag 'P'>
# out: <I.A|B: 3>
# out: <I.A|8: 9>
# out: '3'
# out: 2
# out: <I.B|C: 6>
# out: <I: 16>
# out: True
# out: <I: 0>
# out: '2'
# out: True
# out: <I.A: 1>
# out: <I.A|B: 3>
# out: [<I.A: 1>, <I.B: 2>, <I.C: 4>]
# out: <I.A|8: 9>
# out: Planet.E 5.9 0.9365079365079366 (5.9, 6.3) Planet.M
# out: Coord.PX P.X Coord.PY
# out: <enum 'F'> [<F.a: 1>, <F.b: 2>, <F.c: 3>] F.a
# out: [<F.a: 5>, <F.b: 6>]
# out: [<F.a: 1>, <F.q: 'z'>]
# out: [<F.x: 3>] 4
# out: <Ms.A: 1>
# out: ValueError 'two' is not a valid Ms
# out: [<G.a: 'aa'>, <G.b: 'bb'>]
# out: L.A L.A L.B
# out: 1 [<Fn.A: 1>]
# out: [<Nest.X: 5>] 6
# out: True {'a': <Color.RED: 1>}
# out: [<Order.LO: 1>, <Order.HI: 2>] Order.HI
# out: []
# out: TypeError <enum 'Empty'> has no members; specify `names=()` if you meant to create a new, empty, enum
# out: hi A <enum 'Color'> Color __main__ (<enum 'Der'>, <enum 'BaseE'>, <enum 'Enum'>, <class 'object'>)
# out: V.A strict one name per value <FlagBoundary.STRICT: 'strict'>
# out: TT.A 1 (1, 2)
# out: 2.5 <FE.A: 1.5>
