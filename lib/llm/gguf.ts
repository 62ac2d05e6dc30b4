// GGUF (ggml/include/gguf.h): the format we read base models from and write LoRA adapters to.
// Layout: magic, version, counts · key–value pairs · tensor table · tensor data, aligned.
// Model files are untrusted: every count, length and offset is checked against the file's size before anything is
// allocated for it, and any mismatch throws AppError('bad_file').
// ggml lists dimensions fastest first; here shapes are row-major, as in Hugging Face: (out, in).
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { AppError } from '#lib/errors.ts';
import { blockFormats } from './dequantize.ts';
import {
  badGGUF as bad,
  Cursor,
  type GGUFType,
  ggufTypes,
  HeaderTooShort,
  maxNameBytes,
  scalarBytes,
} from './gguf-cursor.ts';
import { encode, encodedBytes, type WrittenType } from './quantize.ts';

export type GGUFTensor = {
  shape: number[];
  type: string;
  bytes: number;
  read(): Promise<Float32Array>;
  /** Holds the tensor as it is in the file and decodes single rows of the last dimension into `target`. */
  rows(): Promise<RowReader>;
};
export type RowReader = (row: number, target: Float32Array, at: number) => void;
export type GGUF = {
  /** string, boolean, number (bigint beyond 2^53), or an array of those. */
  metadata: Record<string, unknown>;
  /** Each key's type in the file; for an array, its elements' type in brackets: '[string]'. */
  types: Record<string, string>;
  tensors: Map<string, GGUFTensor>;
  close(): Promise<void>;
};

const maxHeaderBytes = 256 * 2 ** 20;
const maxKeys = 65_536;
const maxTensors = 65_536;
const readChunkBytes = 8 * 2 ** 20;

/** Opens a GGUF file and reads its header; tensors are read when asked for. Close it after use. */
export async function openGGUF(path: string): Promise<GGUF> {
  const file = await open(path, 'r').catch((cause) => {
    throw new AppError('bad_file', { message: `${path} cannot be opened`, cause });
  });
  try {
    const { size } = await file.stat();
    for (let length = Math.min(size, 4 * 2 ** 20); ; length = Math.min(size, length * 4)) {
      const header = Buffer.alloc(length);
      await readFully(file, header, 0, path);
      try {
        return parse(path, file, new Cursor(header, size, path), size);
      } catch (error) {
        if (!(error instanceof HeaderTooShort)) throw error;
        if (length === size) throw bad(path, 'it ends inside its header');
        if (length >= maxHeaderBytes) throw bad(path, 'its header is larger than 256 MiB');
      }
    }
  } catch (error) {
    await file.close();
    throw error;
  }
}

function parse(path: string, file: FileHandle, cursor: Cursor, size: number): GGUF {
  const start = cursor.take(4);
  if (cursor.buffer.toString('latin1', start, start + 4) !== 'GGUF')
    throw bad(path, 'it does not begin with GGUF');
  const version = cursor.view.getUint32(cursor.take(4), true);
  if (version !== 2 && version !== 3) throw bad(path, `its version is ${version}, not 2 or 3`);
  const tensorCount = cursor.count(maxTensors, 'tensors');
  const keyCount = cursor.count(maxKeys, 'metadata keys');
  const metadata: Record<string, unknown> = Object.create(null);
  const types: Record<string, string> = Object.create(null);
  for (let i = 0; i < keyCount; i++) {
    const key = cursor.string(maxNameBytes);
    if (key in metadata) throw bad(path, `its key ${JSON.stringify(key)} is there twice`);
    const { value, type } = cursor.value();
    metadata[key] = value;
    types[key] = type;
  }
  const alignment = metadata['general.alignment'] ?? 32;
  if (
    typeof alignment !== 'number' ||
    alignment < 1 ||
    alignment > 65_536 ||
    (alignment & (alignment - 1)) !== 0
  )
    throw bad(path, `its alignment is ${alignment}`);

  const entries = Array.from({ length: tensorCount }, () => tensorEntry(path, cursor, size, alignment));
  const dataStart = Math.ceil(cursor.position / alignment) * alignment;
  const tensors = new Map<string, GGUFTensor>();
  let end = 0;
  for (const { name, shape, type, bytes, offset } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) throw bad(path, `its tensor ${JSON.stringify(name)} overlaps another`);
    end = offset + bytes;
    if (dataStart + end > size) throw bad(path, `its tensor ${JSON.stringify(name)} runs past its end`);
    if (tensors.has(name)) throw bad(path, `its tensor ${JSON.stringify(name)} is there twice`);
    const read = () => readTensor(path, file, dataStart + offset, bytes, type, shape);
    const rows = () => readRows(path, file, dataStart + offset, bytes, type, shape);
    tensors.set(name, { shape, type, bytes, read, rows });
  }
  let closed = false;
  const close = async () => {
    if (!closed) await file.close();
    closed = true;
  };
  return { metadata, types, tensors, close };
}

function tensorEntry(path: string, cursor: Cursor, size: number, alignment: number) {
  const name = cursor.string(maxNameBytes);
  const label = JSON.stringify(name);
  const dimensions = cursor.view.getUint32(cursor.take(4), true);
  if (dimensions > 4) throw bad(path, `its tensor ${label} has ${dimensions} dimensions`);
  // No format packs more than eight weights into a byte, so a larger count must be wrong.
  const shape: number[] = [];
  let weights = 1;
  for (let i = 0; i < dimensions; i++) {
    const length = cursor.count(size * 8, `weights along one dimension of ${label}`);
    shape.unshift(length);
    weights *= length;
    if (weights > size * 8) throw bad(path, `its tensor ${label} is larger than the file`);
  }
  const number = cursor.view.getUint32(cursor.take(4), true);
  const offset = cursor.count(size, `as the offset of ${label}`);
  const found = Object.entries(blockFormats).find(([, { id }]) => id === number);
  if (!found) throw bad(path, `its tensor ${label} has type ${number}, which is not supported`);
  const [type, format] = found;
  if ((shape.at(-1) ?? 1) % format.weights !== 0)
    throw bad(path, `the rows of ${label} are no whole ${type} blocks`);
  if (offset % alignment !== 0) throw bad(path, `its tensor ${label} is not aligned`);
  return { name, shape, type, offset, bytes: (weights / format.weights) * format.bytes };
}

async function readTensor(
  path: string,
  file: FileHandle,
  position: number,
  bytes: number,
  type: string,
  shape: number[],
) {
  const format = blockFormats[type];
  if (!format) throw bad(path, `the type ${type} is not supported`);
  const target = new Float32Array(shape.reduce((product, length) => product * length, 1));
  const chunkBlocks = Math.floor(readChunkBytes / format.bytes);
  const blocks = bytes / format.bytes;
  const chunk = Buffer.alloc(Math.min(blocks, chunkBlocks) * format.bytes);
  for (let done = 0; done < blocks; done += chunkBlocks) {
    const count = Math.min(chunkBlocks, blocks - done);
    await readFully(file, chunk.subarray(0, count * format.bytes), position + done * format.bytes, path);
    const view = new DataView(chunk.buffer, chunk.byteOffset, count * format.bytes);
    format.decode(view, count, target, done * format.weights);
  }
  return target;
}

async function readRows(
  path: string,
  file: FileHandle,
  position: number,
  bytes: number,
  type: string,
  shape: number[],
): Promise<RowReader> {
  const format = blockFormats[type];
  if (!format) throw bad(path, `the type ${type} is not supported`);
  const raw = Buffer.alloc(bytes);
  for (let done = 0; done < bytes; done += readChunkBytes)
    await readFully(file, raw.subarray(done, done + readChunkBytes), position + done, path);
  const blocks = (shape.at(-1) ?? 1) / format.weights;
  const rowBytes = blocks * format.bytes;
  return (row, target, at) =>
    format.decode(new DataView(raw.buffer, raw.byteOffset + row * rowBytes, rowBytes), blocks, target, at);
}

async function readFully(file: FileHandle, target: Buffer, position: number, path: string): Promise<void> {
  for (let done = 0; done < target.length; ) {
    const { bytesRead } = await file.read(target, done, target.length - done, position + done);
    if (bytesRead === 0) throw bad(path, 'it ends too early');
    done += bytesRead;
  }
}

/** A tensor to write. Its data is read when its turn comes, so that a whole model is never in memory. */
export type GGUFSource = {
  shape: number[];
  type?: WrittenType;
  data: Float32Array | (() => Promise<Float32Array>);
};

const alignment = 32;

/**
 * Writes a GGUF file of F32, F16 and Q8_0 tensors; it only appears under its name once it's complete.
 * A key without a type in `types` becomes string, bool, uint32, int32 or float32 by its value.
 */
export async function writeGGUF(
  path: string,
  metadata: Record<string, unknown>,
  tensors: Map<string, GGUFSource>,
  types: Record<string, string> = {},
): Promise<void> {
  const parts = [Buffer.from('GGUF'), uint32(3), uint64(tensors.size), uint64(Object.keys(metadata).length)];
  for (const [key, value] of Object.entries(metadata)) {
    const type = types[key] ?? (Array.isArray(value) ? `[${typeOf(value[0])}]` : typeOf(value));
    const element = type.replace(/[[\]]/g, '') as GGUFType;
    parts.push(string(key));
    if (Array.isArray(value)) {
      parts.push(
        uint32(ggufTypes.indexOf('array')),
        uint32(ggufTypes.indexOf(element)),
        uint64(value.length),
      );
      for (const each of value) parts.push(scalar(element, each));
    } else parts.push(uint32(ggufTypes.indexOf(element)), scalar(element, value));
  }
  let offset = 0;
  for (const [name, { shape, type = 'F32' }] of tensors) {
    parts.push(string(name), uint32(shape.length), ...[...shape].reverse().map(uint64));
    parts.push(uint32(blockFormats[type].id), uint64(offset));
    offset += aligned(encodedBytes(type, weightsOf(shape)));
  }
  const partial = `${path}.${process.pid}.partial`;
  const file = await open(partial, 'w');
  try {
    await file.writeFile(padded(Buffer.concat(parts)));
    for (const [name, { shape, type = 'F32', data }] of tensors) {
      const values = typeof data === 'function' ? await data() : data;
      if (values.length !== weightsOf(shape))
        throw new AppError('internal', {
          message: `${name} has ${values.length} values, not (${shape.join(', ')})`,
        });
      await file.writeFile(padded(encode(type, values)));
    }
    await file.close();
    await rename(partial, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}

const weightsOf = (shape: number[]) => shape.reduce((product, length) => product * length, 1);
const aligned = (bytes: number) => Math.ceil(bytes / alignment) * alignment;
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);

function typeOf(value: unknown): GGUFType {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (!Number.isInteger(value)) return 'float32';
  return (value as number) < 0 ? 'int32' : 'uint32';
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function string(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([uint64(bytes.length), bytes]);
}

function scalar(type: GGUFType, value: unknown): Buffer {
  if (type === 'string') return string(String(value));
  const bytes = Buffer.alloc(scalarBytes[type]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const number = Number(value);
  if (type === 'float32') view.setFloat32(0, number, true);
  else if (type === 'float64') view.setFloat64(0, number, true);
  else if (type === 'uint64' || type === 'int64')
    view.setBigInt64(0, BigInt.asIntN(64, BigInt(value as number)), true);
  else if (bytes.length === 1) view.setUint8(0, number & 255);
  else if (bytes.length === 2) view.setUint16(0, number & 65_535, true);
  else view.setUint32(0, number >>> 0, true);
  return bytes;
}
