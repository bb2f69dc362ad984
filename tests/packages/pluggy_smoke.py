"""pluggy (class machinery): hooks that plug-ins implement."""
# packages: pluggy

import pluggy

hookspec = pluggy.HookspecMarker("myproject")
hookimpl = pluggy.HookimplMarker("myproject")


class MySpec:
    """A hook specification namespace."""

    @hookspec
    def myhook(self, arg1, arg2):
        """My special little hook that you can customize."""

    @hookspec(firstresult=True)
    def first(self, value):
        """The first answer that is not None."""

    @hookspec(historic=True)
    def told(self, what):
        """Called for those who come later, too."""


class Plugin_1:
    @hookimpl
    def myhook(self, arg1, arg2):
        print("inside Plugin_1.myhook()")
        return arg1 + arg2

    @hookimpl
    def first(self, value):
        return None

    @hookimpl
    def told(self, what):
        print("told", what)


class Plugin_2:
    @hookimpl(tryfirst=True)
    def myhook(self, arg1, arg2):
        print("inside Plugin_2.myhook()")
        return arg1 - arg2

    @hookimpl
    def first(self, value):
        return value * 2


class Wrapper:
    @hookimpl(wrapper=True)
    def myhook(self, arg1):
        print("before", arg1)
        result = yield
        print("after", result)
        return result + ["wrapped"]


pm = pluggy.PluginManager("myproject")
pm.add_hookspecs(MySpec)
pm.register(Plugin_1())
pm.hook.told.call_historic(kwargs={"what": "history"})
two = Plugin_2()
print(pm.register(two, name="two"), pm.get_plugin("two") is two, pm.has_plugin("three"))
print(pm.hook.myhook(arg1=1, arg2=2))
print(pm.hook.first(value=21))
wrapper = Wrapper()
pm.register(wrapper)
print(pm.hook.myhook(arg1=1, arg2=2))
print(len(pm.hook.first.get_hookimpls()), pm.list_name_plugin()[1][0])
pm.unregister(wrapper)
print(pm.subset_hook_caller("myhook", [two])(arg1=5, arg2=3))
pm.unregister(name="two")
print(pm.hook.myhook(arg1=3, arg2=4), len(pm.get_plugins()))


class Wrong:
    @hookimpl
    def myhook(self, arg1, unknown):
        pass


try:
    pm.register(Wrong(), name="wrong")
except pluggy.PluginValidationError as error:
    print(type(error).__name__, str(error).splitlines()[0])
try:
    pm.register(two, "x")
    pm.register(two, "x")
except ValueError as error:
    print(str(error).split(":")[0])
try:
    pm.hook.myhook(1, 2)
except TypeError as error:
    print(error)


class Unknown:
    @hookimpl
    def nohook(self):
        pass


pm.register(Unknown(), "unknown")
try:
    pm.check_pending()
except pluggy.PluginValidationError as error:
    print(str(error)[:30])

# out: told history
# out: two True False
# out: inside Plugin_2.myhook()
# out: inside Plugin_1.myhook()
# out: [-1, 3]
# out: 42
# out: before 1
# out: inside Plugin_2.myhook()
# out: inside Plugin_1.myhook()
# out: after [-1, 3]
# out: [-1, 3, 'wrapped']
# out: 2 two
# out: inside Plugin_1.myhook()
# out: [8]
# out: inside Plugin_1.myhook()
# out: [7] 1
# out: PluginValidationError Plugin 'wrong' for hook 'myhook'
# out: Plugin name already registered
# out: HookCaller.__call__() takes 1 positional argument but 3 were given
# out: unknown hook 'nohook' in plugi
