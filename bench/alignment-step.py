# The peer of alignment-step.ts: the same questions and answers in PyTorch + PEFT, each question a row, one optimizer step for what is
# one row there. Rows are sorted by length and padded in batches of about a thousand places.
import json

import torch
from peft_step import adapted_model, model_of, parser, serve_steps

options = parser()
options.add_argument("file")
options.add_argument("--sizes")
arguments = options.parse_args()
with open(arguments.sizes) as file:
    shape = model_of(json.load(file))
model, optimizer = adapted_model(arguments, alpha=2 * arguments.rank, rate=1e-4, shape=shape)
places = 1024


def batches(sequences):
    """Rows of similar length, padded at the right."""
    batch = []
    for sequence in sorted(sequences, key=lambda sequence: len(sequence["ids"])) + [None]:
        if batch and (sequence is None or len(sequence["ids"]) * (len(batch) + 1) > places):
            length = max(len(row["ids"]) for row in batch)
            pad = lambda values, filler: values + [filler] * (length - len(values))
            yield (
                torch.tensor([pad(row["ids"], 0) for row in batch]),
                torch.tensor([pad([1] * len(row["ids"]), 0) for row in batch]),
                torch.tensor([pad(row["labels"], -100) for row in batch]),
            )
            batch = []
        if sequence is not None:
            batch.append(sequence)


with open(arguments.file) as file:
    steps = [list(batches(sequences)) for sequences in json.load(file)]


def all_steps() -> None:
    for step in steps:
        answers = sum(int((labels >= 0).sum()) for _, _, labels in step)
        for ids, mask, labels in step:
            output = model(input_ids=ids, attention_mask=mask, labels=labels, use_cache=False)
            (output.loss * int((labels >= 0).sum()) / answers).backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)


serve_steps(all_steps)
