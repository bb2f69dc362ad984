# Classes and functions that stand in private files of the library say where they are found.
import copy
import datetime
import logging
import pickle
import typing


def show(module, names):
    for name in names.split():
        value = getattr(module, name)
        again = pickle.loads(pickle.dumps(value))
        print(value.__module__, value.__qualname__, again is value)


show(datetime, "date datetime time timedelta timezone tzinfo")
show(
    logging,
    "BufferingFormatter Filter Formatter Handler LogRecord Logger LoggerAdapter PercentStyle"
    " StrFormatStyle StringTemplateStyle addLevelName getLevelName getLevelNamesMapping",
)
show(
    typing,
    "Any ForwardRef Generic NewType ParamSpec Protocol TypeAliasType TypeVar TypeVarTuple NamedTuple"
    " TypedDict assert_never assert_type cast clear_overloads dataclass_transform final get_args"
    " get_origin get_overloads get_type_hints is_typeddict no_type_check overload override"
    " reveal_type runtime_checkable",
)
for form in typing.Union, typing.Optional, typing.Never, typing.List, typing.Callable, typing.Tuple:
    print(form, form.__module__)
for hint in typing.Optional[int], typing.List[int], typing.Literal[1], typing.Annotated[int, 2]:
    print(pickle.loads(pickle.dumps(hint)) == hint)
for value in datetime.timedelta(1, 2, 3), datetime.timezone.utc, datetime.time(1, 2), datetime.UTC:
    print(repr(pickle.loads(pickle.dumps(value))))


class Shifted(datetime.tzinfo):
    def __init__(self, hours=1):
        self.hours = hours


class Named(datetime.tzinfo):
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __getinitargs__(self):
        return (self.name,)


named = datetime.timezone(datetime.timedelta(hours=1), "X")
print(pickle.loads(pickle.dumps(named)), named.__reduce__(), datetime.timezone.utc.__reduce__())
print(copy.deepcopy(named) == named, copy.copy(datetime.UTC) is datetime.UTC)
print(pickle.loads(pickle.dumps(Shifted(3))).hours, Shifted().__reduce__()[1:])
print(copy.copy(Named("y")).name, Named("y").__reduce__()[1:], datetime.tzinfo().__reduce__())
moment = datetime.datetime(2020, 1, 1, tzinfo=named)
print(pickle.loads(pickle.dumps(moment)) == moment, repr(pickle.loads(pickle.dumps(moment))))

# out: datetime date True
# out: datetime datetime True
# out: datetime time True
# out: datetime timedelta True
# out: datetime timezone True
# out: datetime tzinfo True
# out: logging BufferingFormatter True
# out: logging Filter True
# out: logging Formatter True
# out: logging Handler True
# out: logging LogRecord True
# out: logging Logger True
# out: logging LoggerAdapter True
# out: logging PercentStyle True
# out: logging StrFormatStyle True
# out: logging StringTemplateStyle True
# out: logging addLevelName True
# out: logging getLevelName True
# out: logging getLevelNamesMapping True
# out: typing Any True
# out: typing ForwardRef True
# out: typing Generic True
# out: typing NewType True
# out: typing ParamSpec True
# out: typing Protocol True
# out: typing TypeAliasType True
# out: typing TypeVar True
# out: typing TypeVarTuple True
# out: typing NamedTuple True
# out: typing TypedDict True
# out: typing assert_never True
# out: typing assert_type True
# out: typing cast True
# out: typing clear_overloads True
# out: typing dataclass_transform True
# out: typing final True
# out: typing get_args True
# out: typing get_origin True
# out: typing get_overloads True
# out: typing get_type_hints True
# out: typing is_typeddict True
# out: typing no_type_check True
# out: typing overload True
# out: typing override True
# out: typing reveal_type True
# out: typing runtime_checkable True
# out: typing.Union typing
# out: typing.Optional typing
# out: typing.Never typing
# out: typing.List typing
# out: typing.Callable typing
# out: typing.Tuple typing
# out: True
# out: True
# out: True
# out: True
# out: datetime.timedelta(days=1, seconds=2, microseconds=3)
# out: datetime.timezone.utc
# out: datetime.time(1, 2)
# out: datetime.timezone.utc
# out: X (<class 'datetime.timezone'>, (datetime.timedelta(seconds=3600), 'X'), None) (<class 'datetime.timezone'>, (datetime.timedelta(0),), None)
# out: True True
# out: 3 ((), {'hours': 1})
# out: y (('y',), (None, {'name': 'y'})) (<class 'datetime.tzinfo'>, (), None)
# out: True datetime.datetime(2020, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'X'))
