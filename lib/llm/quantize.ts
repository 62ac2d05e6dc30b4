// Converts weights to the formats we write in GGUF files; dequantize.ts reads them back.
import { toHalf } from '#lib/tensor/half.ts';
import { blockFormats } from './dequantize.ts';

export type WrittenType = 'F32' | 'F16' | 'Q8_0';

/** `count` weights; for Q8_0, a multiple of 32. */
export function encodedBytes(type: WrittenType, count: number): number {
  const { weights, bytes } = blockFormats[type];
  return (count / weights) * bytes;
}

export function encode(type: WrittenType, values: Float32Array): Buffer {
  if (type === 'Q8_0') return toQ8(values);
  const numbers = type === 'F32' ? values : Uint16Array.from(values, toHalf);
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Per block, a scale d in half precision and 32 bytes; the largest is ±127·d. Q8_0 input comes out unchanged. */
function toQ8(values: Float32Array): Buffer {
  const { weights, bytes } = blockFormats.Q8_0;
  const out = Buffer.alloc(encodedBytes('Q8_0', values.length));
  for (let block = 0; block * weights < values.length; block++) {
    const start = block * weights;
    let largest = 0;
    for (let i = start; i < start + weights; i++) largest = Math.max(largest, Math.abs(values[i] as number));
    const d = largest / 127;
    out.writeUInt16LE(toHalf(d), block * bytes);
    if (d === 0) continue;
    for (let i = 0; i < weights; i++)
      out.writeInt8(Math.round((values[start + i] as number) / d), block * bytes + 2 + i);
  }
  return out;
}
