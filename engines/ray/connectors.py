"""The connectors' trained parts, and their file in the pack's own format (lib/alignment/connector/connector-file.ts).

soft token = mix + W7 · W6 · mix + W3 · x̂ + b2, where x̂ = (x − mean) / scale. The mix of titles that a vector points at is
not trained, so it comes with the examples. d: width of the target model, H: of the language model, r: rank of W7 · W6.
"""

from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import nn

FILE = "connectors.safetensors"
TRAINED = ["down.weight", "up.weight", "direct.weight", "bias"]


class Connector(nn.Module):
    def __init__(self, tensors: dict[str, torch.Tensor], kind: str):
        super().__init__()
        own = {name: tensors[f"{kind}_connector.{name}"].float() for name in ["mean", "scale", *TRAINED]}
        self.register_buffer("mean", own["mean"])  # (d)
        self.register_buffer("scale", own["scale"])  # (d)
        self.down = nn.Parameter(own["down.weight"])  # W6 (r, H)
        self.up = nn.Parameter(own["up.weight"])  # W7 (H, r)
        self.direct = nn.Parameter(own["direct.weight"])  # W3 (H, d)
        self.bias = nn.Parameter(own["bias"])  # b2 (H)

    def forward(self, vectors: torch.Tensor, mixes: torch.Tensor) -> torch.Tensor:
        """vectors (N, d), mixes (N, H) → soft tokens (N, H)"""
        x = (vectors - self.mean) / self.scale
        return mixes + mixes @ self.down.T @ self.up.T + x @ self.direct.T + self.bias


def are_in(folder: Path) -> bool:
    return (folder / FILE).exists()


def read(folder: Path) -> tuple[dict[str, torch.Tensor], dict[str, str]]:
    with safe_open(folder / FILE, framework="pt") as file:
        return {name: file.get_tensor(name) for name in file.keys()}, file.metadata()


def write(folder: Path, initial: Path, trained: dict[str, dict[str, torch.Tensor]]) -> None:
    """All as in the initial file, except what was trained: matrices in half precision, vectors in full, as there."""
    tensors, metadata = read(initial)
    for kind, parts in trained.items():
        for name, attribute in zip(TRAINED, ["down", "up", "direct", "bias"]):
            stored = tensors[f"{kind}_connector.{name}"]
            tensors[f"{kind}_connector.{name}"] = parts[attribute].to("cpu", stored.dtype).contiguous()
    save_file(tensors, folder / FILE, metadata)
