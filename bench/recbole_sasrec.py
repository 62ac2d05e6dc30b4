"""RecBole 1.2.1's SASRec with cross-entropy on the same histories, split, width and length. Prints one JSON line.

usage: recbole_sasrec.py DATA_FOLDER --seed SEED [--epochs MAX_EPOCHS] [--patience PATIENCE] [--length LENGTH] [--as-is]
All items are ranked, including seen ones, as RecBole does for sequential models.

RecBole reads one output per row, that of its last item, but computes all of them, padding included. Unless --as-is is given, the
same function is computed without the unused parts: rows are cut to their own length, and the last layer only answers for the last
item. At every start both ways are compared, without dropout: outputs agree within 1e-5. Dropout draws eight numbers from one, and
PyTorch's NaN detection, which RecBole turns on, is off.
"""

from recbole_run import parser, train_and_print  # first: it mends what RecBole imports

import torch
from recbole.model.sequential_recommender import SASRec


class HalfDropout(torch.nn.Module):
    """Dropout of one half: torch.nn.Dropout(0.5), with eight draws from one random number."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        draws = torch.empty((x.numel() + 7) // 8, dtype=torch.int64).random_().view(torch.uint8)
        return x * ((draws[: x.numel()] & 1) << 1).view_as(x)


def last_output(model: SASRec, item_seq: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
    """(B, L) items, (B) lengths -> (B, H): what SASRec.forward gives, by its own layers."""
    length = int(lengths.max())
    item_seq = item_seq[:, :length]
    x = model.item_embedding(item_seq) + model.position_embedding(torch.arange(length))
    x = model.dropout(model.LayerNorm(x))
    mask = model.get_attention_mask(item_seq)
    *earlier, last = model.trm_encoder.layer
    for layer in earlier:
        x = layer(x, mask)
    rows = torch.arange(len(lengths))
    attention = last.multi_head_attention
    heads, width = attention.num_attention_heads, attention.attention_head_size
    asking = x[rows, lengths - 1]
    query = attention.query(asking).view(-1, heads, 1, width)
    key = attention.key(x).view(-1, length, heads, width).permute(0, 2, 3, 1)
    value = attention.value(x).view(-1, length, heads, width).permute(0, 2, 1, 3)
    mask = mask.expand(-1, 1, length, length)[rows, :, lengths - 1].unsqueeze(2)
    weights = attention.attn_dropout(torch.softmax(query @ key / attention.sqrt_attention_head_size + mask, dim=-1))
    mixed = attention.out_dropout(attention.dense((weights @ value).reshape(len(lengths), heads * width)))
    return last.feed_forward(attention.LayerNorm(mixed + asking))


def lean_forward(model: SASRec, item_seq: torch.Tensor, lengths: torch.Tensor, parts: int = 8) -> torch.Tensor:
    """The same in parts of similar length."""
    order = torch.argsort(lengths)
    outputs = [last_output(model, item_seq[part], lengths[part]) for part in order.chunk(parts)]
    return torch.cat(outputs)[torch.argsort(order)]


def check_lean_forward(model: SASRec, items: int) -> None:
    model.eval()
    longest = model.position_embedding.num_embeddings
    lengths = torch.randint(1, longest + 1, (64,))
    item_seq = torch.randint(1, items, (64, longest)) * (torch.arange(longest) < lengths[:, None])
    with torch.no_grad():
        difference = (SASRec.forward(model, item_seq, lengths) - lean_forward(model, item_seq, lengths)).abs().max()
    assert difference < 1e-5, f"the lean forward pass differs by {difference}"


def make_lean(model: SASRec, items: int) -> None:
    check_lean_forward(model, items)
    model.forward = lambda item_seq, lengths: lean_forward(model, item_seq, lengths)
    for module in list(model.modules()):
        for name, child in module.named_children():
            if isinstance(child, torch.nn.Dropout):
                assert child.p == 0.5
                setattr(module, name, HalfDropout())
    torch.autograd.set_detect_anomaly(False)


def main() -> None:
    options = parser(epochs=100)
    options.add_argument("--length", type=int, default=50, help="a longer history counts with its last so many items")
    options.add_argument("--as-is", action="store_true", help="also compute the unused parts")
    arguments = options.parse_args()
    settings = {
        "MAX_ITEM_LIST_LENGTH": arguments.length,
        "loss_type": "CE",
        "train_neg_sample_args": None,
        "hidden_size": 64,
        "inner_size": 256,
        "n_layers": 2,
        "n_heads": 2,
        "hidden_dropout_prob": 0.5,
        "attn_dropout_prob": 0.5,
        "eval_batch_size": 1024,
    }
    train_and_print(SASRec, arguments, settings, None if arguments.as_is else make_lean)


if __name__ == "__main__":
    main()
