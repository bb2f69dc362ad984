import this
from http.cookies import *
from http import HTTPStatus
import http
c=SimpleCookie(); c['a']='1'; c['a']['path']='/'; c['a']['max-age']=3600; c['a']['secure']=True; c['a']['httponly']=True; c['b']='x y;"'
print(repr(c)); print(c.output().replace('\r','')); print(c['a'].OutputString(), c['b'].value, c['b'].coded_value, repr(c['a']), c['a'].key); print(c.js_output()[:100])
try: c['bad key']='x'
except CookieError as e: print(e)
try: c['a']['foo']=1
except CookieError as e: print(e)
d=SimpleCookie('k=v; q="a\\054b"; Path=/x; $Version=1'); print(d, d['q'].value, dict(d['k']), list(d.items()))
d.load('z=1; bad'); print(d); print(SimpleCookie('session_id=abc123; user_pref=dark_mode; lang=en'))
print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus(404).phrase, HTTPStatus.OK==200, HTTPStatus.IM_A_TEAPOT.description, len(HTTPStatus), HTTPStatus.OK.is_success, http.HTTPMethod.GET, repr(http.HTTPMethod.GET), HTTPStatus.UNPROCESSABLE_ENTITY, [s.name for s in HTTPStatus])
from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(s,t,a): print('start',t,a, s.get_starttag_text(), s.getpos())
    def handle_endtag(s,t): print('end',t)
    def handle_data(s,d): print('data',repr(d))
    def handle_comment(s,d): print('comment',d)
    def handle_decl(s,d): print('decl',d)
    def handle_pi(s,d): print('pi',d)
    def handle_startendtag(s,t,a): print('se',t,a)
    def unknown_decl(s,d): print('unk',d)
    def handle_entityref(s,n): print('ent',n)
    def handle_charref(s,n): print('char',n)
p=P(); p.feed('<!DOCTYPE html><html><!-- c --><a href="x&amp;y" b=\'q\' c=d E>te&lt;xt</a><br/><img src=x /><?php x ?><script>if (a<b) "</p>" &amp;</script>&copy;&#65; & <p'); p.feed('>z</P ><![CDATA[xx]]>'); p.close()
p=P(convert_charrefs=False); p.feed('a&amp;b&#x41;&nope x < y &#65 &lt'); p.close()
p=P(); p.feed('<p>one\n<b class="x y">two</b>\n</p>\n<ul><li>1<li>2</ul>text'); p.close(); p=P(); p.feed('<div a=1 b="2>3" c>'); p.feed('</'); p.feed('div>tail &am'); p.close()
import marshal
for v in (1,-5,2**40,1.5,'abc',b'xy',[1,'a',(2,3)],{'a':[None,True]},(1,)*300,{1,2},1j,...): print(marshal.loads(marshal.dumps(v))==v)
try: marshal.dumps(object())
except ValueError as e: print(e)
try: marshal.loads(b'')
except EOFError as e: print(e)
try: marshal.loads(b'?')
except ValueError as e: print(e)
import faulthandler, signal, os; faulthandler.enable(); faulthandler.register(signal.SIGUSR1); print(faulthandler.is_enabled())

# out: The Zen of Python, by Tim Peters
# out:
# out: Beautiful is better than ugly.
# out: Explicit is better than implicit.
# out: Simple is better than complex.
# out: Complex is better than complicated.
# out: Flat is better than nested.
# out: Sparse is better than dense.
# out: Readability counts.
# out: Special cases aren't special enough to break the rules.
# out: Although practicality beats purity.
# out: Errors should never pass silently.
# out: Unless explicitly silenced.
# out: In the face of ambiguity, refuse the temptation to guess.
# out: There should be one-- and preferably only one --obvious way to do it.
# out: Although that way may not be obvious at first unless you're Dutch.
# out: Now is better than never.
# out: Although never is often better than *right* now.
# out: If the implementation is hard to explain, it's a bad idea.
# out: If the implementation is easy to explain, it may be a good idea.
# out: Namespaces are one honking great idea -- let's do more of those!
# out: <SimpleCookie: a='1' b='x y;"'>
# out: Set-Cookie: a=1; HttpOnly; Max-Age=3600; Path=/; Secure
# out: Set-Cookie: b="x y\073\""
# out: a=1; HttpOnly; Max-Age=3600; Path=/; Secure x y;" "x y\073\"" <Morsel: a=1; HttpOnly; Max-Age=3600; Path=/; Secure> a
# out:
# out:         <script type="text/javascript">
# out:         <!-- begin hiding
# out:         document.cookie = "a=1; H
# out: Illegal key 'bad key'
# out: Invalid attribute 'foo'
# out: Set-Cookie: k=v
# out: Set-Cookie: q="a\054b"; Path=/x; Version=1 a,b {'expires': '', 'path': '', 'comment': '', 'domain': '', 'max-age': '', 'secure': '', 'httponly': '', 'version': '', 'samesite': ''} [('k', <Morsel: k=v>), ('q', <Morsel: q="a\054b"; Path=/x; Version=1>)]
# out: Set-Cookie: k=v
# out: Set-Cookie: q="a\054b"; Path=/x; Version=1
# out: Set-Cookie: lang=en
# out: Set-Cookie: session_id=abc123
# out: Set-Cookie: user_pref=dark_mode
# out: 200 <HTTPStatus.NOT_FOUND: 404> Not Found True Server refuses to brew coffee because it is a teapot. 62 True GET <HTTPMethod.GET> 422 ['CONTINUE', 'SWITCHING_PROTOCOLS', 'PROCESSING', 'EARLY_HINTS', 'OK', 'CREATED', 'ACCEPTED', 'NON_AUTHORITATIVE_INFORMATION', 'NO_CONTENT', 'RESET_CONTENT', 'PARTIAL_CONTENT', 'MULTI_STATUS', 'ALREADY_REPORTED', 'IM_USED', 'MULTIPLE_CHOICES', 'MOVED_PERMANENTLY', 'FOUND', 'SEE_OTHER', 'NOT_MODIFIED', 'USE_PROXY', 'TEMPORARY_REDIRECT', 'PERMANENT_REDIRECT', 'BAD_REQUEST', 'UNAUTHORIZED', 'PAYMENT_REQUIRED', 'FORBIDDEN', 'NOT_FOUND', 'METHOD_NOT_ALLOWED', 'NOT_ACCEPTABLE', 'PROXY_AUTHENTICATION_REQUIRED', 'REQUEST_TIMEOUT', 'CONFLICT', 'GONE', 'LENGTH_REQUIRED', 'PRECONDITION_FAILED', 'CONTENT_TOO_LARGE', 'URI_TOO_LONG', 'UNSUPPORTED_MEDIA_TYPE', 'RANGE_NOT_SATISFIABLE', 'EXPECTATION_FAILED', 'IM_A_TEAPOT', 'MISDIRECTED_REQUEST', 'UNPROCESSABLE_CONTENT', 'LOCKED', 'FAILED_DEPENDENCY', 'TOO_EARLY', 'UPGRADE_REQUIRED', 'PRECONDITION_REQUIRED', 'TOO_MANY_REQUESTS', 'REQUEST_HEADER_FIELDS_TOO_LARGE', 'UNAVAILABLE_FOR_LEGAL_REASONS', 'INTERNAL_SERVER_ERROR', 'NOT_IMPLEMENTED', 'BAD_GATEWAY', 'SERVICE_UNAVAILABLE', 'GATEWAY_TIMEOUT', 'HTTP_VERSION_NOT_SUPPORTED', 'VARIANT_ALSO_NEGOTIATES', 'INSUFFICIENT_STORAGE', 'LOOP_DETECTED', 'NOT_EXTENDED', 'NETWORK_AUTHENTICATION_REQUIRED']
# out: decl DOCTYPE html
# out: start html [] <html> (1, 15)
# out: comment  c
# out: start a [('href', 'x&y'), ('b', 'q'), ('c', 'd'), ('e', None)] <a href="x&amp;y" b='q' c=d E> (1, 31)
# out: data 'te<xt'
# out: end a
# out: se br []
# out: se img [('src', 'x')]
# out: pi php x ?
# out: start script [] <script> (1, 101)
# out: data 'if (a<b) "</p>" &amp;'
# out: end script
# out: data '©A & '
# out: start p [] <p> (1, 153)
# out: data 'z'
# out: end p
# out: unk CDATA[xx
# out: data 'a'
# out: ent amp
# out: data 'b'
# out: char x41
# out: ent nope
# out: data ' x '
# out: data '<'
# out: data ' y '
# out: char 65
# out: data ' '
# out: data '&lt'
# out: start p [] <p> (1, 0)
# out: data 'one\n'
# out: start b [('class', 'x y')] <b class="x y"> (2, 0)
# out: data 'two'
# out: end b
# out: data '\n'
# out: end p
# out: data '\n'
# out: start ul [] <ul> (4, 0)
# out: start li [] <li> (4, 4)
# out: data '1'
# out: start li [] <li> (4, 9)
# out: data '2'
# out: end ul
# out: data 'text'
# out: start div [('a', '1'), ('b', '2>3'), ('c', None)] <div a=1 b="2>3" c> (1, 0)
# out: end div
# out: data 'tail &am'
# out: True
# out: True
# out: True
# out: True
# out: True
# out: True
# out: True
# out: True
# out: True
# out: True
# out: True
# out: True
# out: unmarshallable object
# out: EOF read where object expected
# out: bad marshal data (unknown type code)
# out: True
