# A server and its clients in one program: http.server, http.client, urllib.request, socketserver.
import http.client
import json
import os
import socketserver
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer, SimpleHTTPRequestHandler, ThreadingHTTPServer


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format, *args):
        print("log", format % args)

    def reply(self, status, body, **headers):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/redirect":
            self.reply(302, b"", Location="/target?x=1")
        elif self.path == "/missing":
            self.send_error(404)
        elif self.path == "/chunked":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for part in (b"one ", b"two ", b"three"):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.reply(200, f"{self.command} {self.path} {self.headers.get('X-Mine')}".encode(), X_Answer="yes")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.reply(201, body.upper(), Content_Type=self.headers["Content-Type"] or "none")


server = HTTPServer(("127.0.0.1", 0), Handler)
port = server.server_port
thread = threading.Thread(target=server.serve_forever, args=(0.01,))
thread.start()
base = f"http://127.0.0.1:{port}"
connection = http.client.HTTPConnection("127.0.0.1", port)
connection.request("GET", "/path", headers={"X-Mine": "mine"})
response = connection.getresponse()
print(response.status, response.reason, response.version, response.getheader("x-answer"), response.getheader("none", "no"))
print(response.read(), response.isclosed(), sorted(name for name, _ in response.getheaders()))
connection.request("POST", "/post", body="text", headers={"Content-Type": "text/plain"})
response = connection.getresponse()
print(response.status, response.read(2), response.read(), response.headers["content-type"])
connection.close()
connection.request("GET", "/chunked")
response = connection.getresponse()
print(response.chunked, response.read(6), response.read())
connection.close()
attempt(connection.getresponse)
attempt(connection.request, "GET", "/with space")
attempt(http.client.HTTPConnection, "host:port")
connection = http.client.HTTPConnection("127.0.0.1", 9)
attempt(connection.request, "GET", "/")

with urllib.request.urlopen(base + "/simple") as response:
    print(response.status, response.read(), response.url == base + "/simple", response.headers["X-Answer"], response.getcode())
with urllib.request.urlopen(base + "/redirect") as response:
    print(response.read(), response.geturl().replace(str(port), "PORT"))
request = urllib.request.Request(base + "/post", data=urllib.parse.urlencode({"a": 1}).encode(), headers={"X-Mine": "1"})
print(request.get_method(), request.host == f"127.0.0.1:{port}", request.selector, request.headers, request.type)
with urllib.request.urlopen(request) as response:
    print(response.status, response.read(), response.info()["Content-Type"])
request = urllib.request.Request(base + "/post", json.dumps({"k": "v"}).encode(), {"Content-Type": "application/json"}, method="POST")
print(json.load(urllib.request.urlopen(request)))
try:
    urllib.request.urlopen(base + "/missing")
except urllib.error.HTTPError as error:
    print(error, error.code, error.reason, b"Error code: 404" in error.read(), repr(error), error.headers["Content-Type"])
attempt(urllib.request.urlopen, urllib.request.Request(base + "/", method="PUT"))
attempt(urllib.request.urlopen, "http://127.0.0.1:9/")
attempt(urllib.request.urlopen, "nothing")
attempt(urllib.request.urlopen, "gopher://x/")
attempt(urllib.request.urlopen, base, "text")
with urllib.request.urlopen("data:text/plain;base64,aGVsbG8=") as response:
    print(response.read(), response.headers["content-type"])
folder = tempfile.mkdtemp()
with open(folder + "/a file.txt", "w") as file:
    file.write("in a file")
os.mkdir(folder + "/sub")
with urllib.request.urlopen("file://" + urllib.request.pathname2url(folder + "/a file.txt")) as response:
    print(response.read(), response.headers["Content-length"], response.headers["content-type"])
attempt(urllib.request.urlopen, "file:///no/such/file")
print(urllib.request.urlretrieve(base + "/saved", folder + "/saved")[0] == folder + "/saved", open(folder + "/saved").read())
server.shutdown()
thread.join()
server.server_close()


class Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *args, **options):
        super().__init__(*args, directory=folder, **options)

    def log_message(self, *args):
        pass


with ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    with urllib.request.urlopen(base + "/a%20file.txt") as response:
        print(response.read(), response.headers["Content-Type"])
    print(urllib.request.urlopen(base).read().decode())
    attempt(urllib.request.urlopen, base + "/none")
    print(urllib.request.urlopen(base + "/sub").url == base + "/sub/")
    server.shutdown()


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


import socket

with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Echo) as server:
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    with socket.create_connection(server.server_address) as client:
        client.sendall(b"hello\n")
        print(client.recv(100))
    server.shutdown()
    thread.join()

# out: log "GET /path HTTP/1.1" 200 -
# out: 200 OK 11 yes no
# out: b'GET /path mine' True ['Content-Length', 'Date', 'Server', 'X-Answer']
# out: log "POST /post HTTP/1.1" 201 -
# out: 201 b'TE' b'XT' text/plain
# out: log "GET /chunked HTTP/1.1" 200 -
# out: True b'one tw' b'o three'
# out: ResponseNotReady Idle
# out: InvalidURL URL can't contain control characters. '/with space' (found at least ' ')
# out: InvalidURL nonnumeric port: 'port'
# out: ConnectionRefusedError [Errno 111] Connection refused
# out: log "GET /simple HTTP/1.1" 200 -
# out: 200 b'GET /simple None' True yes 200
# out: log "GET /redirect HTTP/1.1" 302 -
# out: log "GET /target?x=1 HTTP/1.1" 200 -
# out: b'GET /target?x=1 None' http://127.0.0.1:PORT/target?x=1
# out: POST True /post {'X-mine': '1'} http
# out: log "POST /post HTTP/1.1" 201 -
# out: 201 b'A=1' application/x-www-form-urlencoded
# out: log "POST /post HTTP/1.1" 201 -
# out: {'K': 'V'}
# out: log code 404, message Not Found
# out: log "GET /missing HTTP/1.1" 404 -
# out: HTTP Error 404: Not Found 404 Not Found True <HTTPError 404: 'Not Found'> text/html;charset=utf-8
# out: log code 501, message Unsupported method ('PUT')
# out: log "PUT / HTTP/1.1" 501 -
# out: HTTPError HTTP Error 501: Unsupported method ('PUT')
# out: URLError <urlopen error [Errno 111] Connection refused>
# out: ValueError unknown url type: 'nothing'
# out: URLError <urlopen error unknown url type: gopher>
# out: TypeError POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.
# out: b'hello' text/plain
# out: b'in a file' 9 text/plain
# out: URLError <urlopen error [Errno 2] No such file or directory: '/no/such/file'>
# out: log "GET /saved HTTP/1.1" 200 -
# out: True GET /saved None
# out: b'in a file' text/plain
# out: <!DOCTYPE HTML>
# out: <html lang="en">
# out: <head>
# out: <meta charset="utf-8">
# out: <title>Directory listing for /</title>
# out: </head>
# out: <body>
# out: <h1>Directory listing for /</h1>
# out: <hr>
# out: <ul>
# out: <li><a href="a%20file.txt">a file.txt</a></li>
# out: <li><a href="saved">saved</a></li>
# out: <li><a href="sub/">sub/</a></li>
# out: </ul>
# out: <hr>
# out: </body>
# out: </html>
# out:
# out: HTTPError HTTP Error 404: File not found
# out: True
# out: b'HELLO\n'
