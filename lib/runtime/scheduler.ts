// One loop per context. Each step is one shared llama_decode: the next token of every running stream, and a chunk
// of the prompts still being read, the least patient first. Chunks are small while others stream, so as not to stall
// them, unless many wait to be read, and large otherwise.
import { AppError } from '#lib/errors.ts';
import type { Batch } from './batch.ts';
import type { Position, Sequence, SequencePool } from './sequence-pool.ts';

/** A prompt and what to do with the logits after it. */
export type Reader = {
  prompt: Position[];
  key: string | null;
  /** Prompts with less of it are read first; 0 where it isn't given. */
  patience?: number;
  /** Called once, when the prompt has been read; `reused` positions came from an earlier one. */
  read?(positions: number, reused: number): void;
  /**
   * Takes the logits after the last position, which are only valid during the call; returns the next tokens to
   * read, or null when done.
   */
  next(logits: Float32Array): number[] | null;
  /** Called once, at the end, with the error if there was one. Not called after cancel(). */
  ended(error?: unknown): void;
};

export type Engine = {
  batch: Batch;
  pool: SequencePool;
  decode(batch: Batch): Promise<number>;
  logitsAt(row: number): Float32Array;
};

type Active = {
  reader: Reader;
  sequence: Sequence;
  /** Unread positions. */
  queue: Position[];
  reused: number;
  started: boolean;
  cancelled: boolean;
};

/** Prompt positions per step for each prompt while others stream, and in all while none do. */
const politePositions = 64;
const alonePositions = 256;
/** With more prompts to read, streams wait for some steps: better a pause in a sentence than a minute before the first word. */
const fewReading = 2;
const mostPassedOver = 5; // steps in a row

export class Scheduler {
  private readonly engine: Engine;
  private readonly waiting: Reader[] = [];
  private active: Active[] = [];
  private running: Promise<void> | null = null;
  private closed = false;
  private passedOver = 0; // steps in a row that streams have waited

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** Queues a prompt; `cancel` removes it right away, or after the current step. */
  submit(reader: Reader): { cancel(): void } {
    if (this.closed) throw disposed();
    this.waiting.push(reader);
    this.running ??= this.run();
    return {
      cancel: () => {
        const queued = this.waiting.indexOf(reader);
        if (queued >= 0) this.waiting.splice(queued, 1);
        const active = this.active.find((each) => each.reader === reader);
        if (active) active.cancelled = true;
      },
    };
  }

  /** Ends every stream with an AppError and waits for the current step. */
  async close(): Promise<void> {
    this.closed = true;
    for (const reader of this.waiting.splice(0)) reader.ended(disposed());
    for (const active of this.active.filter(({ cancelled }) => !cancelled)) {
      active.cancelled = true;
      active.reader.ended(disposed());
    }
    await this.running;
  }

  private async run(): Promise<void> {
    await null; // prompts submitted together start together
    try {
      for (;;) {
        for (const each of this.active.filter(({ cancelled }) => cancelled)) this.finish(each);
        if (this.closed) return;
        this.admit();
        if (this.active.length === 0) return;
        await this.step();
      }
    } finally {
      this.running = null;
    }
  }

  private admit(): void {
    this.waiting.sort(byPatience);
    for (let reader = this.waiting[0]; reader; reader = this.waiting[0]) {
      const sequence = this.engine.pool.take(reader.prompt, reader.key);
      if (!sequence) return;
      this.waiting.shift();
      const reused = sequence.held.length;
      const queue = reader.prompt.slice(reused);
      this.active.push({ reader, sequence, queue, reused, started: false, cancelled: false });
    }
  }

  private async step(): Promise<void> {
    const { batch, decode, logitsAt } = this.engine;
    const started = this.active.filter((each) => each.started);
    const reading = this.active
      .filter(({ started }) => !started)
      .sort((a, b) => byPatience(a.reader, b.reader));
    const crowded = reading.length > fewReading && this.passedOver < mostPassedOver && started.length > 0;
    this.passedOver = crowded ? this.passedOver + 1 : 0;
    const streaming = crowded ? [] : started;
    batch.clear();
    const rows: { active: Active; taken: number; row: number | null }[] = [];
    let left = Math.min(
      batch.capacity,
      streaming.length > 0
        ? streaming.length + Math.min(alonePositions, politePositions * reading.length)
        : alonePositions,
    );
    for (const active of [...streaming, ...reading]) {
      const taken = Math.min(left, active.queue.length);
      if (taken === 0) continue;
      left -= taken;
      const whole = taken === active.queue.length;
      let row: number | null = null;
      for (let i = 0; i < taken; i++) {
        const wantsLogits = whole && i === taken - 1;
        const at = batch.add(
          active.queue[i] as Position,
          active.sequence.id,
          active.sequence.held.length + i,
          wantsLogits,
        );
        if (wantsLogits) row = at;
      }
      rows.push({ active, taken, row });
    }

    const outcome = await decode(batch).catch((error: unknown) => error);
    if (outcome !== 0) {
      const cause = new AppError('internal', {
        message: "The language model couldn't decode the prompt",
        cause: outcome,
      });
      for (const { active } of rows) this.end(active, cause, true);
      return;
    }
    for (const { active, taken, row } of rows) {
      const { reader, sequence, queue } = active;
      for (const position of queue.splice(0, taken)) sequence.held.push(position);
      if (row === null || active.cancelled) continue;
      try {
        if (!active.started) reader.read?.(reader.prompt.length, active.reused);
        active.started = true;
        const next = reader.next(logitsAt(row));
        if (next === null) this.end(active);
        else queue.push(...next);
      } catch (error) {
        this.end(active, error);
      }
    }
  }

  private end(active: Active, error?: unknown, doubtful = false): void {
    this.finish(active, doubtful);
    if (!active.cancelled) active.reader.ended(error);
  }

  private finish(active: Active, doubtful = false): void {
    this.active = this.active.filter((each) => each !== active);
    if (doubtful) this.engine.pool.forget(active.sequence);
    this.engine.pool.release(active.sequence);
  }
}

function byPatience(a: Reader, b: Reader): number {
  return (a.patience ?? 0) - (b.patience ?? 0); // sorting keeps the order of those that are equal
}

function disposed(): AppError {
  return new AppError('unavailable', {
    message: 'The language model was unloaded while answering. Ask again.',
  });
}
