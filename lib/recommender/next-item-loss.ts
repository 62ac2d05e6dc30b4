// The loss of SASRec and its gradients in one pass over chunks of rows, so that no more than one chunk's scores are in memory:
//
//   loss = mean over rows n of  log Z_n − u_n · e_label(n),   Z_n = Σ_i exp(u_n · e_i)
//   ∂/∂u_n = (Σ_i exp(u_n · e_i) e_i) / Z_n − e_label(n)
//
// A score is at most the longest u times the longest e. Where that bound keeps exp within float32, the row's maximum is not
// subtracted, and everything that is divided is (rows, d) or (items, d), never (rows, items): three products, one exp and
// one sum touch the scores.

import { rawOperation, tf } from '#lib/tensor/backend.ts';
import { add, multiply, subtract, sumLast } from '#lib/tensor/operations.ts';

const float32 = { type: 'float32' } as const;
const int32 = { type: 'int32' } as const;
const scoresPerChunk = 2 ** 22; // 16 MB, near what a cache holds
const safeExponent = 60; // e^±60 is within float32, and so are sums of millions of them

// oneDNN compiles a kernel for each shape and keeps a thousand of them: half a gigabyte where no two batches have equally many rows.
const rowMultiple = 32;

/** How many rows are scored at once: a multiple of rowMultiple. */
export function rowsPerChunk(itemCount: number): number {
  return wholeRows(Math.max(1, Math.min(2048, Math.floor(scoresPerChunk / itemCount) - rowMultiple + 1)));
}

/** So many rows are worked on where `count` are wanted. */
export function wholeRows(count: number): number {
  return Math.ceil(count / rowMultiple) * rowMultiple;
}

/**
 * users (N, d), items (V, d), labels int32 (N) → the mean cross-entropy. Both gradients are computed on the way, so it is for
 * training alone.
 */
export function nextItemLoss(users: tf.Tensor2D, items: tf.Tensor2D, labels: tf.Tensor1D): tf.Scalar {
  const apply = tf.customGrad((...inputs) => {
    const [users, items, save] = inputs as unknown as [tf.Tensor2D, tf.Tensor2D, tf.GradSaveFunc];
    const { loss, userGradient, itemGradient } = lossAndGradients(users, items, labels);
    save([userGradient, itemGradient]);
    return {
      value: loss,
      gradFunc: (dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[]) =>
        saved.map((gradient) => multiply(gradient, dy as tf.Tensor)),
    };
  });
  return apply(users, items) as tf.Scalar;
}

function lossAndGradients(
  users: tf.Tensor2D,
  items: tf.Tensor2D,
  labels: tf.Tensor1D,
): { loss: tf.Scalar; userGradient: tf.Tensor2D; itemGradient: tf.Tensor2D } {
  const [count, width] = users.shape;
  const [itemCount] = items.shape;
  const subtractMaximum = longest(users) * longest(items) > safeExponent;
  const chunk = rowsPerChunk(itemCount);
  const userParts: tf.Tensor2D[] = [];
  const lossParts: tf.Tensor[] = [];
  let itemSum: tf.Tensor2D | null = null;
  const padded = tf.pad(users, [
    [0, wholeRows(count) - count],
    [0, 0],
  ]); // rows of zeros pull no item
  for (let start = 0; start < count; start += chunk) {
    const rows = Math.min(chunk, padded.shape[0] - start);
    const parts = tf.tidy(() => {
      const own = tf.slice(padded, [start, 0], [rows, width]);
      const scores = tf.matMul(own, items, false, true); // (rows, V)
      const maximum = subtractMaximum ? tf.max(scores, 1, true) : null;
      const powers = one<tf.Tensor2D>('Exp', [maximum ? subtract(scores, maximum) : scores], { T: float32 });
      const sums = sumLast(powers); // Z: (rows, 1)
      const logarithm = tf.log(sums);
      const part = tf.div(tf.matMul(powers, items), sums) as tf.Tensor2D; // (rows, d)
      const toItems = tf.matMul(powers, tf.div(own, sums) as tf.Tensor2D, true, false); // (V, d)
      return [
        part,
        maximum ? add(logarithm, maximum) : logarithm,
        (itemSum ? add(itemSum, toItems) : toItems) as tf.Tensor2D,
      ] as const;
    });
    userParts.push(parts[0]);
    lossParts.push(parts[1]);
    (itemSum as tf.Tensor2D | null)?.dispose();
    itemSum = parts[2];
  }
  return tf.tidy(() => {
    const wanted = tf.gather(items, labels); // (N, d)
    const logarithms = tf.slice(tf.concat(lossParts), [0, 0], [count, 1]);
    const pulls = tf.slice(tf.concat(userParts), [0, 0], [count, width]);
    const loss = tf.mean(subtract(logarithms, tf.sum(multiply(users, wanted), 1, true))) as tf.Scalar;
    const fromLabels = one<tf.Tensor2D>(
      'UnsortedSegmentSum',
      [users, labels, tf.scalar(itemCount, 'int32')],
      { T: float32, Tindices: int32, Tnumsegments: int32 },
    );
    const share = tf.scalar(1 / count);
    const pulled = itemSum as unknown as tf.Tensor2D;
    return {
      loss,
      userGradient: multiply(subtract(pulls, wanted), share),
      itemGradient: multiply(subtract(pulled, fromLabels), share),
    };
  });
}

/** √ of the largest Σx² of a row. */
function longest(rows: tf.Tensor2D): number {
  return tf.tidy(() =>
    Math.sqrt(tf.max(tf.sum(tf.square(rows), 1)).dataSync()[0] ?? Number.POSITIVE_INFINITY),
  );
}

function one<T extends tf.Tensor>(...[name, inputs, attributes]: Parameters<typeof rawOperation>): T {
  return rawOperation(name, inputs, attributes)[0] as T;
}
