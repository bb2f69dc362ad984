"""Setting up logging from a dict."""

import logging
import sys

_STREAMS = {"ext://sys.stdout": "stdout", "ext://sys.stderr": "stderr", "ext://sys.stdin": "stdin"}


def _resolve(name):
    """The object with a dotted name, of a module that the program has."""
    if not isinstance(name, str):
        return name
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        module = sys.modules.get(".".join(parts[:count]))
        if module is None and parts[0] == "logging":
            module = _part_of_logging(".".join(parts[:count]))
        if module is not None:
            found = module
            for part in parts[count:]:
                found = getattr(found, part)
            return found
    raise ValueError(f"Cannot resolve {name!r}")


def _part_of_logging(name):
    if name == "logging.handlers":
        import logging.handlers

        return logging.handlers
    return logging if name == "logging" else None


class BaseConfigurator:
    """Makes values of texts like `ext://sys.stdout` and `cfg://handlers.file`."""

    def __init__(self, config):
        self.config = config

    def convert(self, value):
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.convert(item) for item in value]
        if isinstance(value, str):
            if value in _STREAMS:
                return getattr(sys, _STREAMS[value])
            if value.startswith("ext://"):
                return _resolve(value[6:])
            if value.startswith("cfg://"):
                return self._configured(value[6:])
        return value

    def _configured(self, path):
        found = self.config
        for part in path.replace("[", ".").replace("]", "").split("."):
            found = found[int(part)] if isinstance(found, (list, tuple)) else found[part]
        return self.convert(found)


class DictConfigurator(BaseConfigurator):
    """Does what a dict says."""

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        if config.get("incremental", False):
            self._change(config)
            return
        existing = dict(logging.root.manager.loggerDict)
        logging._handlers_by_name.clear()
        del logging._handlers_in_order[:]
        formatters = self._each("formatters", "formatter", self.configure_formatter)
        filters = self._each("filters", "filter", self.configure_filter)
        self._formatters, self._filters, self._handlers = formatters, filters, {}
        waiting = dict(sorted(config.get("handlers", {}).items()))
        while waiting:
            ready = [name for name, each in waiting.items() if each.get("target") not in waiting]
            for name in ready or list(waiting):
                each = waiting.pop(name)
                try:
                    handler = self.configure_handler(each)
                except Exception as e:
                    raise ValueError("Unable to configure handler %r" % name) from e
                handler.name = name
                self._handlers[name] = handler
        for name, each in config.get("loggers", {}).items():
            logger = logging.getLogger(name)
            try:
                self._configure(logger, each)
                logger.disabled = False
                if each.get("propagate") is not None:
                    logger.propagate = each["propagate"]
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
        if config.get("disable_existing_loggers", True):
            wanted = config.get("loggers", {})
            for name, logger in existing.items():
                below = any(name.startswith(other + ".") for other in wanted)
                if isinstance(logger, logging.Logger) and name not in wanted and not below:
                    logger.disabled = True
        if config.get("root"):
            try:
                self._configure(logging.root, config["root"])
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def _change(self, config):
        for name, each in config.get("handlers", {}).items():
            handler = logging._handlers_by_name.get(name)
            if handler is None:
                raise ValueError("No handler found with name %r" % name)
            if each.get("level"):
                handler.setLevel(each["level"])
        for name, each in config.get("loggers", {}).items():
            if each.get("level"):
                logging.getLogger(name).setLevel(each["level"])
        if config.get("root", {}).get("level"):
            logging.root.setLevel(config["root"]["level"])

    def _each(self, section, kind, make):
        result = {}
        for name, each in self.config.get(section, {}).items():
            try:
                result[name] = make(each)
            except Exception as e:
                raise ValueError(f"Unable to configure {kind} {name!r}") from e
        return result

    def configure_custom(self, config):
        factory = _resolve(config["()"])
        arguments = {key: self.convert(value) for key, value in config.items() if key not in ("()", ".")}
        result = factory(**arguments)
        for name, value in config.get(".", {}).items():
            setattr(result, name, self.convert(value))
        return result

    def configure_formatter(self, config):
        if "()" in config:
            return self.configure_custom(config)
        cls = _resolve(config["class"]) if config.get("class") else logging.Formatter
        more = {"defaults": config["defaults"]} if "defaults" in config else {}
        if "validate" in config:
            more["validate"] = config["validate"]
        return cls(config.get("format"), config.get("datefmt"), config.get("style", "%"), **more)

    def configure_filter(self, config):
        if "()" in config:
            return self.configure_custom(config)
        return logging.Filter(config.get("name", ""))

    def configure_handler(self, config):
        config = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            if formatter not in self._formatters:
                raise ValueError("Unable to set formatter %r" % formatter) from KeyError(formatter)
            formatter = self._formatters[formatter]
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        attributes = config.pop(".", None)
        if "()" in config:
            handler = self.configure_custom(config)
        else:
            cls = _resolve(config.pop("class"))
            if "target" in config and isinstance(config["target"], str):
                config["target"] = self._handlers[config["target"]]
            handler = cls(**{key: self.convert(value) for key, value in config.items()})
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._check_level(level))
        if filters:
            self._add_filters(handler, filters)
        if attributes:
            for name, value in attributes.items():
                setattr(handler, name, self.convert(value))
        return handler

    def _add_filters(self, filterer, filters):
        for each in filters:
            try:
                filterer.addFilter(self._filters[each] if isinstance(each, str) else each)
            except Exception as e:
                raise ValueError("Unable to add filter %r" % each) from e

    def _configure(self, logger, config):
        if config.get("level") is not None:
            logger.setLevel(logging._check_level(config["level"]))
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get("handlers") or ():
            try:
                logger.addHandler(self._handlers[name])
            except Exception as e:
                raise ValueError("Unable to add handler %r" % name) from e
        if config.get("filters"):
            self._add_filters(logger, config["filters"])


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets logging up as the dict says."""
    dictConfigClass(config).configure()
