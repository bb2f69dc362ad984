# Kinds of files by their names.
import mimetypes

for name in ("a.html", "b.tar.gz", "c.JPG", "d.svgz", "e.unknown", "http://x/y.css?q", "data:text/csv,x", "data:,x", "f", ".gz", "g.webp"):
    print(name, mimetypes.guess_type(name), mimetypes.guess_file_type(name) if ":" not in name else "")
print(mimetypes.guess_extension("text/html"), mimetypes.guess_all_extensions("image/jpeg"), mimetypes.guess_extension("no/such"))
mimetypes.add_type("text/mine", ".mine")
print(mimetypes.guess_type("x.mine"), mimetypes.types_map[".mine"], len(mimetypes.types_map) > 100)

# out: a.html ('text/html', None) ('text/html', None)
# out: b.tar.gz ('application/x-tar', 'gzip') ('application/x-tar', 'gzip')
# out: c.JPG ('image/jpeg', None) ('image/jpeg', None)
# out: d.svgz ('image/svg+xml', 'gzip') ('image/svg+xml', 'gzip')
# out: e.unknown (None, None) (None, None)
# out: http://x/y.css?q ('text/css', None)
# out: data:text/csv,x ('text/csv', None)
# out: data:,x ('text/plain', None)
# out: f (None, None) (None, None)
# out: .gz (None, None) (None, None)
# out: g.webp ('image/webp', None) ('image/webp', None)
# out: .html ['.jpg', '.jpe', '.jpeg', '.jfif'] None
# out: ('text/mine', None) text/mine True
