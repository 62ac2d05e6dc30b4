/** The mean row of vectors (N, d), summed in double precision; zeros if there are none. */
export function meanVector(vectors: Float32Array, d: number): Float32Array {
  const sum = new Float64Array(d);
  for (const [at, value] of vectors.entries()) sum[at % d] = (sum[at % d] ?? 0) + value;
  return Float32Array.from(sum, (value) => value / Math.max(1, vectors.length / d));
}
