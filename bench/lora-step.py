# The peer of lora-step.ts: the same step in PyTorch + PEFT, one for every line of input.
import torch
from peft_step import HIDDEN, VOCABULARY, adapted_model, parser, serve_steps

options = parser()
options.add_argument("--batch", type=int)
options.add_argument("--length", type=int)
options.add_argument("--answers-only", action="store_true", help="read the logits of the answers alone, which the library does not")
arguments = options.parse_args()
model, optimizer = adapted_model(arguments, alpha=16, rate=1e-3)
llama = model.base_model.model
answers = arguments.batch * arguments.length // 4
ids = torch.randint(0, VOCABULARY, (arguments.batch, arguments.length))
targets = torch.randint(0, VOCABULARY, (answers,))
labels = torch.full((arguments.batch * arguments.length,), -100)
labels[:answers] = targets
labels = labels.reshape(arguments.batch, arguments.length)


def loss_of_answers() -> torch.Tensor:
    hidden = llama.model(input_ids=ids, use_cache=False).last_hidden_state.reshape(-1, HIDDEN)
    return torch.nn.functional.cross_entropy(llama.lm_head(hidden[:answers]), targets)


def step() -> None:
    loss = loss_of_answers() if arguments.answers_only else model(input_ids=ids, labels=labels, use_cache=False).loss
    loss.backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)


serve_steps(step)
