// Block formats of ggml (ggml-common.h, ggml-quants.c): how many weights a block holds, how many bytes
// it takes, and how it becomes float32. Names are ggml's own. d and m are a block's scale and offset.
// The arithmetic stays in double until the store, which is what ggml's fused multiply-add gives.

import { fromHalf } from '#lib/tensor/half.ts';

type BlockFormat = {
  id: number;
  weights: number;
  bytes: number;
  /** source: whole blocks; target: weights per block × blocks. */
  decode(source: DataView, blocks: number, target: Float32Array, at: number): void;
};

/** The 6-bit scale and offset of sub-block j of a Q4_K or Q5_K block; scales start at byte `at`. */
function kScale(source: DataView, at: number, j: number): [scale: number, offset: number] {
  const byte = (i: number) => source.getUint8(at + i);
  if (j < 4) return [byte(j) & 63, byte(j + 4) & 63];
  return [(byte(j + 4) & 15) | ((byte(j - 4) >> 6) << 4), (byte(j + 4) >> 4) | ((byte(j) >> 6) << 4)];
}

/** Q4_K and Q5_K: 8 sub-blocks of 32 weights; Q5_K keeps a fifth bit of each weight in 32 bytes before the nibbles. */
function decodeK(fifthBit: boolean): BlockFormat['decode'] {
  const size = fifthBit ? 176 : 144;
  return (source, blocks, target, start) => {
    for (let block = 0; block < blocks; block++) {
      const base = block * size;
      const d = fromHalf(source.getUint16(base, true));
      const dMin = fromHalf(source.getUint16(base + 2, true));
      const nibbles = base + (fifthBit ? 48 : 16);
      for (let j = 0; j < 8; j++) {
        const [scale, offset] = kScale(source, base + 4, j);
        const at = start + block * 256 + j * 32;
        for (let i = 0; i < 32; i++) {
          const byte = source.getUint8(nibbles + (j >> 1) * 32 + i);
          let quant = j & 1 ? byte >> 4 : byte & 15;
          if (fifthBit) quant += ((source.getUint8(base + 16 + i) >> j) & 1) << 4;
          target[at + i] = Math.fround(d * scale) * quant - Math.fround(dMin * offset);
        }
      }
    }
  };
}

/** Q4_0, Q4_1, Q5_0, Q5_1: 32 weights; the low nibbles are the first 16. */
function decodeLegacy(bits: 4 | 5, hasOffset: boolean): BlockFormat['decode'] {
  const header = hasOffset ? 4 : 2;
  const size = header + (bits === 5 ? 4 : 0) + 16;
  const shift = hasOffset ? 0 : bits === 5 ? 16 : 8;
  return (source, blocks, target, start) => {
    for (let block = 0; block < blocks; block++) {
      const base = block * size;
      const d = fromHalf(source.getUint16(base, true));
      const m = hasOffset ? fromHalf(source.getUint16(base + 2, true)) : 0;
      const high = bits === 5 ? source.getUint32(base + header, true) : 0;
      const nibbles = base + size - 16;
      const at = start + block * 32;
      for (let i = 0; i < 16; i++) {
        const byte = source.getUint8(nibbles + i);
        target[at + i] = ((byte & 15) + (((high >>> i) & 1) << 4) - shift) * d + m;
        target[at + 16 + i] = ((byte >> 4) + (((high >>> (i + 16)) & 1) << 4) - shift) * d + m;
      }
    }
  };
}

export const blockFormats: Record<string, BlockFormat> & Record<'F32' | 'F16' | 'Q8_0', BlockFormat> = {
  F32: {
    id: 0,
    weights: 1,
    bytes: 4,
    decode(source, blocks, target, at) {
      for (let i = 0; i < blocks; i++) target[at + i] = source.getFloat32(i * 4, true);
    },
  },
  F16: {
    id: 1,
    weights: 1,
    bytes: 2,
    decode(source, blocks, target, at) {
      for (let i = 0; i < blocks; i++) target[at + i] = fromHalf(source.getUint16(i * 2, true));
    },
  },
  BF16: {
    id: 30,
    weights: 1,
    bytes: 2,
    decode(source, blocks, target, at) {
      const bits = new Uint32Array(target.buffer, target.byteOffset, target.length);
      for (let i = 0; i < blocks; i++) bits[at + i] = source.getUint16(i * 2, true) << 16;
    },
  },
  Q4_0: { id: 2, weights: 32, bytes: 18, decode: decodeLegacy(4, false) },
  Q4_1: { id: 3, weights: 32, bytes: 20, decode: decodeLegacy(4, true) },
  Q5_0: { id: 6, weights: 32, bytes: 22, decode: decodeLegacy(5, false) },
  Q5_1: { id: 7, weights: 32, bytes: 24, decode: decodeLegacy(5, true) },
  Q8_0: {
    id: 8,
    weights: 32,
    bytes: 34,
    decode(source, blocks, target, start) {
      for (let block = 0; block < blocks; block++) {
        const base = block * 34;
        const d = fromHalf(source.getUint16(base, true));
        for (let i = 0; i < 32; i++) target[start + block * 32 + i] = source.getInt8(base + 2 + i) * d;
      }
    },
  },
  Q4_K: { id: 12, weights: 256, bytes: 144, decode: decodeK(false) },
  Q5_K: { id: 13, weights: 256, bytes: 176, decode: decodeK(true) },
  Q6_K: {
    id: 14,
    weights: 256,
    bytes: 210,
    decode(source, blocks, target, start) {
      for (let block = 0; block < blocks; block++) {
        const base = block * 210;
        const d = fromHalf(source.getUint16(base + 208, true));
        for (let i = 0; i < 256; i++) {
          const part = i >> 7; // two halves of 128 weights
          const row = (i >> 5) & 3; // four rows of 32 in each
          const column = i & 31;
          const low = source.getUint8(base + part * 64 + (row & 1) * 32 + column);
          const high = source.getUint8(base + 128 + part * 32 + column);
          const quant = ((row < 2 ? low & 15 : low >> 4) | (((high >> (row * 2)) & 3) << 4)) - 32;
          const scale = source.getInt8(base + 192 + part * 8 + row * 2 + (column >> 4));
          target[start + block * 256 + i] = Math.fround(d * scale) * quant;
        }
      }
    },
  },
};
