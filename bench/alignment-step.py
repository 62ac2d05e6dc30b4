# The peer of alignment-step.ts: the same questions and answers in PyTorch + PEFT, each question a row, one optimizer step for what is
# one row there. Rows are sorted by length and padded in batches of about a thousand places.
import argparse
import json
import resource
import sys
import time

import torch
from peft import LoraConfig, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM

parser = argparse.ArgumentParser()
parser.add_argument("file")
parser.add_argument("--rank", type=int)
parser.add_argument("--fast", action="store_true")
arguments = parser.parse_args()
if arguments.fast:
    torch.set_float32_matmul_precision("medium")  # oneDNN may multiply in bfloat16

torch.manual_seed(0)
shape = LlamaConfig(
    vocab_size=49152,
    hidden_size=576,
    intermediate_size=1536,
    num_hidden_layers=30,
    num_attention_heads=9,
    num_key_value_heads=3,
    max_position_embeddings=8192,
    rope_theta=100000.0,
    tie_word_embeddings=True,
)
names = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
model = get_peft_model(
    LlamaForCausalLM(shape),
    LoraConfig(r=arguments.rank, lora_alpha=2 * arguments.rank, target_modules=names, lora_dropout=0.0),
)
model.train()
optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=1e-4, weight_decay=0.0)
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

for _ in sys.stdin:
    cpu, start = time.process_time(), time.perf_counter()
    for step in steps:
        answers = sum(int((labels >= 0).sum()) for _, _, labels in step)
        for ids, mask, labels in step:
            output = model(input_ids=ids, attention_mask=mask, labels=labels, use_cache=False)
            (output.loss * int((labels >= 0).sum()) / answers).backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
    measured = {
        "wallSeconds": time.perf_counter() - start,
        "processorSeconds": time.process_time() - cpu,
        "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }
    print(json.dumps(measured), flush=True)
