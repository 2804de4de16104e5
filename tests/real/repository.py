"""A repository in memory, signed by the reference implementation step by step, and the client that is tried on it."""

import json
import os
import subprocess
import tempfile
import threading
from copy import deepcopy
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import (
    DelegatedRole, Delegations, Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp,
)

TOP = ("root", "timestamp", "snapshot", "targets")
NOW = datetime.now(timezone.utc).replace(microsecond=0)


def days(count):
    """So many days from now."""
    return NOW + timedelta(days=count)


class Repository:
    """Metadata and files by their paths, as a server hands them out; `asked` says which paths were asked for."""

    def __init__(self, consistent=True, hashes=False):
        self.files, self.asked, self.hashes = {}, [], hashes
        until = days(30)
        self.of = {
            "root": Metadata(Root(expires=until, consistent_snapshot=consistent)),
            "timestamp": Metadata(Timestamp(expires=until)),
            "snapshot": Metadata(Snapshot(expires=until)),
            "targets": Metadata(Targets(expires=until)),
        }
        self.signers = {}
        for role in TOP:
            self.give_keys(role, [CryptoSigner.generate_ed25519()])
        self.seen = set()
        self.release("root", "targets")

    def signed(self, role):
        return self.of[role].signed

    def give_keys(self, role, signers, threshold=1, signing=None):
        """These keys, and no others, are the role's; `signing` sign, where it isn't all of them."""
        root = self.signed("root")
        root.roles[role].keyids.clear()
        root.roles[role].threshold = threshold
        for signer in signers:
            root.add_key(signer.public_key, role)
        self.signers[role] = list(signers if signing is None else signing)

    def sign(self, role, bump=True):
        """The role's metadata as bytes, of the next version."""
        metadata = self.of[role]
        if bump and role in self.seen:
            metadata.signed.version += 1
        self.seen.add(role)
        metadata.signatures.clear()
        for signer in self.signers[role]:
            metadata.sign(signer, append=True)
        return metadata.to_bytes()

    def put(self, role, bump=True):
        """Signs a role and puts it where a client looks for it."""
        data, version = self.sign(role, bump), self.signed(role).version
        prefixed = role == "root" or (role != "timestamp" and self.signed("root").consistent_snapshot)
        self.files[f"metadata/{f'{version}.' if prefixed else ''}{quote(role, '')}.json"] = data
        return data

    def release(self, *roles, bump=True):
        """Signs these, and then the snapshot and the timestamp that pin them."""
        for role in roles:
            data = self.put(role, bump)
            if role != "root":
                self.signed("snapshot").meta[f"{role}.json"] = self.pin(role, data)
        if roles != ("root",):
            self.signed("timestamp").snapshot_meta = self.pin("snapshot", self.put("snapshot"))
            self.put("timestamp")

    def pin(self, role, data):
        pins = {"hashes": {"sha256": sha256(data).hexdigest()}, "length": len(data)} if self.hashes else {}
        return MetaFile(self.signed(role).version, **pins)

    def delegate(self, parent, role, paths=("*",), terminating=False, threshold=1, expires=30):
        """`parent` delegates to `role`, which has a key of its own."""
        targets = self.signed(parent)
        if targets.delegations is None:
            targets.delegations = Delegations({}, roles={})
        targets.delegations.roles[role] = DelegatedRole(role, [], threshold, terminating, list(paths))
        if role not in self.of:
            self.of[role] = Metadata(Targets(expires=days(expires)))
            self.signers[role] = [CryptoSigner.generate_ed25519()]
        targets.add_key(self.signers[role][0].public_key, role)

    def add_file(self, role, name, content):
        """A file that the role vouches for."""
        target = TargetFile.from_data(name, content, ["sha256"])
        self.signed(role).targets[name] = target
        folder, slash, base = name.rpartition("/")
        prefix = f"{target.hashes['sha256']}." if self.signed("root").consistent_snapshot else ""
        self.files[f"targets/{folder}{slash}{prefix}{base}"] = content


class Server(ThreadingHTTPServer):
    """Hands out any number of repositories, each below a number."""

    def __init__(self):
        self.repositories, self.astray = [], []
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def address(self, repository):
        self.repositories.append(repository)
        return f"http://127.0.0.1:{self.server_address[1]}/{len(self.repositories) - 1}"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        number, _, path = self.path[1:].partition("/")
        if not number.isdigit():
            self.server.astray.append(self.path)
            return self.send_error(404)
        repository = self.server.repositories[int(number)]
        repository.asked.append(path)
        data = repository.files.get(path)
        self.send_response(404 if data is None else 200)
        self.send_header("content-length", str(len(data or b"")))
        self.end_headers()
        self.wfile.write(data or b"")

    def log_message(self, *_):
        pass


class Client:
    """The adapter, run as a program on a repository."""

    def __init__(self, program, server, repository, root=None):
        self.program, self.server, self.url = program, server, server.address(repository)
        self.room = Path(tempfile.mkdtemp(prefix="tuf-"))
        self.metadata, self.got = self.room / "metadata", self.room / "got"
        self.metadata.mkdir()
        self.got.mkdir()
        self.root = root or repository.files["metadata/1.root.json"]

    def run(self, *args, day=0):
        clock = ["faketime", str(days(day))] if day else []
        done = subprocess.run([*clock, self.program, "--metadata-dir", self.metadata, *args], capture_output=True, text=True)
        self.said = done.stderr
        assert done.returncode in (0, 1), f"it ended with {done.returncode}: {done.stderr}"
        return done.returncode == 0

    def init(self):
        path = self.room / "pinned.json"
        path.write_bytes(self.root)
        return self.run("init", path)

    def refresh(self, day=0):
        return self.run("--metadata-url", f"{self.url}/metadata/", "refresh", day=day)

    def download(self, name, day=0):
        return self.run(
            "--metadata-url", f"{self.url}/metadata/", "--target-name", name, "--target-dir", self.got,
            "--target-base-url", f"{self.url}/targets/", "download", day=day,
        )

    def held(self, role):
        """What the client trusts of a role, as bytes."""
        path = self.metadata / f"{role}.json"
        return path.read_bytes() if path.exists() else None

    def version(self, role):
        held = self.held(role)
        return json.loads(held)["signed"]["version"] if held else None

    def versions(self):
        return tuple(self.version(role) for role in TOP)

    def files(self):
        """The contents of the files that it has fetched."""
        return sorted(path.read_bytes() for path in self.got.rglob("*") if path.is_file())

    def trusted(self):
        return sorted(name.removesuffix(".json") for name in os.listdir(self.metadata) if name.endswith(".json"))


def copy_of(repository):
    """The files as they are now, to be put back later."""
    return deepcopy(repository.files)
