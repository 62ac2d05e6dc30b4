// The few products that serving needs, without a tensor library.

/** out (rows) += matrix (rows, columns) · x (columns). */
export function addProduct(
  out: Float32Array,
  matrix: Float32Array,
  x: Float32Array,
  rows: number,
): Float32Array {
  const columns = x.length;
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let c = 0, at = r * columns; c < columns; c++, at++)
      sum += (matrix[at] as number) * (x[c] as number);
    out[r] = (out[r] as number) + sum;
  }
  return out;
}

export function softmax(logits: Float32Array): Float32Array {
  const highest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** In place: negative numbers become zero. */
export function relu(numbers: Float32Array): Float32Array {
  for (let i = 0; i < numbers.length; i++) numbers[i] = Math.max(0, numbers[i] as number);
  return numbers;
}

export function norm(vector: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (vector[i] as number) ** 2;
  return Math.sqrt(sum);
}
