// The safetensors format: a little-endian u64 header length, a JSON header { name: { dtype, shape, data_offsets } },
// then the bytes. Reads F32, F16, BF16, F64, I64, I32, U8 and BOOL into Float32Array; writes F32, F16 and BF16.
// Files come from anywhere: every length, offset and shape is checked before it is used.
import { open, rename, rm } from 'node:fs/promises';
import { AppError } from '#lib/errors.ts';
import { fromBfloat16, fromHalf, halves, toBfloat16, toHalf } from './half.ts';

export type StoredTensor = { dtype: string; shape: number[]; data: Float32Array };
export type Safetensors = { tensors: Map<string, StoredTensor>; metadata: Record<string, string> };

export type Precision = 'F16' | 'BF16' | 'F32';
type HeaderEntry = { dtype: string; shape: number[]; begin: number; end: number };

const maxHeaderBytes = 100_000_000;
const maxDimensions = 8;
const bytesPerElement: Record<string, number> = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  I64: 8,
  I32: 4,
  U8: 1,
  BOOL: 1,
};

/** Reads every tensor, or those `wanted` accepts. Throws AppError 'bad_file' on anything malformed. */
export async function readSafetensors(
  path: string,
  wanted: (name: string) => boolean = () => true,
): Promise<Safetensors> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const prefix = Buffer.alloc(8);
    if (size < 8 || (await file.read(prefix, 0, 8, 0)).bytesRead !== 8) throw bad(path, 'it is too short');
    const headerBytes = Number(prefix.readBigUInt64LE());
    if (headerBytes > maxHeaderBytes || 8 + headerBytes > size)
      throw bad(path, 'its header length is impossible');
    const header = Buffer.alloc(headerBytes);
    await readFully(file, header, 8, path);
    const { entries, metadata } = parseHeader(header.toString('utf8'), size - 8 - headerBytes, path);
    const tensors = new Map<string, StoredTensor>();
    for (const [name, entry] of entries) {
      if (!wanted(name)) continue;
      const bytes = Buffer.alloc(entry.end - entry.begin);
      await readFully(file, bytes, 8 + headerBytes + entry.begin, path);
      tensors.set(name, { dtype: entry.dtype, shape: entry.shape, data: toFloat32(bytes, entry.dtype) });
    }
    return { tensors, metadata };
  } finally {
    await file.close();
  }
}

/**
 * Writes to a file next to `path`, then renames it: readers see either the old file or the whole new one. F16
 * and BF16 round to the nearest number they have; one too large for F16 throws instead of becoming infinite. A tensor may have
 * its own precision; put F32 tensors first, so that every number is aligned to its size.
 */
export async function writeSafetensors(
  path: string,
  tensors: Map<string, { shape: number[]; data: Float32Array; precision?: Precision }>,
  { metadata = {}, precision = 'F32' }: { metadata?: Record<string, string>; precision?: Precision } = {},
): Promise<void> {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt', ...metadata } };
  let offset = 0;
  for (const [name, { shape, data, precision: own = precision }] of tensors) {
    if (elements(shape) !== data.length)
      throw new AppError('internal', { message: `Tensor ${name} does not have the shape it claims` });
    const end = offset + data.length * (bytesPerElement[own] ?? 4);
    header[name] = { dtype: own, shape, data_offsets: [offset, end] };
    offset = end;
  }
  let json = Buffer.from(JSON.stringify(header));
  json = Buffer.concat([json, Buffer.alloc((8 - (json.length % 8)) % 8, ' ')]);
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(json.length));
  const partial = `${path}.${process.pid}.partial`;
  const file = await open(partial, 'w');
  try {
    await file.writeFile(prefix);
    await file.writeFile(json);
    for (const { data, precision: own = precision } of tensors.values()) {
      const { buffer, byteOffset, byteLength } = inPrecision(data, own);
      await file.writeFile(Buffer.from(buffer, byteOffset, byteLength));
    }
    await file.sync();
  } catch (cause) {
    await file.close();
    await rm(partial, { force: true });
    throw cause;
  }
  await file.close();
  await rename(partial, path);
}

function parseHeader(text: string, dataBytes: number, path: string) {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw bad(path, 'its header is not JSON', cause);
  }
  if (!isRecord(parsed)) throw bad(path, 'its header is not an object');
  const entries = new Map<string, HeaderEntry>();
  const metadata: Record<string, string> = {};
  for (const [name, value] of Object.entries(parsed)) {
    if (!isRecord(value)) throw bad(path, `the entry of ${name} is not an object`);
    if (name === '__metadata__') {
      for (const [key, word] of Object.entries(value)) if (typeof word === 'string') metadata[key] = word;
      continue;
    }
    const { dtype, shape, data_offsets: offsets } = value;
    const width = typeof dtype === 'string' ? bytesPerElement[dtype] : undefined;
    if (typeof dtype !== 'string' || width === undefined)
      throw bad(path, `${name} has an element type that is not supported`);
    if (!isSizes(shape) || shape.length > maxDimensions) throw bad(path, `the shape of ${name} is malformed`);
    if (!isSizes(offsets) || offsets.length !== 2) throw bad(path, `the offsets of ${name} are malformed`);
    const [begin = 0, end = 0] = offsets;
    if (begin > end || end > dataBytes || end - begin !== elements(shape) * width)
      throw bad(path, `the offsets of ${name} do not fit its shape or the file`);
    entries.set(name, { dtype, shape, begin, end });
  }
  return { entries, metadata };
}

function toFloat32(bytes: Buffer, dtype: string): Float32Array {
  const { buffer, byteOffset, byteLength } = bytes;
  const view = new DataView(buffer, byteOffset, byteLength);
  const count = byteLength / (bytesPerElement[dtype] ?? 1);
  if (dtype === 'F32' && byteOffset % 4 === 0) return new Float32Array(buffer, byteOffset, count);
  const out = new Float32Array(count);
  if (byteOffset % 2 === 0 && (dtype === 'F16' || dtype === 'BF16')) {
    const bits = new Uint16Array(buffer, byteOffset, count);
    const words = new Uint32Array(out.buffer);
    if (dtype === 'F16') for (let at = 0; at < count; at++) out[at] = halves[bits[at] as number] as number;
    else for (let at = 0; at < count; at++) words[at] = (bits[at] as number) << 16;
    return out;
  }
  for (let index = 0; index < count; index++) out[index] = readElement(view, index, dtype);
  return out;
}

function readElement(view: DataView, index: number, dtype: string): number {
  switch (dtype) {
    case 'F32':
      return view.getFloat32(index * 4, true);
    case 'F64':
      return view.getFloat64(index * 8, true);
    case 'F16':
      return fromHalf(view.getUint16(index * 2, true));
    case 'BF16':
      return fromBfloat16(view.getUint16(index * 2, true));
    case 'I64':
      return Number(view.getBigInt64(index * 8, true));
    case 'I32':
      return view.getInt32(index * 4, true);
    default:
      return view.getUint8(index);
  }
}

const maxHalf = 65_504;

function inPrecision(data: Float32Array, precision: Precision): Float32Array | Uint16Array {
  if (precision === 'F32') return data;
  return precision === 'F16' ? toHalves(data) : Uint16Array.from(data, toBfloat16);
}

function toHalves(data: Float32Array): Uint16Array {
  if (!data.every((value) => Math.abs(value) <= maxHalf))
    throw new AppError('internal', { message: 'Half precision cannot hold these numbers.' });
  return Uint16Array.from(data, toHalf);
}

async function readFully(
  file: Awaited<ReturnType<typeof open>>,
  target: Buffer,
  position: number,
  path: string,
) {
  let done = 0;
  while (done < target.length) {
    const { bytesRead } = await file.read(target, done, target.length - done, position + done);
    if (bytesRead === 0) throw bad(path, 'it ends too early');
    done += bytesRead;
  }
}

function elements(shape: number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function bad(path: string, reason: string, cause?: unknown): AppError {
  return new AppError('bad_file', { message: `${path} is not a safetensors file: ${reason}`, cause });
}
