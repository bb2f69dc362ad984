"""Web applications by WSGI."""
