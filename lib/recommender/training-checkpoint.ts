// Checkpoints of the trainings of target models on disk, so that one that was killed goes on where it was. A checkpoint
// carries its owner (what is trained, on what, from which seed); one of another owner is as good as none.

import { createHash } from 'node:crypto';
import { type CheckpointTensors, loadCheckpoint, saveCheckpoint } from '#lib/tensor/checkpoint.ts';
import type { OptimizerState } from '#lib/tensor/optimizer.ts';
import type { SASRecValues } from './sasrec.ts';
import type { SASRecCheckpoint } from './train.ts';
import type { MatrixFactorizationCheckpoint } from './train-matrix-factorization.ts';
import type { TrainingHooks } from './training.ts';

export type CheckpointPlace = {
  folder: string;
  owner: string;
  everyMs?: number; // a shorter while after the last checkpoint none is written
};

const usualEveryMs = 5_000;

/** Names a training by all that its result depends on. */
export function trainingOwner(settings: unknown, sequences: readonly (readonly number[])[]): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const sequence of sequences) hash.update(`\n${sequence.join(' ')}`);
  return hash.digest('hex');
}

type Numbers = { epoch: number; step: number; seconds: number; optimizerStep: number };
/** `kept`: what only one kind of training counts, above all its best validation. */
type Stored = { owner: string; numbers: Numbers; kept: Record<string, number> };

export function sasrecHooks(place: CheckpointPlace): Promise<TrainingHooks<SASRecCheckpoint>> {
  return hooks(place, {
    tensors: ({ values, average, best }) =>
      new Map([
        ...prefixed('values/', values),
        ...prefixed('average/', average),
        ...prefixed('best/', best.values),
      ]),
    kept: ({ attempt, epochsBefore, own, best: { ndcgAt10, epoch } }) => ({
      attempt,
      epochsBefore,
      ownNdcgAt10: own.ndcgAt10,
      ownEpoch: own.epoch,
      ndcgAt10,
      epoch,
    }),
    read: (numbers, optimizer, kept, tensors) => ({
      ...numbers,
      attempt: kept.attempt ?? 0,
      epochsBefore: kept.epochsBefore ?? 0,
      own: { ndcgAt10: kept.ownNdcgAt10 ?? -1, epoch: kept.ownEpoch ?? 0 },
      optimizer,
      values: withPrefix('values/', tensors),
      average: withPrefix('average/', tensors),
      best: {
        ndcgAt10: kept.ndcgAt10 ?? -1,
        epoch: kept.epoch ?? 0,
        values: withPrefix('best/', tensors),
      },
    }),
  });
}

export function matrixFactorizationHooks(
  place: CheckpointPlace,
): Promise<TrainingHooks<MatrixFactorizationCheckpoint>> {
  return hooks(place, {
    tensors: ({ users, items, best: { values } }) => new Map(Object.entries({ users, items, ...values })),
    kept: ({ best: { ndcgAt10, epoch, meanScore } }) => ({ ndcgAt10, epoch, meanScore }),
    read: (numbers, optimizer, kept, tensors) => {
      const tensor = (name: string) => tensors.get(name) ?? new Float32Array();
      const values = { itemVectors: tensor('itemVectors'), meanUser: tensor('meanUser') };
      const { ndcgAt10 = -1, epoch = 0, meanScore = 0 } = kept;
      return {
        ...numbers,
        optimizer,
        users: tensor('users'),
        items: tensor('items'),
        best: { ndcgAt10, epoch, meanScore, values },
      };
    },
  });
}

type Codec<Checkpoint> = {
  tensors: (checkpoint: Checkpoint) => Map<string, Float32Array>;
  kept: (checkpoint: Checkpoint) => Record<string, number>;
  read: (
    numbers: Omit<Numbers, 'optimizerStep'>,
    optimizer: OptimizerState,
    kept: Record<string, number>,
    tensors: Map<string, Float32Array>,
  ) => Checkpoint;
};

async function hooks<
  Checkpoint extends { epoch: number; step: number; seconds: number; optimizer: OptimizerState },
>(place: CheckpointPlace, codec: Codec<Checkpoint>): Promise<TrainingHooks<Checkpoint>> {
  const { folder, owner, everyMs = usualEveryMs } = place;
  let savedMs = Date.now();
  const found = await loadCheckpoint<Stored>(folder).catch(() => null); // a damaged one is no reason not to train
  const onCheckpoint = async (checkpoint: Checkpoint) => {
    if (Date.now() - savedMs < everyMs) return;
    const { epoch, step, seconds, optimizer } = checkpoint;
    const tensors = codec.tensors(checkpoint);
    tensors.set('optimizer/first', optimizer.firstMoment).set('optimizer/second', optimizer.secondMoment);
    const state: Stored = {
      owner,
      numbers: { epoch, step, seconds, optimizerStep: optimizer.step },
      kept: codec.kept(checkpoint),
    };
    await saveCheckpoint(folder, { state, tensors: flat(tensors) });
    savedMs = Date.now();
  };
  if (found?.state.owner !== owner || !found.state.kept) return { onCheckpoint }; // of another training or an older layout
  const { numbers, kept } = found.state;
  const tensors = new Map([...found.tensors].map(([name, { data }]) => [name, data]));
  const optimizer = {
    step: numbers.optimizerStep,
    firstMoment: tensors.get('optimizer/first') ?? new Float32Array(),
    secondMoment: tensors.get('optimizer/second') ?? new Float32Array(),
  };
  const { epoch, step, seconds } = numbers;
  return { resume: codec.read({ epoch, step, seconds }, optimizer, kept, tensors), onCheckpoint };
}

function flat(tensors: Map<string, Float32Array>): CheckpointTensors {
  return new Map([...tensors].map(([name, data]) => [name, { shape: [data.length], data }]));
}

function prefixed(prefix: string, values: SASRecValues): [string, Float32Array][] {
  return [...values].map(([name, data]) => [prefix + name, data]);
}

function withPrefix(prefix: string, tensors: Map<string, Float32Array>): SASRecValues {
  return new Map(
    [...tensors].flatMap(([name, data]): [string, Float32Array][] =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), data]] : [],
    ),
  );
}
