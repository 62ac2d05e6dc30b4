// The mean user vector: what the model would tell everybody. It is the vector of an empty history, and a share of it can be taken
// out of every other (docs/decisions/020-less-of-the-mean.md): the last layer ends in a norm whose bias is added to every user vector,
// so that share is taken out of the bias, and the model stays a SASRec like any other.

import { meanVector } from './mean-vector.ts';
import { createSASRec, emptyHistory, type SASRecValues } from './sasrec.ts';
import { lastBias, type SASRecConfig } from './sasrec-network.ts';

const prefixesAsked = 2000;

/** The weights with the vector of an empty history, and with user vectors of `u − share · mean u` for `u`. */
export function finished(
  values: SASRecValues,
  config: SASRecConfig,
  train: readonly (readonly number[])[],
  share: number,
): SASRecValues {
  const mean = meanUserVector(values, config, train);
  const name = lastBias(config);
  const bias = values.get(name)?.map((value, at) => value - share * (mean[at] ?? 0)) ?? mean;
  return new Map(values).set(name, bias).set(
    emptyHistory,
    mean.map((value) => (1 - share) * value),
  );
}

/** The mean user vector after prefixes of the training sequences, evenly chosen. */
function meanUserVector(
  values: SASRecValues,
  config: SASRecConfig,
  train: readonly (readonly number[])[],
): Float32Array {
  const total = train.reduce((sum, sequence) => sum + sequence.length, 0);
  const stride = Math.max(1, Math.floor(total / prefixesAsked));
  const prefixes: number[][] = [];
  let position = 0;
  for (const sequence of train) {
    for (let end = 1; end <= sequence.length; end++) {
      if (position++ % stride === 0) prefixes.push(sequence.slice(Math.max(0, end - config.maxHistory), end));
    }
  }
  const model = createSASRec(config, values);
  const vectors = model.userVectors(prefixes);
  model.dispose();
  return meanVector(vectors, config.dimension);
}
