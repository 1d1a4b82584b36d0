# Keeps a copy of the units in a file, with nothing but Python 3.9. Run it again and again (cron, systemd): only what
# changed since the last time comes over the line.
#
#   BASE_URL=https://chamdiem.vidu.example CLIENT_ID=… CLIENT_SECRET=… python3 mirror.py units.json [unitType=XA …]

import json
import os
import sys
import time
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API = os.environ["BASE_URL"].rstrip("/") + "/api/v1"
ATTEMPTS = 4


class Problem(Exception):
    """The server refused. Decide by `code`, which is stable; `errors` names every fault and its place."""

    def __init__(self, body):
        self.status, self.code, self.errors = body["status"], body["code"], body["errors"]
        places = [f"  {fault['pointer']}: {fault['detail']}" for fault in self.errors]
        super().__init__("\n".join([f"{self.status} {self.code}: {body['detail']}", *places]))


def send(request):
    """The answer's JSON. A busy server is asked again after the time that it names."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with urlopen(request, timeout=30) as response:
                return json.load(response)
        except HTTPError as error:
            if error.code in (429, 503) and attempt < ATTEMPTS:
                time.sleep(min(60, int(error.headers.get("Retry-After") or 2**attempt)))
                continue
            if error.headers.get_content_type() == "application/problem+json":
                raise Problem(json.load(error)) from None
            raise


class Api:
    def __init__(self, client_id, client_secret):
        self.credentials = {"client_id": client_id, "client_secret": client_secret}
        self.token, self.good_until = None, 0

    def sign_in(self):
        form = {"grant_type": "client_credentials", **self.credentials}
        tokens = send(Request(f"{API}/auth/token", data=urlencode(form).encode()))
        self.token, self.good_until = tokens["access_token"], time.monotonic() + tokens["expires_in"] - 60

    def get(self, path, **query):
        if time.monotonic() >= self.good_until:
            self.sign_in()
        headers = {"Authorization": f"Bearer {self.token}"}
        return send(Request(f"{API}{path}?{urlencode(query)}", headers=headers))

    def items(self, path, **query):
        """Every item of a list, page by page."""
        while True:
            page = self.get(path, **query)
            yield from page["items"]
            if page["nextCursor"] is None:
                return
            query["cursor"] = page["nextCursor"]


def mirror(api, file, **filters):
    """Writes what changed into the copy; answers how much that was. Some of it may be known: the last one always is."""
    copy = {"since": None, "units": {}}
    if os.path.exists(file):
        with open(file, encoding="utf-8") as stored:
            copy = json.load(stored)
    since = {"updatedSince": copy["since"]} if copy["since"] else {}
    changed = 0
    for unit in api.items("/units", limit=200, **filters, **since):
        changed += copy["units"].get(unit["id"]) != unit
        copy["units"][unit["id"]] = unit
        copy["since"] = max(copy["since"] or "", unit["updatedAt"])
    with open(f"{file}.new", "w", encoding="utf-8") as stored:
        json.dump(copy, stored, ensure_ascii=False, indent=1)
    os.replace(f"{file}.new", file)
    return changed, len(copy["units"])


if __name__ == "__main__":
    try:
        filters = dict(word.split("=", 1) for word in sys.argv[2:])
        counted = mirror(Api(os.environ["CLIENT_ID"], os.environ["CLIENT_SECRET"]), sys.argv[1], **filters)
        print("%d changed, %d in all" % counted)
    except Problem as problem:
        sys.exit(str(problem))
