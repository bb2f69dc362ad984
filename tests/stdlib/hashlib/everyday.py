import hashlib,hmac,secrets,io,re
def t(f,*a,**k):
    try: print(re.sub('0x[0-9a-f]+','0x',repr(f(*a,**k))))
    except Exception as e: print(type(e).__name__, e)
for n in sorted(hashlib.algorithms_guaranteed):
    for d in (b'', b'abc', b'x'*1000, bytes(range(256))*5):
        h=hashlib.new(n,d); g=h.copy(); g.update(b'more')
        if 'shake' in n: print(n,h.hexdigest(20),g.hexdigest(200)[-10:],h.digest_size,h.block_size,h.name)
        else: print(n,h.hexdigest(),g.digest()[:4],h.digest_size,h.block_size,h.name)
print(hashlib.blake2b(b'x',digest_size=20,key=b'k',salt=b's',person=b'p',fanout=3,depth=4,leaf_size=5,node_offset=6,node_depth=2,inner_size=7,last_node=True).hexdigest())
print(hashlib.blake2s(b'x',digest_size=5,key=b'k'*32,salt=b's'*8).hexdigest())
t(hashlib.md5,"x"); t(hashlib.md5,5); t(hashlib.new,"foo"); t(hashlib.new,5); t(hashlib.md5().update,"x"); t(hashlib.sha3_256); t(hashlib.shake_128); t(hashlib.blake2b); t(hashlib.md5)
t(hashlib.blake2b,"x"); t(hashlib.blake2b,digest_size=65); t(hashlib.blake2b,digest_size=0); t(hashlib.blake2b,key=b'x'*65); t(hashlib.blake2s,salt=b'x'*20); t(hashlib.blake2b,person=b'x'*20);t(hashlib.shake_128().hexdigest,-1)
t(hashlib.pbkdf2_hmac,'sha1','',b'',1); t(hashlib.pbkdf2_hmac,'sha1',b'',b'',0);t(hashlib.pbkdf2_hmac,'sha1',b'',b'',1,0);t(hashlib.pbkdf2_hmac,'sha256',b'pw',b'salt',1000); t(hashlib.pbkdf2_hmac,'sha512',b'pw'*200,b'salt',10,dklen=100)
t(hmac.new,b'k'); t(hmac.new,'k',b'',"md5"); t(hmac.new,b'k',b'x','foo'); t(hmac.compare_digest,'a','é'); t(hmac.compare_digest,'a',b'a'); t(hmac.compare_digest,1,2); t(hmac.new,b'k',"x",'md5'); t(hmac.compare_digest,b'abc',b'abc'); t(hmac.compare_digest,'abc','abd')
h=hmac.new(b'k',b'x','sha256'); print(h.name,h.digest_size,h.block_size, h.hexdigest()); t(hmac.digest,b'k',b'm','sha1'); print(hmac.new(b'k'*100,b'x','sha512').hexdigest())
h=hmac.new(b'k',b'x',hashlib.sha256); print(h.name, type(h)); print(hmac.new(b'k',None,hashlib.blake2b).name)
print(type(hashlib.md5()), hashlib.blake2b, hashlib.md5().name, hashlib.blake2s().block_size, hashlib.shake_256().digest_size)
t(secrets.token_bytes,-1); t(secrets.choice,[]); t(secrets.randbelow,0); t(hashlib.new,'MD5'); t(hashlib.new,'SHA256',b'x'); t(hashlib.file_digest,'x','md5'); print(hashlib.file_digest(io.BytesIO(b'abc'),'md5').hexdigest())
print(len(secrets.token_hex(16)), len(secrets.token_bytes()), len(secrets.token_urlsafe(16)), secrets.randbelow(10)<10, secrets.choice([1])); print(hashlib.sha256(b'a').hexdigest().upper()[:6], hashlib.sha256(bytearray(b'a')).hexdigest()==hashlib.sha256(memoryview(b'a')).hexdigest())

# out: blake2b 786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce b'\xe7\xa0\xc0\x16' 64 128 blake2b
# out: blake2b ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923 b'\xc7\xc0k\xc9' 64 128 blake2b
# out: blake2b 63e36e4569cd772ba719ec50f6627e07ab6764c5ddffc84607abdff7f0083511dd276f3949c66386ca236cd123b5adc4919875d5abb17d17bbabdeabf0db7e9f b'\xa0i\xec\x9a' 64 128 blake2b
# out: blake2b a86b784c748f990b998e6d30d71e20cc95228d2b08dd85e29f63e4de8d8839bdf935f4291537af5014fe44c0b578a073e4c9217c7b05542d0c450784c30bac8a b'\xa7\xad\xf4\xa2' 64 128 blake2b
# out: blake2s 69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9 b'\xa1J*\xd6' 32 64 blake2s
# out: blake2s 508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982 b'\xd4;0\x08' 32 64 blake2s
# out: blake2s 267200e86d237971cc5dac276d6e19b4f20aba6a1cf52c90cd6321d5410c4161 b'\x07\xab\xe7\x00' 32 64 blake2s
# out: blake2s 52ea240758fbbcd27c605dfb70ef0957c9009335d6d0a8d60d219e611ba2e23f b',\xbe\xbb\xb8' 32 64 blake2s
# out: md5 d41d8cd98f00b204e9800998ecf8427e b'\xad\xde\xc4&' 16 64 md5
# out: md5 900150983cd24fb0d6963f7d28e17f72 b'\xb1\xe3\xc0)' 16 64 md5
# out: md5 398533d48111e9f664b1f64cb10c4b63 b'\xbf\xfeE\xc2' 16 64 md5
# out: md5 82829f1f3f2bb0f18b25f278e5bba8bd b'\xf3\x81\xe2F' 16 64 md5
# out: sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709 b'\xe7\xc9[L' 20 64 sha1
# out: sha1 a9993e364706816aba3e25717850c26c9cd0d89d b'\xfb\xac\x02\xb2' 20 64 sha1
# out: sha1 c3efa690fa3fdd2e2526853eed670538ea127638 b'\xa6H\xa4v' 20 64 sha1
# out: sha1 e37a04cb2353309f5cff4ee036cfb91a5e31cefd b'\xfe\xf4\x16\xd2' 20 64 sha1
# out: sha224 d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f b'E\xf2\x9cS' 28 64 sha224
# out: sha224 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7 b'\xe1.O\x8f' 28 64 sha224
# out: sha224 3fd1f1f34b2c22d0ca7f496aa180079401d28c7d9dd96dff5ce4d05c b'B\xdbw|' 28 64 sha224
# out: sha224 e2e07ef955598bf865c30a5dca2ac6af0711cf7b28d37f58a81acef3 b'\x83~np' 28 64 sha224
# out: sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 b'\x18x\x97\xce' 32 64 sha256
# out: sha256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad b'\xd4G\x1fJ' 32 64 sha256
# out: sha256 44f8354494a5ba03ba1792a8d3e9c534c47a9181980fde7a3f44b06ef2ae7c7f b'\xf6\x05C/' 32 64 sha256
# out: sha256 d414b085826eb06778483ba35564dc849e643359f69ed9747878ba6e54985bed b'"Aw\'' 32 64 sha256
# out: sha384 38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b b'4\x8d3\x0e' 48 128 sha384
# out: sha384 cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7 b'\xb5\x97\xea\x1a' 48 128 sha384
# out: sha384 f096805600f4ca46f56b08074af11e7ec1da65cc3a66457c11ae0724d0c2e3912428dbc43d4ebc1cd0d7886109b07580 b'\xb0\x1c\x0b.' 48 128 sha384
# out: sha384 f5943b1fe9e4b5bd3b45c83ef1e748f5e0f095f405a67d11a37016e5e908a4c5033bf084186d1e352db6fdda24dda58c b'\xaa\xf7\xd1}' 48 128 sha384
# out: sha3_224 6b4e03423667dbb73b6e15454f0eb1abd4597f9a1b078e3f5b5a6bc7 b'Vh\x02-' 28 144 sha3_224
# out: sha3_224 e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf b'\xb7\xac\xfa\x04' 28 144 sha3_224
# out: sha3_224 2459c65a000e217e65e9992435021787b4461e3bcd09b14348d2d9fc b"\xb3'*d" 28 144 sha3_224
# out: sha3_224 e1321750c0ef5fa9da5bd1365729ec1c5b96fc6cd6bad5f96335b544 b'\x1a\xe0:_' 28 144 sha3_224
# out: sha3_256 a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a b'\xde\x15\xd5\x81' 32 136 sha3_256
# out: sha3_256 3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532 b'H\x0cX)' 32 136 sha3_256
# out: sha3_256 9392d9e39b54fd1ee9f4655170fe8452f0793f47fc2af813d9c75727390b07a3 b'b\x1aY\xd5' 32 136 sha3_256
# out: sha3_256 fe0ff504c79e251aedec1e83dd99637b93650f1a1505310acd4e77b034ffdfca b'C\xc15$' 32 136 sha3_256
# out: sha3_384 0c63a75b845e4f7d01107d852e4c2485c51a50aaaa94fc61995e71bbee983a2ac3713831264adb47fb6bd1e058d5f004 b']\x10\xefd' 48 104 sha3_384
# out: sha3_384 ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25 b'\xb8\xa7\xa1\x1d' 48 104 sha3_384
# out: sha3_384 95a2b7f72e41a03e3ca1f0124d877927368a417aa593e0d0e9081809abea8c269b54575746b3753d50e714060322f67d b'\x9b\xcd)\xfa' 48 104 sha3_384
# out: sha3_384 639fc387df4061a4886cd365d3b3b4b3311f69c93870aa7183cc8486d187ed741483e25f72514ef5848ce181778b4cb2 b'\x1e\x9b\x85\xd3' 48 104 sha3_384
# out: sha3_512 a69f73cca23a9ac5c8b567dc185a756e97c982164fe25859e0d1dcc1475c80a615b2123af1f5f94c11e3e9402c3ac558f500199d95b6d3e301758586281dcd26 b'1\xeb\xac}' 64 72 sha3_512
# out: sha3_512 b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0 b',\xb5<C' 64 72 sha3_512
# out: sha3_512 71a4118f314ec6f5bf8ba025d49b997515fd1eeeb58ce48ee94c5c7ef927e474bc903d5859632f548dd6500f1c5f2b05f01a10d858c5f45957c51d2747e48d01 b'\x86z\x9e\x90' 64 72 sha3_512
# out: sha3_512 6ee10bf28b3305d7f545e6c6fd82325b169f623a21b43371abbd26365d759f3a3db3c4873216332671130837152cca791b65e5cd869cbd58bbdd0284db3cce3c b'9\xed\xcby' 64 72 sha3_512
# out: sha512 cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e b'\x82M\xf1\xfc' 64 128 sha512
# out: sha512 ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f b'\xd6\x99!\x1f' 64 128 sha512
# out: sha512 ae13575c5d98bfa689617bb19f0f55efdd52b39397fd620bcd1fbc03fda979e6b69bfba24698176eafe766d31c48b70273b03198064323082e04cc4eb9126310 b'\xce\xe0\xe3\xa3' 64 128 sha512
# out: sha512 c93f55ccf2fa8c82699ff9b58afe3591242b135d908a6d865e17e38adb41c21d1d5359e51273036373d54d20b5659cc87e6e7b381ff027d33f971416cc590f90 b'gD\xcb\xb4' 64 128 sha512
# out: shake_128 7f9c2ba4e88f827d616045507605853ed73b8093 3e7679ff32 0 168 shake_128
# out: shake_128 5881092dd818bf5cf8a3ddb793fbcba74097d5c5 30c75f8b81 0 168 shake_128
# out: shake_128 394d95d6ddda7470d2e0cbe62961cf146c335dad 70a697afc3 0 168 shake_128
# out: shake_128 202d2b7f2a288cd16aa85afe2d1304ae30308fee 19fc4f731c 0 168 shake_128
# out: shake_256 46b9dd2b0ba88d13233b3feb743eeb243fcd52ea ead41fde2a 0 136 shake_256
# out: shake_256 483366601360a8771c6863080cc4114d8db44530 1681b62c84 0 136 shake_256
# out: shake_256 9c5d86e3aaa8830ec440a447b8f69e171903f9c6 64880c7a44 0 136 shake_256
# out: shake_256 659caab86e1f7e53f20d7bc0c80eddce3f51c4dc 3958958b89 0 136 shake_256
# out: 7540a6b7c6f11730cd94cfffe1474556f7b219eb
# out: 2d05a5fcad
# out: TypeError Strings must be encoded before hashing
# out: TypeError object supporting the buffer API required
# out: ValueError unsupported hash type foo
# out: TypeError name must be a string
# out: TypeError Strings must be encoded before hashing
# out: <sha3_256 _hashlib.HASH object @ 0x>
# out: <shake_128 _hashlib.HASHXOF object @ 0x>
# out: <_blake2.blake2b object at 0x>
# out: <md5 _hashlib.HASH object @ 0x>
# out: TypeError Strings must be encoded before hashing
# out: ValueError digest_size must be between 1 and 64 bytes
# out: ValueError digest_size must be between 1 and 64 bytes
# out: ValueError maximum key length is 64 bytes
# out: ValueError maximum salt length is 8 bytes
# out: ValueError maximum person length is 16 bytes
# out: MemoryError
# out: TypeError a bytes-like object is required, not 'str'
# out: ValueError iteration value must be greater than 0.
# out: ValueError key length must be greater than 0.
# out: b'\n8%5U\xce7\xf5\xc7*kp?\x99h\x14\xeb\xf2A\xf2\x03\xaf\x14n\x93\xdc\xde\xb01\xc5V~'
# out: b'h\xf0\x9b\xe9lH\xe6\x819\x89B\x92\xcb\xb3\xe3\x8b\x80afE\x85\xb5\xbc\xabtu\xaf\xb4\xc9\xb0\x95Nx\x01\x02\xfd`\xe6G\x0f\xf47\x05e?\xfe\x1dH\x7f\xb1\r\xdfk\xdeavp3&"\xf6\xee\xb5/\x9a 5\xc7\xa7\x8e|T0\xdd\xda\xf6n\x9c\xc7l\xd2\xaf\xb3\rv\x05\x93\xed\x12w\xd4\xd5\xcaW\xce\xc4m\x8c\xfcx'
# out: TypeError Missing required argument 'digestmod'.
# out: TypeError key: expected bytes or bytearray, but got 'str'
# out: ValueError unsupported hash type foo
# out: TypeError comparing strings with non-ASCII characters is not supported
# out: TypeError a bytes-like object is required, not 'str'
# out: TypeError unsupported operand types(s) or combination of types: 'int' and 'int'
# out: TypeError Strings must be encoded before hashing
# out: True
# out: False
# out: hmac-sha256 32 64 c38edc8815c8489f64738978f44008f8596345545f0baa68ef6fcf5c53e57189
# out: b'w+q\xc8\xa2\x99~v\x8b\xe0\x1d\x97\x11\xe4\xa4\xf3J$\xef3'
# out: 0299d45b61bb7a1389b8d785c9293fbd16033e03c57929860da3324f870f21cb479b56f4e1283248df01574bd99a9c8f4f1ed4068fa7aceff4842b2f04a26d3c
# out: hmac-sha256 <class 'hmac.HMAC'>
# out: hmac-blake2b
# out: <class '_hashlib.HASH'> <class '_blake2.blake2b'> md5 64 0
# out: ValueError negative argument not allowed
# out: IndexError Cannot choose from an empty sequence
# out: ValueError Upper bound must be positive.
# out: <md5 _hashlib.HASH object @ 0x>
# out: <sha256 _hashlib.HASH object @ 0x>
# out: ValueError ''x'' is not a file-like object in binary reading mode.
# out: 900150983cd24fb0d6963f7d28e17f72
# out: 32 32 22 True 1
# out: CA9781 True
