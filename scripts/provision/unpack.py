"""Unpacks chosen members of a wheel: unpack.py WHEEL FOLDER PATTERN[=TARGET] ...

A pattern is matched against the whole member name; TARGET renames a single member.
Prints one line of JSON a file. Refuses names that would leave FOLDER.
"""

import fnmatch
import json
import os
import shutil
import sys
import zipfile

wheel, folder, *patterns = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    for entry in archive.infolist():
        for pattern in patterns:
            name, _, target = pattern.partition("=")
            if entry.is_dir() or not fnmatch.fnmatchcase(entry.filename, name):
                continue
            relative = target or entry.filename
            if os.path.isabs(relative) or ".." in relative.split("/"):
                sys.exit(f"refused: {relative}")
            path = os.path.join(folder, relative)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with archive.open(entry) as source, open(path, "wb") as sink:
                shutil.copyfileobj(source, sink, 1 << 20)
            if entry.external_attr >> 16 & 0o111:
                os.chmod(path, 0o755)
            print(json.dumps({"path": relative, "bytes": entry.file_size}), flush=True)
            break
