// A matrix as torch.save writes it, which is how vLLM takes prompts as embeddings: an uncompressed zip of a small pickle, which names
// the tensor's type and shape, and the raw numbers, little-endian.
import { crc32 } from 'node:zlib';

type Matrix = { rows: number; columns: number; data: Float32Array };

export function torchFile(matrix: Matrix): Buffer {
  const { buffer, byteOffset, byteLength } = matrix.data;
  return storedZip([
    ['archive/data.pkl', pickleOf(matrix)],
    ['archive/byteorder', Buffer.from('little')],
    ['archive/data/0', Buffer.from(buffer, byteOffset, byteLength)],
    ['archive/version', Buffer.from('3\n')],
  ]);
}

/** _rebuild_tensor_v2(storage, offset, (rows, columns), (columns, 1), requires_grad, OrderedDict()), in pickle's protocol 2. */
function pickleOf({ rows, columns, data }: Matrix): Buffer {
  const text = (word: string) => Buffer.concat([Buffer.from('X'), int32(word.length), Buffer.from(word)]);
  const number = (value: number) => Buffer.concat([Buffer.from('J'), int32(value)]);
  const storage = [
    Buffer.from('('),
    text('storage'),
    Buffer.from('ctorch\nFloatStorage\n'),
    text('0'),
    text('cpu'),
    number(data.length),
    Buffer.from('tQ'), // a tuple, by which the reader finds the numbers
  ];
  return Buffer.concat([
    Buffer.from([0x80, 2]),
    Buffer.from('ctorch._utils\n_rebuild_tensor_v2\n('),
    ...storage,
    number(0),
    number(rows),
    number(columns),
    Buffer.from([0x86]), // a tuple of two: the shape
    number(columns),
    number(1),
    Buffer.from([0x86, 0x89]), // the strides; False: no gradient
    Buffer.from('ccollections\nOrderedDict\n)R'),
    Buffer.from('tR.'),
  ]);
}

function storedZip(files: [name: string, content: Buffer][]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const common = Buffer.alloc(26); // version to checksum and sizes; both headers have them in this order
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8); // 1 January 1980, the earliest date there is
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name)]);
    const rest = Buffer.alloc(14); // no comment, first disk, no attributes; then where the file begins
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), int16(20), common, rest, Buffer.from(name));
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}
