"""The language model with its LoRA adapter and both connectors, if there are any, as one module, whose forward pass is the loss."""

import shutil
from pathlib import Path

import torch
from peft import PeftModel
from safetensors.torch import save_file
from torch import nn
from torch.nn.functional import cross_entropy
from transformers import AutoModelForCausalLM

import connectors
from examples import Batch, Vectors

ADAPTER_CONFIG = "adapter_config.json"
ADAPTER = "adapter_model.safetensors"


class Aligned(nn.Module):
    def __init__(self, base_model: Path, initial: Path, dtype: torch.dtype, checkpointing: bool):
        super().__init__()
        llama = load_base(base_model, dtype)
        if checkpointing:
            llama.gradient_checkpointing_enable({"use_reentrant": False})
            llama.enable_input_require_grads()
        self.language = PeftModel.from_pretrained(llama, initial / "adapter", is_trainable=True)
        self.has_connectors = connectors.are_in(initial)
        if self.has_connectors:
            stored, _ = connectors.read(initial)
            self.user = connectors.Connector(stored, "user")
            self.item = connectors.Connector(stored, "item")

    def compile(self) -> None:
        """Operations of the language model are fused, for rows of one length."""
        llama = self.language.base_model.model
        llama.model.forward = torch.compile(llama.model.forward, dynamic=False)

    def answers(self, batch: Batch, vectors: Vectors | None) -> torch.Tensor:
        """Logits (K, V) where an answer's token is predicted, and only there."""
        llama = self.language.base_model.model
        x = llama.get_input_embeddings()(batch.ids)  # (B, T, H)
        if vectors is not None:
            x = self.with_vectors(x, batch, vectors)
        h = llama.model(inputs_embeds=x, attention_mask=batch.bias.to(x.dtype), position_ids=batch.positions, use_cache=False)
        return llama.lm_head(h.last_hidden_state.reshape(-1, x.shape[-1])[batch.sources]).float()

    def with_vectors(self, x: torch.Tensor, batch: Batch, vectors: Vectors) -> torch.Tensor:
        soft = torch.cat([
            self.user(vectors.users[batch.user_rows], vectors.user_mixes[batch.user_rows]),
            self.item(vectors.items[batch.item_rows], vectors.item_mixes[batch.item_rows]),
        ])  # (S, H); with no rows of a kind, its connector still takes part, with a gradient of zero
        shape = x.shape
        return x.reshape(-1, shape[-1]).index_copy(0, batch.soft_at, soft.to(x.dtype)).reshape(shape)

    def forward(self, batch: Batch, vectors: Vectors | None, only_logits: bool = False) -> torch.Tensor:
        """The sum over the rows of their mean weighted cross-entropy, with soft targets where there are any.

        Logits come through here, too: FSDP gathers its parts of the model when the whole of it is called.
        """
        logits = self.answers(batch, vectors)
        if only_logits:
            return logits
        hard = cross_entropy(logits, batch.targets, reduction="none")  # (K)
        # All of an answer's logits have one log Σ exp, so moving a share to another token costs the difference of two.
        own = logits[batch.shared_answer, batch.targets[batch.shared_answer]]
        moved = (own - logits[batch.shared_answer, batch.shared_token]) * batch.shared_share
        return (hard * batch.weights).sum() + (moved * batch.weights[batch.shared_answer]).sum()

    def groups(self) -> dict[str, list[nn.Parameter]]:
        """What is trained: the two have learning rates of their own."""
        return {
            "lora": [weight for weight in self.language.parameters() if weight.requires_grad],
            "connectors": [*self.user.parameters(), *self.item.parameters()] if self.has_connectors else [],
        }


def load_base(path: Path, dtype: torch.dtype) -> nn.Module:
    """A Hugging Face folder, or a GGUF file, whose weights transformers turns back into numbers."""
    if path.is_dir():
        llama = AutoModelForCausalLM.from_pretrained(path, dtype=dtype, attn_implementation="sdpa")
    else:
        llama = AutoModelForCausalLM.from_pretrained(
            path.parent, gguf_file=path.name, dtype=dtype, attn_implementation="sdpa"
        )
    return llama.requires_grad_(False)


def trained_values(state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Of the module's whole state, what training changes."""
    return {
        name: value.detach().cpu().float()
        for name, value in state.items()
        if ".lora_" in name or (name.startswith(("user.", "item.")) and not name.endswith((".mean", ".scale")))
    }


def save(values: dict[str, torch.Tensor], initial: Path, folder: Path) -> None:
    """The PEFT adapter and, if there are any, connectors.safetensors in half precision, as a pack holds them."""
    adapter = folder / "adapter"
    adapter.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(initial / "adapter" / ADAPTER_CONFIG, adapter / ADAPTER_CONFIG)
    matrices = {
        name.removeprefix("language.").replace(".default.weight", ".weight"): value.half().contiguous()
        for name, value in values.items()
        if ".lora_" in name
    }
    save_file(matrices, adapter / ADAPTER, {"format": "pt"})
    if not connectors.are_in(initial):
        return
    trained = {
        kind: {name: values[f"{kind}.{name}"] for name in ["down", "up", "direct", "bias"]} for kind in ["user", "item"]
    }
    connectors.write(folder, initial, trained)


def rounded(values: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """As they will be read back: matrices went through half precision."""
    return {name: value.half().float() if value.dim() == 2 else value for name, value in values.items()}
