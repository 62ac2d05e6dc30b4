// PEFT files hold the transposes of the trainable LoRA's matrices.

type Matrix = { shape: number[]; data: Float32Array };

/** (rows, columns) → (columns, rows). */
export function transposed({ shape, data }: Matrix): Matrix {
  const [rows = 0, columns = 0] = shape;
  const out = new Float32Array(data.length);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) out[c * rows + r] = data[r * columns + c] as number;
  }
  return { shape: [columns, rows], data: out };
}
