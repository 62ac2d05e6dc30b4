// One llama_batch in native memory, filled through views and never copied. Every position goes in as an embedding:
// token ids are looked up here, in the same rows and with the same rounding as in libllama (bit-identical logits),
// so prompts with soft tokens, plain prompts and running streams all fit into one call.
import koffi from 'koffi';
import type { RowReader } from '#lib/llm/gguf.ts';
import type { Position } from './sequence-pool.ts';

export type Batch = {
  readonly capacity: number;
  readonly size: number;
  clear(): void;
  /** Adds one position of a sequence; with `wantsLogits`, its row of logits can be read afterwards. */
  add(position: Position, sequence: number, index: number, wantsLogits: boolean): number;
  /** The llama_batch, to be passed by value. */
  struct(): Record<string, unknown>;
  free(): void;
};

export function createBatch(capacity: number, hiddenSize: number, embeddingRow: RowReader): Batch {
  const allocations: bigint[] = [];
  const allocate = (bytes: number): [bigint, ArrayBuffer] => {
    const pointer = koffi.alloc('char', bytes) as bigint;
    allocations.push(pointer);
    return [pointer, koffi.view(pointer, bytes)];
  };
  const [embeddingsAt, embeddingsMemory] = allocate(capacity * hiddenSize * 4);
  const [indicesAt, indicesMemory] = allocate(capacity * 4);
  const [countsAt, countsMemory] = allocate(capacity * 4);
  const [sequencesAt, sequencesMemory] = allocate(capacity * 4);
  const [listsAt, listsMemory] = allocate(capacity * 8);
  const [logitsAt, logitsMemory] = allocate(capacity);
  const embeddings = new Float32Array(embeddingsMemory);
  const indices = new Int32Array(indicesMemory);
  const sequences = new Int32Array(sequencesMemory);
  const wanted = new Int8Array(logitsMemory);
  new Int32Array(countsMemory).fill(1); // every position belongs to one sequence
  const lists = new BigUint64Array(listsMemory);
  for (let row = 0; row < capacity; row++) lists[row] = sequencesAt + BigInt(row * 4);

  let size = 0;
  return {
    capacity,
    get size() {
      return size;
    },
    clear() {
      size = 0;
    },
    add(position, sequence, index, wantsLogits) {
      if (typeof position === 'number') embeddingRow(position, embeddings, size * hiddenSize);
      else embeddings.set(position, size * hiddenSize);
      indices[size] = index;
      sequences[size] = sequence;
      wanted[size] = wantsLogits ? 1 : 0;
      return size++;
    },
    struct: () => ({
      n_tokens: size,
      token: null,
      embd: embeddingsAt,
      pos: indicesAt,
      n_seq_id: countsAt,
      seq_id: listsAt,
      logits: logitsAt,
    }),
    free() {
      for (const pointer of allocations.splice(0)) koffi.free(pointer);
    },
  };
}
