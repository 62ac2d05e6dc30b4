# The peer of lora-step.ts: the same step in PyTorch + PEFT, one for every line of input.
import argparse
import json
import resource
import sys
import time

import torch
from peft import LoraConfig, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM

parser = argparse.ArgumentParser()
parser.add_argument("--batch", type=int)
parser.add_argument("--length", type=int)
parser.add_argument("--rank", type=int)
parser.add_argument("--fast", action="store_true")
parser.add_argument("--answers-only", action="store_true", help="read the logits of the answers alone, which the library does not")
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
    LlamaForCausalLM(shape), LoraConfig(r=arguments.rank, lora_alpha=16, target_modules=names, lora_dropout=0.0)
)
model.train()
llama = model.base_model.model
optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=1e-3, weight_decay=0.0)
answers = arguments.batch * arguments.length // 4
ids = torch.randint(0, shape.vocab_size, (arguments.batch, arguments.length))
targets = torch.randint(0, shape.vocab_size, (answers,))
labels = torch.full((arguments.batch * arguments.length,), -100)
labels[:answers] = targets
labels = labels.reshape(arguments.batch, arguments.length)


def loss_of_answers():
    hidden = llama.model(input_ids=ids, use_cache=False).last_hidden_state.reshape(-1, shape.hidden_size)
    return torch.nn.functional.cross_entropy(llama.lm_head(hidden[:answers]), targets)


for _ in sys.stdin:
    cpu, start = time.process_time(), time.perf_counter()
    loss = loss_of_answers() if arguments.answers_only else model(input_ids=ids, labels=labels, use_cache=False).loss
    loss.backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    measured = {
        "wallSeconds": time.perf_counter() - start,
        "processorSeconds": time.process_time() - cpu,
        "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }
    print(json.dumps(measured), flush=True)
