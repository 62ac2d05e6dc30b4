"""The exported alignment examples: what `npm run cli -- export` writes (docs/alignment-examples.md).

A row is a prompt tree: what its dialogues share stands once, and each place sees only its ancestors and itself. Here a
tree becomes a 4-D attention mask and positions, so every dialogue computes exactly what it would alone. B rows, T places
of the longest of them, K answers, E alternatives, S soft tokens, of which U are users and the rest items.
"""

import hashlib
import json
from dataclasses import dataclass, fields
from pathlib import Path

import numpy
import torch
from safetensors.numpy import load_file

FORMAT = "recexplainer-alignment-examples"
VERSION = 1


@dataclass
class Vectors:
    """Of the target model (N, d), and what the connectors' memories mix for each (N, H)."""

    users: torch.Tensor
    user_mixes: torch.Tensor
    items: torch.Tensor
    item_mixes: torch.Tensor


@dataclass
class Batch:
    ids: torch.Tensor  # (B, T), 0 in place of a vector
    positions: torch.Tensor  # (B, T)
    bias: torch.Tensor  # (B, 1, T, T): 0 where a place sees another, else the least number of float32
    user_rows: torch.Tensor  # (U) rows of Vectors.users
    item_rows: torch.Tensor  # (S − U)
    soft_at: torch.Tensor  # (S) users first: row · T + place
    sources: torch.Tensor  # (K) row · T + the place whose output predicts the answer's token
    targets: torch.Tensor  # (K)
    weights: torch.Tensor  # (K) those of a row sum to one
    shared_answer: torch.Tensor  # (E) which of the K
    shared_token: torch.Tensor  # (E)
    shared_share: torch.Tensor  # (E) of the target; the answer's own token keeps the rest
    places: int  # in use

    def to(self, device: torch.device) -> "Batch":
        moved = {field.name: getattr(self, field.name) for field in fields(self)}
        return Batch(**{name: value.to(device) if torch.is_tensor(value) else value for name, value in moved.items()})


class Examples:
    """The rows are read one by one from their file, so an export may be larger than the memory; the vectors are not."""

    def __init__(self, folder: Path):
        self.folder = folder
        text = (folder / "header.json").read_bytes()
        self.header = json.loads(text)
        if self.header.get("format") != FORMAT or self.header.get("version") != VERSION:
            raise SystemExit(f"{folder} holds no alignment examples of version {VERSION}.")
        self.fingerprint = hashlib.sha256(text).hexdigest()
        for name, expected in self.header["files"].items():
            with open(folder / name, "rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != expected:
                    raise SystemExit(f"{name} is not the file that the header names. Export again.")
        self.rows_per_step: int = self.header["training"]["rowsPerStep"]
        self.steps: int = self.header["training"]["steps"]
        self.offsets = [0]
        with open(folder / "rows.jsonl", "rb") as file:
            for line in file:
                self.offsets.append(self.offsets[-1] + len(line))
        if len(self.offsets) - 1 != self.steps * self.rows_per_step:
            raise SystemExit("rows.jsonl does not have a row for each place of each step. Export again.")

    def vectors(self, device: torch.device) -> Vectors | None:
        """None for the common adapter, whose rows hold none."""
        if self.header["method"] == "common":
            return None
        stored = load_file(self.folder / "vectors.safetensors")
        return Vectors(**{field.name: torch.from_numpy(stored[field.name]).to(device) for field in fields(Vectors)})

    def rows(self, step: int, rank: int = 0, workers: int = 1) -> list[dict]:
        """A worker's share of a step: rows rank, rank + workers, …"""
        first = step * self.rows_per_step
        with open(self.folder / "rows.jsonl", "rb") as file:
            return [self._row(file, first + place) for place in range(rank, self.rows_per_step, workers)]

    def _row(self, file, index: int) -> dict:
        file.seek(self.offsets[index])
        return json.loads(file.readline())


def batch_of(rows: list[dict], length: int = 0) -> Batch:
    """length: places of each row at least, so that all batches have one shape."""
    longest = max(length, *(len(row["tokens"]) for row in rows))
    ids = numpy.zeros((len(rows), longest), dtype=numpy.int64)
    positions = numpy.zeros((len(rows), longest), dtype=numpy.int64)
    sees = numpy.zeros((len(rows), longest, longest), dtype=bool)
    sees[:, numpy.arange(longest), numpy.arange(longest)] = True  # padding sees itself, or its softmax would have nothing
    soft = {"user": [], "item": []}
    answers, shared = [], []
    for number, row in enumerate(rows):
        used, start = len(row["tokens"]), number * longest
        ids[number, :used] = numpy.maximum(row["tokens"], 0)
        positions[number, :used] = row["positions"]
        for place, parent in enumerate(row["parents"]):  # parents come before their children
            if parent >= 0:
                sees[number, place] |= sees[number, parent]
        for place, kind, vector in row["vectors"]:
            soft[kind].append((start + place, vector))
        total = sum(weight for _, weight in row["answers"])
        known = {place: len(answers) + at for at, (place, _) in enumerate(row["answers"])}
        for place, weight in row["answers"]:
            answers.append((start + row["parents"][place], row["tokens"][place], weight / total))
        shared += [(known[place], token, share) for place, token, share in row["alternatives"]]
    bias = torch.zeros((len(rows), 1, longest, longest))
    bias.masked_fill_(~torch.from_numpy(sees)[:, None], torch.finfo(torch.float32).min)

    def column(table: list[tuple], at: int, kind: torch.dtype = torch.long) -> torch.Tensor:
        return torch.tensor([line[at] for line in table], dtype=kind)

    return Batch(
        ids=torch.from_numpy(ids),
        positions=torch.from_numpy(positions),
        bias=bias,
        user_rows=column(soft["user"], 1),
        item_rows=column(soft["item"], 1),
        soft_at=column(soft["user"] + soft["item"], 0),
        sources=column(answers, 0),
        targets=column(answers, 1),
        weights=column(answers, 2, torch.float32),
        shared_answer=column(shared, 0),
        shared_token=column(shared, 1),
        shared_share=column(shared, 2, torch.float32),
        places=sum(len(row["tokens"]) for row in rows),
    )
