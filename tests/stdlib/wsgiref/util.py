# Addresses of requests, names of paths, files as pieces.
import io
from wsgiref.util import (
    FileWrapper, application_uri, guess_scheme, is_hop_by_hop, request_uri, setup_testing_defaults, shift_path_info,
)

environ = {"SCRIPT_NAME": "/app", "PATH_INFO": "/a b/./c/", "QUERY_STRING": "x=1"}
setup_testing_defaults(environ)
print(sorted(key for key in environ), environ["SERVER_PORT"])
print(application_uri(environ), request_uri(environ), request_uri(environ, False), guess_scheme({"HTTPS": "on"}))
while True:
    name = shift_path_info(environ)
    print(repr(name), environ["SCRIPT_NAME"], environ["PATH_INFO"])
    if name is None or name == "":
        break
del environ["HTTP_HOST"]
environ["SERVER_PORT"] = "8080"
print(request_uri(environ))
print([piece for piece in FileWrapper(io.BytesIO(b"0123456789"), 4)], is_hop_by_hop("Connection"), is_hop_by_hop("Date"))

# out: ['HTTP_HOST', 'PATH_INFO', 'QUERY_STRING', 'REQUEST_METHOD', 'SCRIPT_NAME', 'SERVER_NAME', 'SERVER_PORT', 'SERVER_PROTOCOL', 'wsgi.errors', 'wsgi.input', 'wsgi.multiprocess', 'wsgi.multithread', 'wsgi.run_once', 'wsgi.url_scheme', 'wsgi.version'] 80
# out: http://127.0.0.1/app http://127.0.0.1/app/a%20b/./c/?x=1 http://127.0.0.1/app/a%20b/./c/ https
# out: 'a b' /app/a b /c/
# out: 'c' /app/a b/c /
# out: '' /app/a b/c/
# out: http://127.0.0.1:8080/app/a%20b/c/?x=1
# out: [b'0123', b'4567', b'89'] True False
