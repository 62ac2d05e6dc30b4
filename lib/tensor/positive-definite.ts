// Linear systems with a symmetric positive definite matrix, by Cholesky, in double precision and without a library: the same
// numbers to the last bit on every machine. Only the lower half of a matrix is read.

/** L of A = L·Lᵀ, in place of the lower half of A (d, d). */
export function factorize(matrix: Float64Array, d: number): Float64Array {
  for (let row = 0; row < d; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * d + column] as number;
      for (let k = 0; k < column; k++)
        sum -= (matrix[row * d + k] as number) * (matrix[column * d + k] as number);
      matrix[row * d + column] =
        row === column ? Math.sqrt(sum) : sum / (matrix[column * d + column] as number);
    }
  }
  return matrix;
}

/** x of L·Lᵀ x = b (d). */
export function solveFactored(factor: Float64Array, right: ArrayLike<number>, d: number): Float64Array {
  const x = Float64Array.from(right);
  for (let row = 0; row < d; row++) {
    let sum = x[row] as number;
    for (let k = 0; k < row; k++) sum -= (factor[row * d + k] as number) * (x[k] as number);
    x[row] = sum / (factor[row * d + row] as number);
  }
  for (let row = d - 1; row >= 0; row--) {
    let sum = x[row] as number;
    for (let k = row + 1; k < d; k++) sum -= (factor[k * d + row] as number) * (x[k] as number);
    x[row] = sum / (factor[row * d + row] as number);
  }
  return x;
}

/** Lower half of matrix (d, d) += weight · v vᵀ, v = vectors[start, start + d). */
export function addOuter(
  matrix: Float64Array,
  vectors: ArrayLike<number>,
  start: number,
  d: number,
  weight: number,
): void {
  for (let row = 0; row < d; row++) {
    const factor = weight * (vectors[start + row] as number);
    for (let column = 0; column <= row; column++) {
      const at = row * d + column;
      matrix[at] = (matrix[at] as number) + factor * (vectors[start + column] as number);
    }
  }
}
