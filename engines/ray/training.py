"""The training loop: the same steps, rates and rows as lib/alignment/train.ts, on one process or several.

A step's rows are dealt out to the workers, and their gradients averaged, so any number of workers that divides the rows
of a step learns the same. Checkpoints hold what is trained, both optimizers' moments and how far training has come.
"""

import contextlib
import json
import math
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

import torch
import torch.distributed as distributed
from safetensors.torch import save_file
from torch.distributed.checkpoint.state_dict import (
    StateDictOptions,
    get_model_state_dict,
    get_optimizer_state_dict,
    set_model_state_dict,
    set_optimizer_state_dict,
)
from torch.distributed.fsdp import fully_shard
from torch.nn.parallel import DistributedDataParallel

import aligned
from aligned import Aligned
from examples import Examples, batch_of
from int8 import to_int8

MAX_GRADIENT_NORM = 1.0
FINAL_RATE = 0.05  # of the peak
CHECKED_ANSWERS = 16
STATE_FILE = "training.pt"


@dataclass
class Progress:
    step: int = 0
    tokens: int = 0
    seconds: float = 0.0
    curve: list[dict] = field(default_factory=list)


@dataclass
class Place:
    """Where checkpoints go and progress is told: to a folder and stdout, or to Ray Train."""

    latest: Callable[[], Path | None]
    report: Callable[[dict, Callable[[Path], None] | None], None]  # every worker calls it; the second writes a checkpoint


def train(examples: Examples, base_model: Path, out: Path, options: dict, place: Place) -> None:
    rank = distributed.get_rank() if distributed.is_initialized() else 0
    workers = distributed.get_world_size() if distributed.is_initialized() else 1
    if examples.rows_per_step % workers != 0:
        raise SystemExit(
            f"{workers} workers cannot share {examples.rows_per_step} rows a step. Export with --rows-per-step {workers}."
        )
    device = torch.device("cuda", torch.cuda.current_device()) if torch.cuda.is_available() else torch.device("cpu")
    in_int8 = options["dtype"] == "int8"
    if in_int8 and (workers > 1 or device.type != "cpu"):
        raise SystemExit("--dtype int8 is for one process on a CPU. Use bfloat16.")
    dtype = torch.float32 if in_int8 else getattr(torch, options["dtype"])
    initial = examples.folder / "initial"
    module = Aligned(base_model, initial, dtype, options["gradient_checkpointing"]).to(device)
    vectors = examples.vectors(device)
    if in_int8:
        first = batch_of(examples.rows(0)[:1])
        to_int8(module.language.base_model.model.model, lambda: module(first, vectors, only_logits=True))
    if options["compile"]:
        module.compile()
    model = spread(module, workers, options["sharding"])
    settings = examples.header["training"]
    rates = {"lora": settings["learningRate"], "connectors": settings["connectorLearningRate"]}
    optimizer = torch.optim.AdamW(
        [{"params": weights, "lr": rates[name], "name": name} for name, weights in module.groups().items() if weights],
        betas=(0.9, 0.999),
        eps=1e-8,
        weight_decay=0.0,
    )
    length = settings["rowLength"] if options["compile"] else 0
    progress = Progress()
    latest = place.latest()
    if latest is not None:
        progress = restore(latest, module, optimizer, examples.fingerprint)
    last_checkpoint = time.monotonic()
    while progress.step < examples.steps:
        started = time.monotonic()
        rate = rate_at(progress.step / examples.steps, settings["warmUpShare"])
        for group in optimizer.param_groups:
            group["lr"] = rates[group["name"]] * rate
        rows = examples.rows(progress.step, rank, workers)
        loss = torch.zeros((), device=device)
        optimizer.zero_grad(set_to_none=True)
        size = options["rows_at_once"]
        for start in range(0, len(rows), size):
            batch = batch_of(rows[start : start + size], length).to(device)
            last = start + size >= len(rows)
            waits = model.no_sync() if isinstance(model, DistributedDataParallel) and not last else contextlib.nullcontext()
            with waits, torch.autocast(device.type, dtype, enabled=dtype != torch.float32):
                part = model(batch, vectors) / len(rows)
                part.backward()
            loss += part.detach()
        used = torch.tensor([float(sum(len(row["tokens"]) for row in rows))], device=device)
        if workers > 1:
            distributed.all_reduce(loss)
            loss /= workers
            distributed.all_reduce(used)
        if not math.isfinite(loss.item()):
            raise SystemExit(f"The loss is {loss.item()} at step {progress.step + 1}: lower the learning rate.")
        torch.nn.utils.clip_grad_norm_([weight for group in module.groups().values() for weight in group], MAX_GRADIENT_NORM)
        optimizer.step()
        progress.step += 1
        progress.tokens += int(used.item())
        progress.seconds += time.monotonic() - started
        if progress.step % 5 == 0:
            progress.curve.append({"step": progress.step, "loss": round(loss.item(), 4)})
        told = {"step": progress.step, "steps": examples.steps, "loss": loss.item(), "tokens": progress.tokens}
        due = torch.tensor([float(time.monotonic() - last_checkpoint > options["checkpoint_minutes"] * 60)])
        due[0] = max(due[0], float(progress.step in (examples.steps, options["stop_after"])))
        if workers > 1:  # all together, or some would wait for the others for ever
            due = due.to(device)
            distributed.broadcast(due, 0)
        if due.item() > 0:
            state = whole_state(module, optimizer, progress, examples.fingerprint)
            place.report(told, lambda folder: write_state(state, folder))
            last_checkpoint = time.monotonic()
        else:
            place.report(told, None)
        if progress.step == options["stop_after"]:
            return
    finish(module, examples, initial, vectors, length, progress, out, rank)


def spread(module: Aligned, workers: int, sharding: str) -> torch.nn.Module:
    """One process: as it is. ddp: a whole model each. fsdp: each worker holds a part of every layer."""
    if sharding == "fsdp" and workers > 1:
        for layer in module.language.base_model.model.model.layers:
            fully_shard(layer)
        return fully_shard(module)
    return DistributedDataParallel(module) if workers > 1 else module


def rate_at(progress: float, warm_up: float) -> float:
    """Linear up, then cosine down to FINAL_RATE, as in train.ts."""
    if progress < warm_up:
        return (progress + 0.1 * warm_up) / (1.1 * warm_up)
    along = (progress - warm_up) / (1 - warm_up)
    return FINAL_RATE + (1 - FINAL_RATE) * 0.5 * (1 + math.cos(math.pi * min(1.0, along)))


# Of a model that is spread, every worker gathers what is trained, and nothing of the base model.
WHOLE = StateDictOptions(full_state_dict=True, ignore_frozen_params=True)
TRAINED = StateDictOptions(full_state_dict=True, ignore_frozen_params=True, strict=False)


def whole_state(module: Aligned, optimizer: torch.optim.Optimizer, progress: Progress, examples: str) -> dict:
    return {
        "examples": examples,
        "progress": vars(progress),
        "values": aligned.trained_values(get_model_state_dict(module, options=WHOLE)),
        "optimizer": get_optimizer_state_dict(module, optimizer, options=WHOLE),
    }


def write_state(state: dict, folder: Path) -> None:
    partial = folder / f"{STATE_FILE}.partial"
    torch.save(state, partial)
    partial.rename(folder / STATE_FILE)


def restore(folder: Path, module: Aligned, optimizer: torch.optim.Optimizer, examples: str) -> Progress:
    state = torch.load(folder / STATE_FILE, weights_only=True)
    if state["examples"] != examples:
        raise SystemExit("The checkpoint is of other examples. Remove it, or choose another --out.")
    set_model_state_dict(module, state["values"], options=TRAINED)
    set_optimizer_state_dict(module, optimizer, state["optimizer"], options=WHOLE)
    return Progress(**state["progress"])


def finish(
    module: Aligned, examples: Examples, initial: Path, vectors, length: int, progress: Progress, out: Path, rank: int
) -> None:
    """Adapter and connectors, what they cost, and logits by which `cli adopt` checks that they say the same there."""
    values = aligned.trained_values(get_model_state_dict(module, options=WHOLE))
    set_model_state_dict(module, aligned.rounded(values), options=TRAINED)
    row = examples.rows(0)[0]
    with torch.no_grad():
        batch = batch_of([row], length).to(next(module.parameters()).device)
        logits = module(batch, vectors, only_logits=True)[:CHECKED_ANSWERS].float().cpu().contiguous()
    if rank != 0:
        return
    out.mkdir(parents=True, exist_ok=True)
    aligned.save(values, initial, out)
    save_file({"logits": logits}, out / "check.safetensors")
    cost = {"version": 1, "examples": examples.fingerprint, **vars(progress), "steps": progress.step}
    cost.pop("step")
    partial = out / "training.json.partial"
    partial.write_text(json.dumps(cost) + "\n")
    partial.rename(out / "training.json")  # last: with it, the result is whole
