// The C functions of llama.cpp's libllama, called through koffi from the prebuilt library that node-llama-cpp
// publishes for each platform. We don't use its JavaScript API, because it can't take embeddings. The structs below
// are those of llama.h at release v0.5.0. They're passed by value, so another release's layout would corrupt
// memory: any other release is rejected.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import koffi, { type LibraryHandle } from 'koffi';
import { AppError } from '#lib/errors.ts';

const release = 'v0.5.0';

/** An address in native memory. */
export type Pointer = bigint;
type Params = Record<string, unknown>;

export type Libllama = {
  modelDefaults(): Params;
  contextDefaults(): Params;
  /** 0n if the file can't be loaded. */
  loadModel(file: string, params: Params): Promise<Pointer>;
  freeModel(model: Pointer): void;
  newContext(model: Pointer, params: Params): Promise<Pointer>;
  freeContext(context: Pointer): void;
  setThreads(context: Pointer, decodeThreads: number, batchThreads: number): void;
  /** Positions of one sequence. */
  contextLength(context: Pointer): number;
  decode(context: Pointer, batch: Params): Promise<number>;
  logitsAt(context: Pointer, row: number): Pointer;
  memoryOf(context: Pointer): Pointer;
  clearMemory(memory: Pointer, data: boolean): void;
  removeFromSequence(memory: Pointer, sequence: number, from: number, to: number): boolean;
  copySequence(memory: Pointer, from: number, to: number, start: number, end: number): void;
  loadAdapter(model: Pointer, file: string): Promise<Pointer>;
  freeAdapter(adapter: Pointer): void;
  setAdapters(context: Pointer, adapters: Pointer[], count: number, scales: number[]): number;
  vocabularyOf(model: Pointer): Pointer;
  /** llama.cpp's own tokenizer; tests compare ours with it. */
  tokenize(
    vocabulary: Pointer,
    text: string,
    bytes: number,
    tokens: Int32Array,
    size: number,
    addSpecial: boolean,
    parseSpecial: boolean,
  ): number;
};

/** Packages to try, fastest first. CPU packages are dependencies; GPU packages are used if installed. */
function packages(): string[] {
  const platform = `${process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  if (platform === 'mac-arm64') return ['mac-arm64-metal'];
  return [`${platform}-cuda`, platform];
}

let loaded: Libllama | undefined;

/** Loads the library once; AppError 'unavailable' says what is missing. */
export function libllama(): Libllama {
  if (loaded) return loaded;
  const problems: string[] = [];
  for (const name of packages()) {
    try {
      loaded = bind(findLibraries(name));
      return loaded;
    } catch (cause) {
      problems.push(
        `@node-llama-cpp/${name}: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`,
      );
    }
  }
  throw new AppError('unavailable', {
    message: `libllama can't run on this machine. ${problems.join('; ')}`,
  });
}

function findLibraries(name: string): string {
  const entry = createRequire(import.meta.url).resolve(`@node-llama-cpp/${name}`);
  const folder = path.join(path.dirname(entry), '..', 'bins', name);
  const metadata = JSON.parse(readFileSync(path.join(folder, '_nlcBuildMetadata.json'), 'utf8'));
  const found = metadata?.buildOptions?.llamaCpp?.release;
  if (found !== release) throw new Error(`it was built from llama.cpp ${found}, but ${release} is needed`);
  return folder;
}

function bind(folder: string): Libllama {
  const library = (stem: string, options = { global: true }): LibraryHandle => {
    const file = readdirSync(folder).find((name) =>
      new RegExp(`^(lib)?${stem}(\\.v[\\d.]+)?\\.(so|dylib|dll)$`).test(name),
    );
    if (!file || !existsSync(path.join(folder, file))) throw new Error(`lib${stem} is missing`);
    return koffi.load(path.join(folder, file), options);
  };
  library('ggml-base');
  const ggml = library('ggml');
  const llama = library('llama', { global: false });

  const modelParams = koffi.struct(null, {
    devices: 'void*',
    tensor_buft_overrides: 'void*',
    n_gpu_layers: 'int',
    split_mode: 'int',
    load_mode: 'int',
    lazy_mode: 'int',
    main_gpu: 'int',
    tensor_split: 'void*',
    progress_callback: 'void*',
    progress_callback_user_data: 'void*',
    kv_overrides: 'void*',
    vocab_only: 'bool',
    check_tensors: 'bool',
    use_extra_bufts: 'bool',
    no_host: 'bool',
    no_alloc: 'bool',
    load_mtp: 'bool',
  });
  const contextParams = koffi.struct(null, {
    n_ctx: 'uint32',
    n_batch: 'uint32',
    n_ubatch: 'uint32',
    n_seq_max: 'uint32',
    n_rs_seq: 'uint32',
    n_outputs_max: 'uint32',
    n_outputs_max_per_seq: 'uint32',
    n_threads: 'int',
    n_threads_batch: 'int',
    ctx_type: 'int',
    rope_scaling_type: 'int',
    pooling_type: 'int',
    attention_type: 'int',
    flash_attn_type: 'int',
    rope_freq_base: 'float',
    rope_freq_scale: 'float',
    yarn_ext_factor: 'float',
    yarn_attn_factor: 'float',
    yarn_beta_fast: 'float',
    yarn_beta_slow: 'float',
    yarn_orig_ctx: 'uint32',
    defrag_thold: 'float',
    cb_eval: 'void*',
    cb_eval_user_data: 'void*',
    type_k: 'int',
    type_v: 'int',
    abort_callback: 'void*',
    abort_callback_data: 'void*',
    embeddings: 'bool',
    offload_kqv: 'bool',
    no_perf: 'bool',
    op_offload: 'bool',
    swa_full: 'bool',
    kv_unified: 'bool',
    samplers: 'void*',
    n_samplers: 'size_t',
    ctx_other: 'void*',
  });
  const batch = koffi.struct(null, {
    n_tokens: 'int',
    token: 'void*',
    embd: 'void*',
    pos: 'void*',
    n_seq_id: 'void*',
    seq_id: 'void*',
    logits: 'void*',
  });

  // No logging: the log callback is called from worker threads, where JavaScript can't run. Any C function that
  // ignores its arguments and changes nothing will do.
  llama.func('llama_log_set', 'void', ['void*', 'void*'])(llama.symbol('llama_supports_mmap'), null);
  ggml.func('ggml_backend_load_all_from_path', 'void', ['str'])(folder);
  llama.func('llama_backend_init', 'void', [])();

  const pointer = (value: unknown): Pointer =>
    value === null || value === undefined ? 0n : (value as bigint);
  const loadModel = promisify(llama.func('llama_model_load_from_file', 'void*', ['str', modelParams]).async);
  const newContext = promisify(llama.func('llama_init_from_model', 'void*', ['void*', contextParams]).async);
  const loadAdapter = promisify(llama.func('llama_adapter_lora_init', 'void*', ['void*', 'str']).async);
  const decode = promisify(llama.func('llama_decode', 'int', ['void*', batch]).async);
  return {
    modelDefaults: llama.func('llama_model_default_params', modelParams, []),
    contextDefaults: llama.func('llama_context_default_params', contextParams, []),
    loadModel: async (file, params) => pointer(await loadModel(file, params)),
    freeModel: llama.func('llama_model_free', 'void', ['void*']),
    newContext: async (model, params) => pointer(await newContext(model, params)),
    freeContext: llama.func('llama_free', 'void', ['void*']),
    setThreads: llama.func('llama_set_n_threads', 'void', ['void*', 'int', 'int']),
    contextLength: llama.func('llama_n_ctx_seq', 'uint32', ['void*']),
    decode: async (context, params) => Number(await decode(context, params)),
    logitsAt: llama.func('llama_get_logits_ith', 'void*', ['void*', 'int']),
    memoryOf: llama.func('llama_get_memory', 'void*', ['void*']),
    clearMemory: llama.func('llama_memory_clear', 'void', ['void*', 'bool']),
    removeFromSequence: llama.func('llama_memory_seq_rm', 'bool', ['void*', 'int', 'int', 'int']),
    copySequence: llama.func('llama_memory_seq_cp', 'void', ['void*', 'int', 'int', 'int', 'int']),
    loadAdapter: async (model, file) => pointer(await loadAdapter(model, file)),
    freeAdapter: llama.func('llama_adapter_lora_free', 'void', ['void*']),
    setAdapters: llama.func('llama_set_adapters_lora', 'int', ['void*', 'void**', 'size_t', 'float*']),
    vocabularyOf: llama.func('llama_model_get_vocab', 'void*', ['void*']),
    tokenize: llama.func('llama_tokenize', 'int', ['void*', 'str', 'int', 'int*', 'int', 'bool', 'bool']),
  };
}
