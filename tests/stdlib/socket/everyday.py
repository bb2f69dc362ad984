import socket, threading, time, select
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e), e)
s=socket.socket(); s.settimeout(1.5); print(s.gettimeout(), s.getblocking(), s.timeout, s.family, s.type, s.proto, repr(s.family)); s.close(); print(s); t(s.recv,1); t(s.fileno)
s=socket.socket(); t(s.connect,('localhost',1)); t(s.connect,'x'); t(s.connect,('localhost',99999)); t(s.bind,('localhost',0)); print(s.getsockname()[0]); t(s.listen); t(s.send,'x'); t(s.setsockopt,1,2,'a'); print(s.getsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR)); s.setblocking(False); t(s.accept); t(socket.inet_aton,'1.2.3.4'); t(socket.inet_aton,'x'); t(socket.inet_ntoa,b'abcd'); t(socket.inet_ntoa,b'a'); t(socket.inet_pton,socket.AF_INET6,'::1'); t(socket.inet_ntop,socket.AF_INET6,b'\0'*15+b'\1'); t(socket.htons,1); t(socket.ntohl,1); t(socket.getservbyname,'http'); t(socket.getservbyport,80); t(socket.create_connection,('localhost',1)); t(socket.socket,99); print(socket.timeout, socket.error, socket.herror, socket.gaierror, socket.has_ipv6, socket.SOMAXCONN); t(socket.getdefaulttimeout); print(socket.SOCK_STREAM, socket.AF_UNIX, repr(socket.SOL_SOCKET), repr(socket.SO_REUSEADDR)); t(s.settimeout,-1); t(socket.gethostbyname_ex,'localhost'); t(socket.gethostbyaddr,'127.0.0.1'); t(socket.getnameinfo,('127.0.0.1',80),0); t(socket.inet_pton,socket.AF_INET,'x')
a,b=socket.socketpair(); print(str(a)[:20]); t(a.sendall,b'hello'); t(b.recv,3); t(b.recv,10,socket.MSG_PEEK); t(a.getpeername); b.settimeout(.01); b.recv(9); t(b.recv,1)
srv=socket.socket(); srv.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); srv.bind(('127.0.0.1',0)); srv.listen(5); port=srv.getsockname()[1]
def serve():
    for _ in range(3):
        c,addr=srv.accept()
        with c:
            data=c.recv(1024); print('server got',data, addr[0]); c.sendall(data.upper())
th=threading.Thread(target=serve); th.start()
for m in (b'one',b'two'):
    with socket.create_connection(('127.0.0.1',port)) as c: c.sendall(m); print('client got',c.recv(100))
c=socket.create_connection(('localhost',port),timeout=2); f=c.makefile('rw' if 0 else 'r'); c.sendall(b'line\n'); print(f.readline()); f.close(); c.close(); th.join()
u=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); u.bind(('127.0.0.1',0)); v=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); v.sendto(b'dgram',u.getsockname()); d,ad=u.recvfrom(100); print(d,ad[0]); r,w,x=select.select([srv],[],[],0.01); print(r,w,x)
buf=bytearray(10); a.send(b'xyz'); b.settimeout(None); print(b.recv_into(buf), buf)

# out: 1.5 True 1.5 2 1 0 <AddressFamily.AF_INET: 2>
# out: <socket.socket [closed] fd=-1, family=2, type=1, proto=0>
# out: <class 'OSError'> [Errno 9] Bad file descriptor
# out: -1
# out: <class 'ConnectionRefusedError'> [Errno 111] Connection refused
# out: <class 'TypeError'> connect(): AF_INET address must be tuple, not str
# out: <class 'OverflowError'> connect(): port must be 0-65535.
# out: None
# out: 127.0.0.1
# out: None
# out: <class 'TypeError'> a bytes-like object is required, not 'str'
# out: <class 'TypeError'> a bytes-like object is required, not 'str'
# out: 0
# out: <class 'BlockingIOError'> [Errno 11] Resource temporarily unavailable
# out: b'\x01\x02\x03\x04'
# out: <class 'OSError'> illegal IP address string passed to inet_aton
# out: '97.98.99.100'
# out: <class 'OSError'> packed IP wrong length for inet_ntoa
# out: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01'
# out: '::1'
# out: 256
# out: 16777216
# out: 80
# out: 'http'
# out: <class 'ConnectionRefusedError'> [Errno 111] Connection refused
# out: <class 'OSError'> [Errno 97] Address family not supported by protocol
# out: <class 'TimeoutError'> <class 'OSError'> <class 'socket.herror'> <class 'socket.gaierror'> True 4096
# out: None
# out: 1 1 1 2
# out: <class 'ValueError'> Timeout value out of range
# out: ('localhost', [], ['127.0.0.1'])
# out: ('localhost', [], ['127.0.0.1'])
# out: ('localhost', 'http')
# out: <class 'OSError'> illegal IP address string passed to inet_pton
# out: <socket.socket fd=4,
# out: None
# out: b'hel'
# out: b'lo'
# out: ''
# out: <class 'TimeoutError'> timed out
# out: server got b'one' 127.0.0.1
# out: client got b'ONE'
# out: server got b'two' 127.0.0.1
# out: client got b'TWO'
# out: server got b'line\n' 127.0.0.1
# out: LINE
# out:
# out: b'dgram' 127.0.0.1
# out: [] [] []
# out: 3 bytearray(b'xyz\x00\x00\x00\x00\x00\x00\x00')
