"""What a client of The Update Framework must do, tried on our adapter as a program: tuf_cases.py ADAPTER [PART-OF-A-NAME].

The repositories are signed by the reference implementation; what is expected follows from the specification (theupdateframework.github.io,
5.2 to 5.7). Prints a line for each case that went wrong, and how many there were; ends with 1 if any did.
"""

import json
import random
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from securesystemslib.signer import CryptoSigner, Key

from repository import Client, Repository, Server, copy_of, days

CASES = []


def case(*parameters):
    """Names a case, once for each of its parameters."""
    def keep(check):
        name = check.__name__.replace("_", " ")
        if parameters:
            CASES.extend((f"{name}: {parameter}", partial(check, parameter=parameter)) for parameter in parameters)
        else:
            CASES.append((name, check))
        return check
    return keep


def ed25519(count=1):
    return [CryptoSigner.generate_ed25519() for _ in range(count)]


def started(on, **repository):
    """A repository, and a client that trusts its root and has refreshed once."""
    made = Repository(**repository)
    client = on(made)
    assert client.init(), client.said
    assert client.refresh(), client.said
    return made, client


# The root of trust.

@case()
def init_asks_nothing_and_refresh_asks_each_role_once(on):
    made = Repository()
    client = on(made)
    assert client.init() and made.asked == [] and client.trusted() == ["root"]
    assert client.refresh()
    assert made.asked == [f"metadata/{name}.json" for name in ("2.root", "timestamp", "1.snapshot", "1.targets")]
    assert client.versions() == (1, 1, 1, 1) and len(client.trusted()) == 4


@case()
def nothing_new_asks_for_the_next_root_and_the_timestamp_alone(on):
    made, client = started(on)
    made.asked.clear()
    assert client.refresh() and made.asked == ["metadata/2.root.json", "metadata/timestamp.json"]


@case("no version", "foreign signature", "no signature", "another role", "not JSON", "no threshold")
def a_root_that_is_none_is_refused_before_anything_is_asked(on, parameter):
    made = Repository()
    root = json.loads(made.files["metadata/1.root.json"])
    if parameter == "no version":
        del root["signed"]["version"]
    elif parameter == "foreign signature":
        root["signatures"][0]["sig"] = json.loads(Repository().files["metadata/1.root.json"])["signatures"][0]["sig"]
    elif parameter == "no signature":
        root["signatures"] = []
    elif parameter == "another role":
        root = json.loads(made.files["metadata/1.targets.json"])
    elif parameter == "no threshold":
        root["signed"]["roles"]["root"]["threshold"] = 0
    text = "<html>" if parameter == "not JSON" else json.dumps(root)
    client = on(made, root=text.encode())
    client.init()
    assert not client.refresh() and made.asked == []


@case(1, 3, 12)
def a_chain_of_roots_is_followed_to_its_end(on, parameter):
    made, client = started(on)
    for _ in range(parameter):
        before = made.signers["root"]
        # Signed by the new key, and by those before it.
        new = ed25519()
        made.give_keys("root", new, signing=[*new, before[0]])
        made.put("root")
    assert client.refresh(), client.said
    assert client.version("root") == parameter + 1


@case()
def a_gap_in_the_chain_of_roots_ends_it(on):
    made, client = started(on)
    for _ in range(3):
        made.put("root")
    del made.files["metadata/3.root.json"]
    assert client.refresh() and client.version("root") == 2


@case(1, 2, 4)
def a_root_of_another_version_than_its_name_is_refused(on, parameter):
    made, client = started(on)
    made.signed("root").version = parameter - 1
    made.seen.add("root")
    data = made.sign("root")
    if parameter == 2:
        data = made.sign("root")  # 3, under the name of 2
    made.files["metadata/2.root.json"] = data
    assert not client.refresh() and client.version("root") == 1


@case(*range(24))
def a_root_needs_the_threshold_of_the_old_keys_and_of_the_new_ones(on, parameter):
    luck = random.Random(parameter)
    keys = ed25519(6)
    old, new = (sorted(luck.sample(range(6), luck.randint(1, 4))) for _ in range(2))
    old_threshold, new_threshold = luck.randint(1, len(old)), luck.randint(1, len(new))
    signing = luck.sample(range(6), luck.randint(1, 6))
    made = Repository()
    made.give_keys("root", [keys[at] for at in old], old_threshold)
    first = made.put("root", bump=False)
    made.give_keys("root", [keys[at] for at in new], new_threshold, [keys[at] for at in signing])
    second = made.put("root")
    right = len(set(signing) & set(old)) >= old_threshold and len(set(signing) & set(new)) >= new_threshold
    client = on(made, root=first)
    assert client.init()
    assert client.refresh() == right, f"{old} {old_threshold} -> {new} {new_threshold}, signed by {signing}"
    assert client.held("root") == (second if right else first)


@case(*range(10))
def a_chain_of_roots_is_followed_as_far_as_each_link_holds(on, parameter):
    luck = random.Random(200 + parameter)
    keys, made, links = ed25519(6), Repository(), []
    for step in range(4):
        its = luck.sample(range(6), luck.randint(1, 4))
        signing = luck.sample(range(6), luck.randint(3, 6)) if step else its
        threshold = luck.randint(1, min(2, len(its)))
        made.give_keys("root", [keys[at] for at in its], threshold, [keys[at] for at in signing])
        links.append((set(its), threshold, set(signing), made.put("root", bump=step > 0)))
    held, broken = links[0], False
    for link in links[1:]:
        its, threshold, signing, _ = link
        broken = len(signing & held[0]) < held[1] or len(signing & its) < threshold
        if broken:
            break
        held = link
    client = on(made, root=links[0][3])
    assert client.init()
    assert client.refresh() != broken and client.held("root") == held[3], links


@case()
def fields_that_nobody_knows_are_kept_when_signatures_are_checked(on):
    made, client = started(on)
    root = made.signed("root")
    root.unrecognized_fields["odd"] = {"b": [1, None, True], "a": "é"}
    root.keys[root.roles["root"].keyids[0]].unrecognized_fields["odd"] = "value"
    root.roles["root"].unrecognized_fields["odd"] = "value"
    made.put("root")
    for role in ("targets", "snapshot", "timestamp"):
        made.signed(role).unrecognized_fields["odd"] = "value"
    made.release("targets")
    assert client.refresh(), client.said
    assert client.versions() == (2, 2, 2, 2)


@case("root", "timestamp", "snapshot", "targets")
def what_is_trusted_is_kept_byte_for_byte(on, parameter):
    made, client = started(on)
    name = {"root": "1.root", "timestamp": "timestamp"}.get(parameter, f"1.{parameter}")
    assert client.held(parameter) == made.files[f"metadata/{name}.json"]


# Keys and signatures.

SCHEMES = {
    "ed25519": CryptoSigner.generate_ed25519,
    "ecdsa": CryptoSigner.generate_ecdsa,
    "rsassa-pss-sha256": CryptoSigner.generate_rsa,
}


@case(*SCHEMES)
def each_kind_of_key_signs(on, parameter):
    made = Repository()
    for role in ("root", "timestamp", "snapshot", "targets"):
        made.give_keys(role, [SCHEMES[parameter]()])
    made.put("root", bump=False)
    made.release("targets")
    client = on(made, root=made.files["metadata/1.root.json"])
    assert client.init() and client.refresh(), client.said
    assert client.versions() == (1, 2, 2, 2)


@case(*SCHEMES)
def a_signature_that_is_spoilt_counts_for_nothing(on, parameter):
    made, client = started(on)
    made.give_keys("timestamp", [SCHEMES[parameter]()])
    made.put("root")
    made.signed("timestamp").version = 2
    signed = json.loads(made.put("timestamp", bump=False))
    sig = signed["signatures"][0]["sig"]
    signed["signatures"][0]["sig"] = ("1" if sig[20] == "0" else "0").join((sig[:20], sig[21:]))
    made.files["metadata/timestamp.json"] = json.dumps(signed).encode()
    assert not client.refresh() and client.versions() == (2, 1, 1, 1)


@case("ecdsa-sha2-nistp256", "no scheme that we know")
def an_old_name_of_a_kind_of_key_or_an_unknown_kind_beside_good_ones(on, parameter):
    made, client = started(on)
    signer = CryptoSigner.generate_ecdsa()
    if parameter == "ecdsa-sha2-nistp256":
        signer.public_key.keytype = parameter
        made.give_keys("timestamp", [signer])
    else:
        good = ed25519()
        signer.public_key.scheme = signer.public_key.keytype = "of-tomorrow"
        made.give_keys("timestamp", [*good, signer], signing=good)
    made.put("root")
    made.put("timestamp")
    assert client.refresh(), client.said
    assert client.versions() == (2, 2, 1, 1)


@case("timestamp", "snapshot", "targets")
def a_role_gets_a_new_key(on, parameter):
    made, client = started(on)
    made.give_keys(parameter, ed25519())
    made.put("root")
    made.release("targets")
    assert client.refresh(), client.said
    assert client.versions() == (2, 2, 2, 2)


@case(*range(18))
def a_role_needs_the_threshold_of_its_keys(on, parameter):
    luck = random.Random(100 + parameter)
    role = ("timestamp", "snapshot", "targets")[parameter % 3]
    keys = ed25519(6)
    its = luck.sample(range(6), luck.randint(1, 5))
    threshold, signing = luck.randint(1, len(its)), luck.sample(range(6), luck.randint(1, 6))
    made, client = started(on)
    made.give_keys(role, [keys[at] for at in its], threshold, [keys[at] for at in signing])
    made.put("root")
    made.release("targets")
    right = len(set(its) & set(signing)) >= threshold
    assert client.refresh() == right, f"{role}: {its} {threshold}, signed by {signing}"
    assert client.version("root") == 2 and client.version(role) == (2 if right else 1)


@case("timestamp", "snapshot", "targets")
def a_threshold_above_the_number_of_keys_is_never_met(on, parameter):
    made, client = started(on)
    made.signed("root").roles[parameter].threshold = 2
    made.put("root")
    made.release("targets")
    assert not client.refresh() and client.version(parameter) == 1


@case("in the file", "in the root", "under two ids")
def one_key_counts_once_however_often_it_is_named(on, parameter):
    made, client = started(on)
    signer = ed25519()[0]
    root = made.signed("root")
    made.give_keys("snapshot", [signer], threshold=2)
    if parameter == "in the root":
        root.roles["snapshot"].keyids.append(signer.public_key.keyid)
    if parameter == "under two ids":
        root.add_key(Key.from_dict("f" * 64, signer.public_key.to_dict()), "snapshot")
    made.put("root")
    made.release("targets")
    if parameter == "in the file":
        signed = json.loads(made.files["metadata/2.snapshot.json"])
        signed["signatures"] *= 2
        made.files["metadata/2.snapshot.json"] = json.dumps(signed).encode()
    if parameter == "under two ids":
        signed = json.loads(made.files["metadata/2.snapshot.json"])
        signed["signatures"].append({**signed["signatures"][0], "keyid": "f" * 64})
        made.files["metadata/2.snapshot.json"] = json.dumps(signed).encode()
    assert not client.refresh() and client.version("snapshot") == 1


@case("in the root alone", "in the role alone")
def keys_that_are_only_half_there_count_for_nothing(on, parameter):
    made, client = started(on)
    mine, other = ed25519(2)
    if parameter == "in the root alone":
        made.give_keys("snapshot", [mine, other], threshold=2, signing=[mine])
    else:
        made.give_keys("snapshot", [mine], threshold=1, signing=[other])
    made.put("root")
    made.release("targets")
    assert not client.refresh() and client.versions() == (2, 2, 1, 1)


# Expiry.

@case("root", "timestamp", "snapshot", "targets")
def what_has_expired_is_not_taken(on, parameter):
    made, client = started(on)
    made.signed(parameter).expires = days(-1)
    made.release(*(("root", "targets") if parameter == "root" else ("targets",)))
    assert not client.refresh()
    order = ("timestamp", "snapshot", "targets")
    assert client.version("root") == (2 if parameter == "root" else 1), "an expired root is kept: others may follow it"
    reached = 0 if parameter == "root" else order.index(parameter)
    assert client.versions()[1:] == tuple(2 if at < reached else 1 for at in range(3))


@case()
def an_expired_root_is_no_end_of_the_chain(on):
    made, client = started(on)
    made.signed("root").expires = days(-1)
    made.put("root")
    made.signed("root").expires = days(30)
    made.put("root")
    assert client.refresh() and client.version("root") == 3


@case("timestamp", "snapshot", "targets")
def what_is_held_may_have_expired_when_newer_is_there(on, parameter):
    made = Repository()
    made.signed(parameter).expires = days(7)
    made.release("targets")
    client = on(made)
    assert client.init() and client.refresh()
    made.signed(parameter).expires = days(21)
    made.release("targets")
    assert client.refresh(day=18), client.said
    assert client.versions() == (1, 3, 3, 3)


@case("timestamp", "snapshot", "targets")
def what_is_held_is_not_used_when_it_has_expired(on, parameter):
    made = Repository()
    made.signed(parameter).expires = days(7)
    made.release("targets")
    client = on(made)
    assert client.init() and client.refresh()
    assert not client.refresh(day=18)
    assert client.refresh(), "and the clock was only wrong"


# Going back.

@case("timestamp", "snapshot", "targets")
def an_older_version_is_refused(on, parameter):
    made, client = started(on)
    made.release("targets")
    made.release("targets")
    assert client.refresh() and client.versions() == (1, 3, 3, 3)
    made.signed(parameter).version = 1
    made.release("targets")
    if parameter == "timestamp":
        assert not client.refresh() and client.version("timestamp") == 3
    elif parameter == "snapshot":
        assert not client.refresh() and client.versions() == (1, 3, 3, 3)
    else:
        assert not client.refresh() and client.version("targets") == 3


@case("snapshot", "targets")
def an_older_version_is_refused_where_hashes_are_pinned(on, parameter):
    made, client = started(on, hashes=True)
    made.release("targets")
    made.release("targets")
    assert client.refresh() and client.versions() == (1, 3, 3, 3)
    made.signed(parameter).version = 1
    made.release("targets")
    assert not client.refresh() and client.version("targets") == 3


@case("same timestamp", "newer timestamp")
def a_snapshot_that_went_back_by_itself_is_never_fetched(on, parameter):
    made, client = started(on)
    made.release("targets")
    assert client.refresh()
    made.asked.clear()
    made.signed("snapshot").version = 1
    made.put("snapshot", bump=False)
    if parameter == "newer timestamp":
        made.put("timestamp")
    assert client.refresh() and client.version("snapshot") == 2
    assert made.asked == ["metadata/2.root.json", "metadata/timestamp.json"]


@case(False, True)
def everything_as_it_was_before_is_refused(on, parameter):
    made, client = started(on, hashes=parameter)
    before = copy_of(made)
    made.release("targets")
    assert client.refresh()
    made.files = before
    assert not client.refresh() and client.versions() == (1, 2, 2, 2)


@case()
def the_same_version_with_other_content_is_not_taken(on):
    made, client = started(on)
    held = client.held("timestamp")
    made.signed("timestamp").snapshot_meta.version = 100
    made.put("timestamp", bump=False)
    assert client.refresh() and client.held("timestamp") == held


@case("a role is left out", "a delegated role goes back")
def a_snapshot_may_forget_nothing_and_take_nothing_back(on, parameter):
    made = Repository()
    made.delegate("targets", "editor")
    made.release("editor", "targets")
    made.release("editor", "targets")
    client = on(made)
    assert client.init() and client.refresh()
    if parameter == "a role is left out":
        del made.signed("snapshot").meta["editor.json"]
    else:
        made.signed("snapshot").meta["editor.json"].version = 1
    made.release("targets")
    assert not client.refresh() and client.version("snapshot") == 3


@case("timestamp", "snapshot", "targets")
def after_a_thief_ran_ahead_new_keys_bring_everyone_back(on, parameter):
    made, client = started(on)
    made.signed(parameter).version = 99
    made.release("targets")
    assert client.refresh() and client.version(parameter) >= 99
    lost = {"timestamp": ("timestamp",), "snapshot": ("timestamp", "snapshot"), "targets": ("timestamp", "snapshot")}[parameter]
    for role in lost:
        made.give_keys(role, ed25519())
    made.put("root")
    made.signed(parameter).version = 2
    made.release("targets")
    assert client.refresh(), client.said
    assert client.version(parameter) == 3


# What pins what.

@case("timestamp.json", "1.snapshot.json", "1.targets.json")
def a_file_that_is_missing_fails_the_refresh(on, parameter):
    made = Repository()
    del made.files[f"metadata/{parameter}"]
    client = on(made)
    assert client.init() and not client.refresh()


@case("snapshot", "targets")
def a_file_of_another_version_than_pinned_is_refused(on, parameter):
    made, client = started(on)
    made.release("targets")
    made.signed(parameter).version = 6
    made.files[f"metadata/2.{parameter}.json"] = made.sign(parameter)
    assert not client.refresh() and client.version(parameter) == 1


@case("snapshot", "targets")
def a_file_of_another_hash_than_pinned_is_refused(on, parameter):
    made, client = started(on, hashes=True)
    made.release("targets")
    made.signed(parameter).unrecognized_fields["odd"] = "value"
    made.files[f"metadata/2.{parameter}.json"] = made.sign(parameter, bump=False)
    assert not client.refresh() and client.version(parameter) == 1


@case("snapshot", "targets")
def a_file_of_another_length_than_pinned_is_refused(on, parameter):
    made, client = started(on, hashes=True)
    made.release("targets")
    made.files[f"metadata/2.{parameter}.json"] += b" "
    assert not client.refresh() and client.version(parameter) == 1


@case("timestamp", "snapshot", "targets", "2.root")
def a_file_that_is_not_what_it_says_is_refused(on, parameter):
    made, client = started(on)
    made.release("root", "targets")
    name = {"timestamp": "timestamp", "2.root": "2.root"}.get(parameter, f"2.{parameter}")
    other = "2.targets" if parameter == "snapshot" else "2.snapshot"
    made.files[f"metadata/{name}.json"] = made.files[f"metadata/{other}.json"]
    assert not client.refresh()
    made.files[f"metadata/{name}.json"] = b'{"signed": {}'
    assert not client.refresh() and client.versions()[0] in (1, 2)


@case(False, True)
def files_without_versions_in_their_names_are_found(on, parameter):
    made, client = started(on, consistent=False, hashes=parameter)
    made.add_file("targets", "a/b.txt", b"content")
    made.release("targets")
    made.asked.clear()
    assert client.download("a/b.txt"), client.said
    assert client.files() == [b"content"] and made.asked[2:4] == ["metadata/snapshot.json", "metadata/targets.json"]
    assert made.asked[-1] == "targets/a/b.txt"


# Files.

@case("file.txt", "with/folders/file.txt", "with space", "ünïcode-文", "a+b&c=d", "..hidden", "%41", "semi;colon", "1.2.3", "x" * 120)
def a_file_of_any_name_is_fetched_once(on, parameter):
    made, client = started(on)
    made.add_file("targets", parameter, b"content")
    from urllib.parse import quote
    # As a server sees the name on its way: what may not stand in a path is escaped.
    for path in [path for path in made.files if path.startswith("targets/")]:
        made.files[quote(path, safe="/%+&=;.")] = made.files[path]
    made.release("targets")
    assert client.download(parameter), client.said
    assert client.files() == [b"content"]
    count = len(made.asked)
    assert client.download(parameter) and not any(path.startswith("targets/") for path in made.asked[count:])


@case("../../outside", "/outside", "//127.0.0.1:1/outside", "http://127.0.0.1:1/outside", "..")
def a_file_whose_name_leads_elsewhere_stays_within(on, parameter):
    made, client = started(on)
    made.add_file("targets", parameter, b"content")
    made.release("targets")
    before = sorted(path.name for path in client.room.iterdir())
    client.download(parameter)
    assert sorted(path.name for path in client.room.iterdir()) == before
    assert not client.server.astray, client.server.astray


@case("other content", "longer", "shorter", "missing")
def a_file_that_is_not_what_was_signed_is_not_kept(on, parameter):
    made, client = started(on)
    made.add_file("targets", "one", b"content of one")
    made.add_file("targets", "two", b"content of two")
    made.release("targets")
    assert client.download("one")
    for path in [path for path in made.files if path.startswith("targets/")]:
        changed = {"other content": b"c0ntent of one", "longer": b"content of one and more", "shorter": b"content"}
        made.files[path] = changed.get(parameter)
    client.download("one")
    assert not client.download("two") and client.files() == [b"content of one"]


@case()
def a_file_that_changed_replaces_the_earlier_one(on):
    made, client = started(on)
    for number in range(4):
        made.add_file("targets", "file", f"content {number}".encode())
        made.release("targets")
        assert client.download("file") and client.files() == [f"content {number}".encode()]


@case()
def a_file_that_nobody_signed_is_refused_and_yet_all_is_refreshed(on):
    made = Repository()
    client = on(made)
    assert client.init() and not client.download("nothing of that name")
    assert client.versions() == (1, 1, 1, 1)


@case("sha512", "sha256 and sha512", "unknown beside sha256", "unknown alone")
def hashes_of_other_kinds(on, parameter):
    from hashlib import sha512
    made, client = started(on)
    made.add_file("targets", "file", b"content")
    hashes = made.signed("targets").targets["file"].hashes
    path = next(path for path in made.files if path.startswith("targets/"))
    if "sha512" in parameter:
        hashes["sha512"] = sha512(b"content").hexdigest()
    if "unknown" in parameter:
        hashes["tiger"] = "00"
    if parameter in ("sha512", "unknown alone"):
        del hashes["sha256"]
    for digest in hashes.values():
        made.files[f"targets/{digest}.file"] = made.files[path]
    made.release("targets")
    assert client.download("file") == (parameter != "unknown alone"), client.said
    if parameter != "unknown alone":
        count = len(made.asked)
        assert client.download("file") and not any(path.startswith("targets/") for path in made.asked[count:])


# Delegations.

GRAPHS = {
    "one": "t>a",
    "two in a row": "t>a t>b",
    "depth first": "t>a t>b a>c a>d",
    "deep": "t>a a>b b>c c>d d>e e>f",
    "a terminating one ends the search": "t>a! t>b",
    "a terminating one below": "t>a t>b a>c! a>d c>e",
    "a terminating one that doesn't match": "t>a!- t>b",
    "not of its paths": "t>a- t>b a>c",
    "a circle": "t>a a>b b>c c>a t>d",
    "itself": "t>a a>a t>b",
    "two ways to one": "t>a t>b a>c b>c",
    "two ways to one, one of which doesn't match": "t>a t>b a>c- b>c",
}


def visited(edges):
    """The order in which a missing path is looked for: depth first, each role once, nothing beside a terminating one."""
    order, todo = [], ["t"]
    while todo:
        role = todo.pop(0)
        if role in order:
            continue
        order.append(role)
        children = []
        for edge in [edge for edge in edges if edge.startswith(f"{role}>") and "-" not in edge]:
            children.append(edge[2])
            if "!" in edge:
                todo.clear()
                break
        todo = children + todo
    return order[1:]


def delegated(edges):
    made = Repository()
    name = lambda short: {"t": "targets"}.get(short, short)
    for edge in edges:
        made.delegate(name(edge[0]), name(edge[2]), ["*.other"] if "-" in edge else ["*"], "!" in edge)
    made.release(*[role for role in made.of if role not in ("root", "timestamp", "snapshot")])
    return made


def search(on, edges):
    made = delegated(edges)
    client = on(made)
    assert client.init() and not client.download("missing")
    asked = [path.removeprefix("metadata/").removesuffix(".json").split(".")[1] for path in made.asked[4:]]
    assert asked == visited(edges), f"{edges}: {asked}, not {visited(edges)}"


@case(*GRAPHS)
def delegations_are_searched_in_order(on, parameter):
    search(on, GRAPHS[parameter].split())


@case(*range(12))
def random_delegations_are_searched_in_order(on, parameter):
    luck = random.Random(200 + parameter)
    edges = dict.fromkeys(["t>a"])
    for _ in range(luck.randint(1, 8)):
        edges[f"{luck.choice('t' + ''.join(edge[2] for edge in edges))}>{luck.choice('abcde')}"] = None
    search(on, [edge + luck.choice(["", "", "", "!", "-"]) for edge in edges])


@case("README.md", "in/x/file", "in/y/file.zip", "in/z/file.zip", "in/x/y/file")
def a_file_is_found_by_the_paths_of_every_role_on_the_way(on, parameter):
    made = Repository()
    made.delegate("targets", "docs", ["*.md"])
    made.delegate("targets", "in", ["in/*/*"])
    made.delegate("in", "x", ["in/x/*"])
    made.delegate("in", "y", ["in/y/*.zip"])
    for role, name in (("docs", "README.md"), ("x", "in/x/file"), ("y", "in/y/file.zip"), ("y", "in/z/file.zip"), ("x", "in/x/y/file")):
        made.add_file(role, name, f"{name} of {role}".encode())
    made.release("docs", "x", "y", "in", "targets")
    client = on(made)
    found = parameter not in ("in/z/file.zip", "in/x/y/file")
    assert client.init() and client.download(parameter) == found, client.said
    assert len(client.files()) == int(found)


@case("?", "#", "/role", "../role", "a b", "ü", "1.root", "%2F", "a&b")
def a_role_of_an_odd_name_is_asked_for_by_its_escaped_name(on, parameter):
    from urllib.parse import quote
    made = Repository()
    made.delegate("targets", parameter)
    made.release(parameter, "targets")
    client = on(made)
    assert client.init() and not client.download("missing")
    assert f"metadata/1.{quote(parameter, '')}.json" in made.asked, made.asked
    assert len(client.trusted()) == 5, client.trusted()
    assert sorted(path.name for path in client.room.iterdir()) == ["got", "metadata", "pinned.json"]


@case("expired", "foreign key", "not in the snapshot", "another version", "missing")
def a_delegated_role_that_can_not_be_trusted_vouches_for_nothing(on, parameter):
    made = Repository()
    made.delegate("targets", "editor", expires=-1 if parameter == "expired" else 30)
    made.add_file("editor", "file", b"content")
    if parameter == "foreign key":
        made.signers["editor"] = ed25519()
    made.release("editor", "targets")
    if parameter == "not in the snapshot":
        del made.signed("snapshot").meta["editor.json"]
        made.release()
    elif parameter == "another version":
        made.files["metadata/1.editor.json"] = made.sign("editor")
    elif parameter == "missing":
        del made.files["metadata/1.editor.json"]
    client = on(made)
    assert client.init() and not client.download("file")
    assert client.files() == [] and "editor" not in client.trusted()


@case(2, 3)
def a_delegated_role_needs_its_threshold(on, parameter):
    made = Repository()
    made.delegate("targets", "editor", threshold=2)
    second = ed25519()[0]
    made.signed("targets").add_key(second.public_key, "editor")
    made.add_file("editor", "file", b"content")
    made.signers["editor"] += [second] if parameter == 3 else []
    made.release("editor", "targets")
    client = on(made)
    assert client.init() and client.download("file") == (parameter == 3)


@case("none newer", "newer")
def a_delegated_role_held_has_expired_since(on, parameter):
    made = Repository()
    made.delegate("targets", "editor", expires=7)
    made.add_file("editor", "one", b"one")
    made.add_file("editor", "two", b"two")
    made.release("editor", "targets")
    client = on(made)
    assert client.init() and client.download("one")
    if parameter == "newer":
        made.signed("editor").expires = days(21)
        made.release("editor")
    assert client.download("two", day=18) == (parameter == "newer"), client.said
    assert client.files() == [b"one"] + ([b"two"] if parameter == "newer" else [])


def main(program, part=""):
    server = Server()

    def tried(named):
        name, check = named
        try:
            check(lambda repository, root=None: Client(program, server, repository, root))
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1].lineno
            return f"{name} (line {where}): {str(error) or type(error).__name__}"

    chosen = [case for case in CASES if part in case[0]]
    with ThreadPoolExecutor(4) as pool:
        wrong = [said for said in pool.map(tried, chosen) if said]
    print("\n".join([*wrong, f"{len(chosen)} cases, {len(wrong)} wrong"]))
    return 1 if wrong or not chosen else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
