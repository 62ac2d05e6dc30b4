"""Trains exported alignment examples with PyTorch and PEFT.

    python align.py --local EXAMPLES --base-model FOLDER            one process, one card or the CPU, without Ray
    python align.py EXAMPLES --base-model FOLDER --workers 8        Ray Train, on the cluster of RAY_ADDRESS or a new one

The result is EXAMPLES/result unless --out says otherwise; `npm run cli -- adopt EXAMPLES` measures and installs it.
Started again with the same arguments, either goes on from its last checkpoint.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", type=Path)
    parser.add_argument("--base-model", type=Path, required=True, help="Hugging Face folder, or a GGUF file")
    parser.add_argument("--out", type=Path, help="where the result goes (default: EXAMPLES/result)")
    parser.add_argument("--local", action="store_true", help="without Ray")
    parser.add_argument("--workers", type=int, default=1, help="with Ray: processes, a GPU each where there are any")
    parser.add_argument("--storage", help="with Ray: where checkpoints go, a folder or s3:// address that all nodes reach")
    parser.add_argument("--sharding", choices=["ddp", "fsdp"], default="ddp", help="fsdp: base weights spread over workers")
    parser.add_argument(
        "--dtype", choices=["float32", "bfloat16", "int8"], default="float32", help="of the base model; int8 on one CPU alone"
    )
    parser.add_argument("--gradient-checkpointing", action="store_true", help="less memory, a third more time")
    parser.add_argument("--compile", action="store_true", help="fuse operations: two minutes at first, then a quarter faster")
    parser.add_argument("--rows-at-once", type=int, default=1, help="rows in one forward pass of a worker")
    parser.add_argument("--checkpoint-minutes", type=float, default=3)
    parser.add_argument("--threads", type=int, help="of each process, on a CPU")
    parser.add_argument("--stop-after", type=int, default=0, help="end after this step, with a checkpoint")
    return parser.parse_args()


def run(options: dict, place) -> None:
    import torch

    from examples import Examples
    from training import train

    if options["threads"]:
        torch.set_num_threads(options["threads"])
    train(Examples(Path(options["examples"])), Path(options["base_model"]), Path(options["out"]), options, place)


def run_local(options: dict) -> None:
    from training import Place

    folder = Path(options["out"]) / "checkpoint"

    def report(told: dict, save) -> None:
        print(json.dumps(told), flush=True)
        if save is not None:
            folder.mkdir(parents=True, exist_ok=True)
            save(folder)

    run(options, Place(latest=lambda: folder if (folder / "training.pt").exists() else None, report=report))
    if (Path(options["out"]) / "training.json").exists():
        shutil.rmtree(folder, ignore_errors=True)


def worker(options: dict) -> None:
    """One worker of Ray Train, which has joined the process group already."""
    import ray.train

    sys.path.insert(0, options["code"])
    from training import Place

    first = ray.train.get_context().get_world_rank() == 0

    def latest() -> Path | None:
        checkpoint = ray.train.get_checkpoint()
        return Path(checkpoint.to_directory()) if checkpoint else None

    def report(told: dict, save) -> None:
        if first:
            print(json.dumps(told), flush=True)
        if save is None or not first:
            ray.train.report(told)
            return
        with tempfile.TemporaryDirectory() as folder:
            save(Path(folder))
            ray.train.report(told, checkpoint=ray.train.Checkpoint.from_directory(folder))

    run(options, Place(latest=latest, report=report))


def run_on_ray(options: dict) -> None:
    import ray
    from ray.train import CheckpointConfig, FailureConfig, RunConfig, ScalingConfig
    from ray.train.torch import TorchTrainer

    if os.environ.get("RAY_ADDRESS", "").startswith("http"):
        del os.environ["RAY_ADDRESS"]  # that of the Jobs API, as the trainer has it; inside a job, Ray sets its own
    ray.init(log_to_driver=True)  # the cluster of RAY_ADDRESS, or a new one on this machine
    gpu = ray.cluster_resources().get("GPU", 0) > 0
    out = Path(options["out"])
    TorchTrainer(
        worker,
        train_loop_config=options,
        scaling_config=ScalingConfig(num_workers=options["workers"], use_gpu=gpu),
        run_config=RunConfig(
            name=out.name,
            storage_path=options["storage"] or str(out.parent.resolve() / "ray"),
            checkpoint_config=CheckpointConfig(num_to_keep=2),
            failure_config=FailureConfig(max_failures=3),
        ),
    ).fit()


if __name__ == "__main__":
    given = vars(arguments())
    given["out"] = given["out"] or given["examples"] / "result"
    given = {name: str(value.resolve()) if isinstance(value, Path) else value for name, value in given.items()}
    given["code"] = str(Path(__file__).parent)
    run_local(given) if given["local"] else run_on_ray(given)
