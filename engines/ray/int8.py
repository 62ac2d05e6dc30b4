"""The frozen products of a training in eight bits, for a processor that has instructions for these (VNNI) and none for bfloat16.

Forward and the gradient of the inputs are products of int8 rows with int32 sums, as in SwitchBack (Wortsman et al., 2023); LoRA matrices,
attention, norms and logits stay in float32. Each row of the inputs, and of their gradient, has a scale of its own, and so has each row of the
weights. The inputs that are largest on a first row stay in float32 (LLM.int8(), Dettmers et al., 2022): without that, a few channels of
hundreds of times the others' size would leave no steps for these.
"""

import torch
from torch import nn

APART = 32  # channels of each product that stay in float32


def quantized(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """(R, C) -> int8 (R, C) and the scale of each row (R, 1)."""
    scale = x.abs().amax(dim=1, keepdim=True).clamp_min(1e-12) / 127
    return (x / scale).round().to(torch.int8), scale


class Product(torch.autograd.Function):
    """(T, I) x -> (T, O). No gradient for the weights: they are frozen. That of x is all in eight bits."""

    @staticmethod
    def forward(ctx, x, weight, scale, apart, weight_apart, back_weight, back_scale):
        ctx.save_for_backward(back_weight, back_scale)
        large = x.index_select(1, apart)
        rows, row_scale = quantized(x.index_fill(1, apart, 0))
        return torch.addmm(torch._int_mm(rows, weight.t()).float() * row_scale * scale, large, weight_apart.t())

    @staticmethod
    def backward(ctx, gradient):
        back_weight, back_scale = ctx.saved_tensors
        rows, row_scale = quantized(gradient)
        return torch._int_mm(rows, back_weight.t()).float() * row_scale * back_scale, *[None] * 6


class Int8Linear(nn.Module):
    def __init__(self, linear: nn.Linear, apart: torch.Tensor):
        """apart: the channels (APART) of the inputs that stay in float32."""
        super().__init__()
        whole = linear.weight.detach().float()
        weight, scale = quantized(whole.index_fill(1, apart, 0))
        back_weight, back_scale = quantized(whole.t().contiguous())
        buffers = {
            "weight": weight,
            "scale": scale.t().contiguous(),
            "apart": apart,
            "weight_apart": whole[:, apart].contiguous(),
            "back_weight": back_weight,
            "back_scale": back_scale.t().contiguous(),
            "bias": None if linear.bias is None else linear.bias.detach().float(),
        }
        for name, value in buffers.items():
            self.register_buffer(name, value, persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        rows = x.reshape(-1, x.shape[-1])
        y = Product.apply(rows, self.weight, self.scale, self.apart, self.weight_apart, self.back_weight, self.back_scale)
        if self.bias is not None:
            y = y + self.bias
        return y.reshape(*x.shape[:-1], y.shape[-1])


def largest_channels(linears: dict[str, nn.Linear], run) -> dict[str, torch.Tensor]:
    """Of each product, the APART channels of its inputs that are largest while run() goes through the model once."""
    largest: dict[str, torch.Tensor] = {}
    hooks = [
        linear.register_forward_pre_hook(
            lambda _, inputs, name=name: largest.update({name: inputs[0].detach().abs().flatten(0, -2).amax(dim=0)})
        )
        for name, linear in linears.items()
    ]
    with torch.no_grad():
        run()
    for hook in hooks:
        hook.remove()
    return {name: sizes.topk(min(APART, len(sizes))).indices.sort().values for name, sizes in largest.items()}


def to_int8(model: nn.Module, run) -> int:
    """Puts Int8Linear in the place of each frozen linear layer that a LoRA pair wraps; how many. run: one pass through the model."""
    layers = {
        name: module for name, module in model.named_modules() if isinstance(getattr(module, "base_layer", None), nn.Linear)
    }
    apart = largest_channels({name: layer.base_layer for name, layer in layers.items()}, run)
    for name, layer in layers.items():
        layer.base_layer = Int8Linear(layer.base_layer, apart[name])
    return len(layers)
