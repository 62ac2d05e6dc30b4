"""A GGUF file's weights as a Hugging Face folder in float32, for engines that read only those: python float_folder.py FILE FOLDER"""

import json
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM, AutoTokenizer

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
model = AutoModelForCausalLM.from_pretrained(source.parent, gguf_file=source.name, dtype=torch.float32)
tied = model.config.tie_word_embeddings
weights = {name: value.contiguous() for name, value in model.state_dict().items() if not (tied and name == "lm_head.weight")}
save_file(weights, folder / "model.safetensors", {"format": "pt"})
config = model.config.to_dict()
config.pop("quantization_config", None)
config |= {"architectures": [type(model).__name__], "dtype": "float32"}
(folder / "config.json").write_text(json.dumps(config, indent=2, default=str) + "\n")
AutoTokenizer.from_pretrained(source.parent, gguf_file=source.name).save_pretrained(folder)
