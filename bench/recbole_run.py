"""One training of a RecBole 1.2.1 model on a folder of atomic files, leave-one-out; what the scripts beside this one share."""

import argparse
import json
import os
import sys
import tempfile
import time
from typing import Callable

import numpy as np

# RecBole 1.2.1 is older than NumPy 2 and PyTorch 2.6: put back the names it uses.
for name, kind in {"bool": np.bool_, "float": np.float64, "int": np.int64, "object": object, "str": str}.items():
    if name not in np.__dict__:
        setattr(np, name, kind)
for name, kind in {"bool8": np.bool_, "float_": np.float64, "complex_": np.complex128, "unicode_": np.str_}.items():
    if name not in np.__dict__:
        setattr(np, name, kind)

import torch

torch_load = torch.load
torch.load = lambda *args, **kwargs: torch_load(*args, **{**kwargs, "weights_only": False})

from recbole.config import Config
from recbole.data import create_dataset, data_preparation
from recbole.utils import get_trainer, init_seed


def parser(epochs: int) -> argparse.ArgumentParser:
    """`epochs`: at most so many, where the command line says nothing."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", help="holds NAME.inter, and is itself called NAME")
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--users", type=int, help="how many the file holds, to be sure that RecBole leaves out none")
    arguments.add_argument("--items", type=int, help="the same of items")
    arguments.add_argument("--epochs", type=int, default=epochs)
    arguments.add_argument("--patience", type=int, default=10)
    arguments.add_argument("--minutes", type=float, help="training ends with the first validation after so many minutes")
    arguments.add_argument("--batches", type=int, help="validate after so many batches instead of a whole epoch, which then counts as one")
    return arguments


class OutOfTime(Exception):
    pass


class PartsOfAnEpoch:
    """A data loader whose every pass gives the next so many batches; rows are shuffled again once all were given."""

    def __init__(self, loader, batches: int):
        self.loader, self.batches, self.left = loader, batches, iter(())

    def __getattr__(self, name: str):
        return getattr(self.loader, name)

    def __iter__(self):
        for _ in range(self.batches):
            batch = next(self.left, None)
            if batch is None:
                self.left = iter(self.loader)
                batch = next(self.left)
            yield batch


def train_and_print(
    model_class: type,
    arguments: argparse.Namespace,
    settings: dict,
    prepare: Callable[[torch.nn.Module, int], None] | None = None,
) -> None:
    """`prepare` gets the new model and the number of items, padding included; the seed is set again after it.

    Nothing is filtered: whoever wrote the file has chosen who and what is in it. Epochs go to standard error, the result is one JSON line
    on standard output.
    """
    folder = os.path.abspath(arguments.folder)
    seed = arguments.seed
    work = tempfile.mkdtemp()
    os.chdir(work)
    config = Config(
        model=model_class.__name__,
        dataset=os.path.basename(folder),
        config_dict={
            "data_path": os.path.dirname(folder),
            "load_col": {"inter": ["user_id", "item_id", "timestamp"]},
            "learning_rate": 1e-3,
            "train_batch_size": 2048,
            "epochs": arguments.epochs,
            "stopping_step": arguments.patience,
            "eval_args": {"split": {"LS": "valid_and_test"}, "order": "TO", "mode": "full", "group_by": "user"},
            "metrics": ["NDCG", "Hit"],
            "topk": [10],
            "valid_metric": "NDCG@10",
            "seed": seed,
            "reproducibility": True,
            "use_gpu": False,
            "show_progress": False,
            "checkpoint_dir": work,
            "state": "WARNING",
            **settings,
        },
    )
    init_seed(seed, True)
    dataset = create_dataset(config)
    users, items = dataset.user_num - 1, dataset.item_num - 1  # without the padding
    assert arguments.users in (None, users), f"{users} of {arguments.users} users"
    assert arguments.items in (None, items), f"{items} of {arguments.items} items"
    train, valid, test = data_preparation(config, dataset)
    init_seed(seed, True)
    model = model_class(config, train.dataset)
    if prepare:
        prepare(model, dataset.item_num)
        init_seed(seed, True)
    trainer = get_trainer(config["MODEL_TYPE"], config["model"])(config, model)
    ran = []
    began, worked = time.time(), time.process_time()

    def told(epoch: int, score: float) -> None:
        ran.append(score)
        seconds, cpu = time.time() - began, time.process_time() - worked
        print(f"seed {seed} epoch {epoch} validation {score:.4f} {seconds:.0f} s, {cpu:.0f} s of CPU", file=sys.stderr, flush=True)
        if arguments.minutes and seconds > arguments.minutes * 60:
            raise OutOfTime

    rows = PartsOfAnEpoch(train, arguments.batches) if arguments.batches else train
    try:
        best, _ = trainer.fit(rows, valid, saved=True, show_progress=False, callback_fn=told)
    except OutOfTime:
        best = trainer.best_valid_score
    seconds, cpu_seconds = time.time() - began, time.process_time() - worked
    result = trainer.evaluate(test, load_best_model=True, show_progress=False)
    print(
        json.dumps(
            {
                "seed": seed,
                "users": users,
                "items": items,
                "validationNdcgAt10": float(best),
                "testNdcgAt10": float(result["ndcg@10"]),
                "testHitAt10": float(result["hit@10"]),
                "epochs": len(ran),
                "seconds": seconds,
                "cpuSeconds": cpu_seconds,
            }
        ),
        flush=True,
    )
