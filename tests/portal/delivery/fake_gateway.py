"""An SMS gateway on this machine that keeps docs/sms-gateway.md and remembers what it was sent."""

import json
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread


class FakeGateway:
    """Answers with `answers` in turn, then 202; keeps (headers, body) of each request."""

    def __init__(self, answers: list[int] | None = None) -> None:
        gateway = self
        self.answers = list(answers or [])
        self.received: list[tuple[dict[str, str], dict[str, str]]] = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                gateway.received.append((dict(self.headers), json.loads(self.rfile.read(length))))
                self.send_response(gateway.answers.pop(0) if gateway.answers else 202)
                self.end_headers()

            def log_message(self, *args: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://secret-token@127.0.0.1:{self.server.server_port}/messages"

    def __enter__(self) -> "FakeGateway":
        serve = partial(self.server.serve_forever, poll_interval=0.01)
        Thread(target=serve, daemon=True).start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.server.shutdown()
        self.server.server_close()
