# Calls by XML-RPC: values there and back, a server, faults.
import threading
import xmlrpc.client
from datetime import datetime
from http.server import BaseHTTPRequestHandler, HTTPServer


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


values = (1, -2, True, 1.5, "tëxt <&>", [1, [2, "x"]], {"a": 1, "b": {"c": []}}, b"bytes", datetime(2020, 1, 2, 3, 4, 5))
text = xmlrpc.client.dumps(values, "some.method")
print(text)
print(xmlrpc.client.loads(text, use_builtin_types=True))
loaded = xmlrpc.client.loads(text)[0]
print(loaded[-1], loaded[-2].data, type(loaded[-1]).__name__)
print(xmlrpc.client.dumps((None,), methodresponse=True, allow_none=True))
for wrong in ((None,), (2**31,), ({1: 2},), (print,)):
    attempt(xmlrpc.client.dumps, wrong)
attempt(xmlrpc.client.loads, xmlrpc.client.dumps(xmlrpc.client.Fault(7, "bad")))
attempt(xmlrpc.client.loads, "<value><string>x</string></value>")
attempt(xmlrpc.client.loads, "<params><param><value>plain</value></param><param><value><string/></value></param></params>")
attempt(xmlrpc.client.ServerProxy, "ftp://x")


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_POST(self):
        params, name = xmlrpc.client.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if name == "add":
            answer = xmlrpc.client.dumps((sum(params),), methodresponse=True)
        elif name == "fail.now":
            answer = xmlrpc.client.dumps(xmlrpc.client.Fault(1, "it failed"))
        else:
            self.send_error(500, "no such thing")
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer.encode())


server = HTTPServer(("127.0.0.1", 0), Handler)
thread = threading.Thread(target=server.serve_forever, args=(0.01,))
thread.start()
with xmlrpc.client.ServerProxy(f"http://127.0.0.1:{server.server_port}") as proxy:
    print(str(proxy).replace(str(server.server_port), "PORT"), proxy.add(1, 2, 3), proxy.add(0.5, 1))
    try:
        proxy.fail.now()
    except xmlrpc.client.Fault as fault:
        print(repr(fault), fault.faultCode, fault.faultString)
    try:
        proxy.nothing()
    except xmlrpc.client.ProtocolError as error:
        print(error.errcode, error.errmsg)
    attempt(lambda: proxy.add(x=1))
server.shutdown()
thread.join()
server.server_close()
attempt(xmlrpc.client.ServerProxy("http://127.0.0.1:9").add, 1)

# out: <?xml version='1.0'?>
# out: <methodCall>
# out: <methodName>some.method</methodName>
# out: <params>
# out: <param>
# out: <value><int>1</int></value>
# out: </param>
# out: <param>
# out: <value><int>-2</int></value>
# out: </param>
# out: <param>
# out: <value><boolean>1</boolean></value>
# out: </param>
# out: <param>
# out: <value><double>1.5</double></value>
# out: </param>
# out: <param>
# out: <value><string>tëxt &lt;&amp;&gt;</string></value>
# out: </param>
# out: <param>
# out: <value><array><data>
# out: <value><int>1</int></value>
# out: <value><array><data>
# out: <value><int>2</int></value>
# out: <value><string>x</string></value>
# out: </data></array></value>
# out: </data></array></value>
# out: </param>
# out: <param>
# out: <value><struct>
# out: <member>
# out: <name>a</name>
# out: <value><int>1</int></value>
# out: </member>
# out: <member>
# out: <name>b</name>
# out: <value><struct>
# out: <member>
# out: <name>c</name>
# out: <value><array><data>
# out: </data></array></value>
# out: </member>
# out: </struct></value>
# out: </member>
# out: </struct></value>
# out: </param>
# out: <param>
# out: <value><base64>
# out: Ynl0ZXM=
# out: </base64></value>
# out: </param>
# out: <param>
# out: <value><dateTime.iso8601>20200102T03:04:05</dateTime.iso8601></value>
# out: </param>
# out: </params>
# out: </methodCall>
# out:
# out: ((1, -2, True, 1.5, 'tëxt <&>', [1, [2, 'x']], {'a': 1, 'b': {'c': []}}, b'bytes', datetime.datetime(2020, 1, 2, 3, 4, 5)), 'some.method')
# out: 20200102T03:04:05 b'bytes' DateTime
# out: <?xml version='1.0'?>
# out: <methodResponse>
# out: <params>
# out: <param>
# out: <value><nil/></value></param>
# out: </params>
# out: </methodResponse>
# out:
# out: TypeError cannot marshal None unless allow_none is enabled
# out: OverflowError int exceeds XML-RPC limits
# out: TypeError dictionary key must be string
# out: TypeError cannot marshal <class 'builtin_function_or_method'> objects
# out: Fault <Fault 7: 'bad'>
# out: ResponseError ResponseError()
# out: (('plain', ''), None)
# out: OSError unsupported XML-RPC protocol
# out: <ServerProxy for 127.0.0.1:PORT/RPC2> 6 1.5
# out: <Fault 1: 'it failed'> 1 it failed
# out: 500 no such thing
# out: TypeError _Method.__call__() got an unexpected keyword argument 'x'
# out: ConnectionRefusedError [Errno 111] Connection refused
