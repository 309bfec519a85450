#!/usr/bin/env python3
"""Checks evidence packages as somebody would who has only read how they are built. Prints one line a package: `ok`, or what is wrong
and where. Usage: verify.py PACKAGE.zip…"""
import hashlib
import json
import re
import sys
import zipfile


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def problems(path):
    found = []
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        if len(names) != len(set(names)):
            found.append("a path stands twice")
        try:
            files = {name: package.read(name) for name in names}
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            return [str(error)]
    listed = {}
    for line in files.get("manifest.sha256", b"").decode().split("\n"):
        match = re.fullmatch(r"([0-9a-f]{64})  (.+)", line)
        if match:
            listed[match[2]] = match[1]
        elif line:
            found.append(f"manifest.sha256: {line!r}")
    for name, digest in listed.items():
        if name not in files:
            found.append(f"{name}: listed but not there")
        elif sha256(files[name]) != digest:
            found.append(f"{name}: changed")
    found += [f"{name}: not listed" for name in files if name != "manifest.sha256" and name not in listed]
    try:
        chain, records = json.loads(files["chain.json"]), json.loads(files["records.json"])
    except (KeyError, ValueError) as error:
        return [*found, f"chain.json or records.json: {error}"]
    before, headers = None, {}
    for header in chain["headers"]:
        read = json.loads(header)
        if before is not None and read["parents"] != [before]:
            found.append(f"chain.json #{read['seq']}: broken")
        before = sha256(header.encode())
        headers[str(read["seq"])] = read
    if not before == chain["head"] == records["head"]:
        found.append("head: differs")
    known = {}
    # what came later counts: by number, not by how the number is written
    for seq, leaves in sorted(chain["entries"].items(), key=lambda entry: int(entry[0])):
        whole = hashlib.sha256()
        for leaf in leaves:
            whole.update(bytes.fromhex(leaf["digest"]) if "digest" in leaf else hashlib.sha256((leaf["salt"] + leaf["leaf"]).encode()).digest())
        if headers.get(seq, {}).get("commitment") != whole.hexdigest():
            found.append(f"chain.json #{seq}: seal")
        for leaf in leaves[1:]:
            if "leaf" in leaf:
                change = json.loads(leaf["leaf"])
                known.setdefault((change["kind"], change["id"]), {})[change["field"]] = change["new"]
    for exhibit in records["exhibits"]:
        fields = known.get((exhibit["kind"], exhibit["id"]))
        if fields is None:
            found.append(f"{exhibit['number']}: not in the chain")
            continue
        found += [f"{exhibit['number']} {name}: differs" for name, value in exhibit["fields"].items() if fields.get(name) != value]
        for file in exhibit["files"]:
            kept = known.get(("document", file["document"]), {}).get("sha256")
            if file["path"] not in files or sha256(files[file["path"]]) != kept:
                found.append(f"{file['path']}: not the file that was kept")
    return found


def main(paths):
    for path in paths:
        try:
            found = problems(path)
        except Exception as error:  # a damaged package may break anywhere
            found = [f"{type(error).__name__}: {error}"]
        print("ok" if not found else "; ".join(found))


if __name__ == "__main__":
    main(sys.argv[1:])
