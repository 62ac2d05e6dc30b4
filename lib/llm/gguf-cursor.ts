// Reads values from a GGUF file's header. Every count and length is checked against the file's size before it's used.
// If the header is longer than what has been read so far, HeaderTooShort is thrown and the caller retries with more.
import { AppError } from '#lib/errors.ts';

export type GGUFType =
  | 'uint8'
  | 'int8'
  | 'uint16'
  | 'int16'
  | 'uint32'
  | 'int32'
  | 'float32'
  | 'bool'
  | 'string'
  | 'array'
  | 'uint64'
  | 'int64'
  | 'float64';
/** In the order of their numbers in the file. */
export const ggufTypes: readonly GGUFType[] = [
  'uint8',
  'int8',
  'uint16',
  'int16',
  'uint32',
  'int32',
  'float32',
  'bool',
  'string',
  'array',
  'uint64',
  'int64',
  'float64',
];
export const scalarBytes: Record<GGUFType, number> = {
  uint8: 1,
  int8: 1,
  uint16: 2,
  int16: 2,
  uint32: 4,
  int32: 4,
  float32: 4,
  bool: 1,
  string: 8,
  array: 12,
  uint64: 8,
  int64: 8,
  float64: 8,
};

export const maxNameBytes = 65_535;

export class HeaderTooShort extends Error {}

export function badGGUF(path: string, what: string): AppError {
  return new AppError('bad_file', { message: `${path} is not a usable GGUF file: ${what}` });
}

export class Cursor {
  position = 0;
  readonly view: DataView;
  readonly buffer: Buffer;
  readonly fileBytes: number;
  readonly path: string;

  constructor(buffer: Buffer, fileBytes: number, path: string) {
    this.buffer = buffer;
    this.fileBytes = fileBytes;
    this.path = path;
    this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  }

  take(bytes: number): number {
    if (bytes > this.fileBytes - this.position) throw badGGUF(this.path, 'a length points past its end');
    if (bytes > this.buffer.length - this.position) throw new HeaderTooShort();
    const at = this.position;
    this.position += bytes;
    return at;
  }

  count(limit: number, what: string): number {
    const value = this.view.getBigUint64(this.take(8), true);
    if (value > BigInt(limit)) throw badGGUF(this.path, `it claims ${value} ${what}`);
    return Number(value);
  }

  string(limit = this.fileBytes): string {
    const length = this.count(limit, 'bytes in a string');
    const at = this.take(length);
    return this.buffer.toString('utf8', at, at + length);
  }

  type(): GGUFType {
    const number = this.view.getUint32(this.take(4), true);
    const type = ggufTypes[number];
    if (!type) throw badGGUF(this.path, `it has a value of the unknown type ${number}`);
    return type;
  }

  scalar(type: GGUFType): unknown {
    const { view } = this;
    const big = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);
    switch (type) {
      case 'uint8':
        return view.getUint8(this.take(1));
      case 'int8':
        return view.getInt8(this.take(1));
      case 'uint16':
        return view.getUint16(this.take(2), true);
      case 'int16':
        return view.getInt16(this.take(2), true);
      case 'uint32':
        return view.getUint32(this.take(4), true);
      case 'int32':
        return view.getInt32(this.take(4), true);
      case 'float32':
        return view.getFloat32(this.take(4), true);
      case 'float64':
        return view.getFloat64(this.take(8), true);
      case 'bool':
        return view.getUint8(this.take(1)) !== 0;
      case 'uint64':
        return big(view.getBigUint64(this.take(8), true));
      case 'int64':
        return big(view.getBigInt64(this.take(8), true));
      case 'string':
        return this.string();
      default:
        throw badGGUF(this.path, 'it has an array inside an array');
    }
  }

  value(): { value: unknown; type: string } {
    const type = this.type();
    if (type !== 'array') return { value: this.scalar(type), type };
    const elementType = this.type();
    const least = scalarBytes[elementType];
    const length = this.count(Math.floor((this.fileBytes - this.position) / least), 'values in an array');
    if (length * least > this.buffer.length - this.position) throw new HeaderTooShort();
    const value: unknown[] = [];
    for (let i = 0; i < length; i++) value.push(this.scalar(elementType));
    return { value, type: `[${elementType}]` };
  }
}
