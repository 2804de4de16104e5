"""Reads a repository of ours by the reference implementation of The Update Framework: reads.py URL ROOT. Prints each file and its hash."""

import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from tuf.ngclient import Updater, UpdaterConfig

url, root = sys.argv[1].rstrip("/"), Path(sys.argv[2]).read_bytes()
with tempfile.TemporaryDirectory() as room:
    for name in ("metadata", "targets"):
        (Path(room) / name).mkdir()
    updater = Updater(
        f"{room}/metadata", f"{url}/metadata/", f"{room}/targets", f"{url}/targets/",
        config=UpdaterConfig(prefix_targets_with_hash=True), bootstrap=root,
    )
    updater.refresh()
    signed = updater._trusted_set.targets.targets
    for name in sorted(signed):
        path = updater.download_target(updater.get_targetinfo(name))
        print(name, sha256(Path(path).read_bytes()).hexdigest(), signed[name].unrecognized_fields["custom"]["to"])
