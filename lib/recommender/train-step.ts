// What training SASRec does again and again: the loss of a batch, and weights into variables and back.

import { tf } from '#lib/tensor/backend.ts';
import { dropout } from './fused.ts';
import { nextItemLoss, wholeRows } from './next-item-loss.ts';
import type { SASRecValues } from './sasrec.ts';
import {
  encode,
  itemEmbedding,
  type Noise,
  packed,
  type SASRecConfig,
  weightShapes,
} from './sasrec-network.ts';
import type { Window } from './sequence-windows.ts';

/** Mean cross-entropy of the next item over the positions of a batch. */
export function batchLoss(
  windows: readonly Window[],
  variables: ReadonlyMap<string, tf.Variable>,
  shape: SASRecConfig,
  settings: { hiddenDropout: number; attentionDropout: number; seed: number },
  step: number,
): tf.Scalar {
  let place = 0; // each place of dropout has its own seed in each step
  const noise: Noise = {
    hidden: (x) => dropout(x, settings.hiddenDropout, [settings.seed, step * 64 + place++]),
    attention: (x) => dropout(x, settings.attentionDropout, [settings.seed, step * 64 + place++]),
  };
  const batch = packed(
    windows.map(({ input }) => input),
    shape.maxHistory,
  );
  const rows = windows.flatMap(({ input, from }, at) =>
    input.map((_, position) => (batch.starts[at] ?? 0) + position).slice(from),
  );
  const labels = windows.flatMap(({ next, from }) => next.slice(from));
  const asked = [...rows, ...new Array<number>(wholeRows(rows.length) - rows.length).fill(0)];
  const encoded = encode(variables, shape, batch, { rows: tf.tensor1d(asked, 'int32'), noise });
  const users = tf.slice(encoded, [0, 0], [rows.length, shape.dimension]); // (N, d), padding left out
  const itemVectors = variables.get(itemEmbedding) as tf.Variable<tf.Rank.R2>; // (V, d)
  return nextItemLoss(users, itemVectors, tf.tensor1d(labels, 'int32'));
}

export function createVariables(values: SASRecValues, shape: SASRecConfig): Map<string, tf.Variable> {
  const variables = new Map<string, tf.Variable>();
  for (const [name, dimensions] of weightShapes(shape)) {
    variables.set(
      name,
      tf.tidy(() => tf.variable(tf.tensor(values.get(name) ?? [], dimensions))),
    );
  }
  return variables;
}

export function readVariables(variables: ReadonlyMap<string, tf.Variable>): SASRecValues {
  const values: SASRecValues = new Map();
  for (const [name, variable] of variables) values.set(name, (variable.dataSync() as Float32Array).slice());
  return values;
}

/** kept · average + (1 − kept) · values, as new arrays. */
export function averaged(average: SASRecValues, values: SASRecValues, kept: number): SASRecValues {
  return new Map(
    [...average].map(([name, old]) => {
      const latest = values.get(name) ?? old; // the vector of an empty history is no variable
      return [name, old.map((value, at) => kept * value + (1 - kept) * (latest[at] ?? 0))];
    }),
  );
}
