"""One training of a RecBole 1.2.1 model on a folder of atomic files, leave-one-out; what the scripts beside this one share."""

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


def train_and_print(
    model_class: type,
    settings: dict,
    default_epochs: int,
    prepare: Callable[[torch.nn.Module, int], None] | None = None,
) -> None:
    """Arguments of the command line: DATA_FOLDER SEED [MAX_EPOCHS] [PATIENCE]; the folder holds NAME.inter and is called NAME.

    `prepare` gets the new model and the number of items, padding included; the seed is set again after it. Epochs go to standard error, the
    result is one JSON line on standard output.
    """
    folder = os.path.abspath(sys.argv[1])
    seed = int(sys.argv[2])
    epochs = int(sys.argv[3]) if len(sys.argv) > 3 else default_epochs
    patience = int(sys.argv[4]) if len(sys.argv) > 4 else 10
    work = tempfile.mkdtemp()
    os.chdir(work)
    config = Config(
        model=model_class.__name__,
        dataset=os.path.basename(folder),
        config_dict={
            "data_path": os.path.dirname(folder),
            "load_col": {"inter": ["user_id", "item_id", "timestamp"]},
            "user_inter_num_interval": "[5,inf)",
            "item_inter_num_interval": "[5,inf)",
            "learning_rate": 1e-3,
            "train_batch_size": 2048,
            "epochs": epochs,
            "stopping_step": patience,
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
    train, valid, test = data_preparation(config, dataset)
    init_seed(seed, True)
    model = model_class(config, train.dataset)
    if prepare:
        prepare(model, dataset.item_num)
        init_seed(seed, True)
    trainer = get_trainer(config["MODEL_TYPE"], config["model"])(config, model)
    ran = []
    began = time.time()

    def told(epoch: int, score: float) -> None:
        ran.append(score)
        print(f"seed {seed} epoch {epoch} validation {score:.4f} {time.time() - began:.0f} s", file=sys.stderr, flush=True)

    best, _ = trainer.fit(train, valid, saved=True, show_progress=False, callback_fn=told)
    seconds = time.time() - began
    result = trainer.evaluate(test, load_best_model=True, show_progress=False)
    print(
        json.dumps(
            {
                "seed": seed,
                "users": dataset.user_num - 1,
                "items": dataset.item_num - 1,
                "validationNdcgAt10": float(best),
                "testNdcgAt10": float(result["ndcg@10"]),
                "testHitAt10": float(result["hit@10"]),
                "epochs": len(ran),
                "seconds": seconds,
            }
        ),
        flush=True,
    )
