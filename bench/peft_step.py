"""What the peers of lora-step.ts and alignment-step.ts share: the model with its adapter, and a step for every line of input."""

import argparse
import json
import resource
import sys
import time
from typing import Callable

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import AutoConfig, AutoModelForCausalLM, PretrainedConfig

VOCABULARY = 49152
HIDDEN = 576


def parser() -> argparse.ArgumentParser:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--rank", type=int)
    arguments.add_argument("--fast", action="store_true")
    return arguments


def small_model() -> PretrainedConfig:
    """SmolLM2-135M's shape."""
    return AutoConfig.for_model(
        "llama",
        vocab_size=VOCABULARY,
        hidden_size=HIDDEN,
        intermediate_size=1536,
        num_hidden_layers=30,
        num_attention_heads=9,
        num_key_value_heads=3,
        max_position_embeddings=8192,
        rope_theta=100000.0,
        tie_word_embeddings=True,
    )


def model_of(sizes: dict) -> PretrainedConfig:
    """The shape that lib/llm/llama-config.ts read from a model's file."""
    return AutoConfig.for_model(
        sizes["architecture"],
        vocab_size=sizes["vocabularySize"],
        hidden_size=sizes["hiddenSize"],
        intermediate_size=sizes["intermediateSize"],
        num_hidden_layers=sizes["layers"],
        num_attention_heads=sizes["heads"],
        num_key_value_heads=sizes["keyValueHeads"],
        max_position_embeddings=sizes["maxPositions"],
        rope_theta=sizes["ropeTheta"],
        tie_word_embeddings=sizes["tieWordEmbeddings"],
    )


def adapted_model(
    arguments: argparse.Namespace, alpha: int, rate: float, shape: PretrainedConfig | None = None
) -> tuple[PeftModel, torch.optim.Optimizer]:
    """A model of that shape with random weights, LoRA on all seven projections, and AdamW on it."""
    if arguments.fast:
        torch.set_float32_matmul_precision("medium")  # oneDNN may multiply in bfloat16
    torch.manual_seed(0)
    names = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
    lora = LoraConfig(r=arguments.rank, lora_alpha=alpha, target_modules=names, lora_dropout=0.0)
    model = get_peft_model(AutoModelForCausalLM.from_config(shape or small_model()), lora)
    model.train()
    trained = [p for p in model.parameters() if p.requires_grad]
    return model, torch.optim.AdamW(trained, lr=rate, weight_decay=0.0)


def serve_steps(step: Callable[[], None]) -> None:
    for _ in sys.stdin:
        cpu, start = time.process_time(), time.perf_counter()
        step()
        measured = {
            "wallSeconds": time.perf_counter() - start,
            "processorSeconds": time.process_time() - cpu,
            "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        }
        print(json.dumps(measured), flush=True)
