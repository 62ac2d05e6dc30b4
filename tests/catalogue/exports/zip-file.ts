// ZIP files for tests, honest and forged.

import { constants, crc32, deflateRawSync } from 'node:zlib';

type Packed = { name: string; data: Buffer; size: number; check: number };

/** A ZIP of these files, as any packer makes it. */
export function zipOf(files: Record<string, string | Buffer>): Buffer {
  return zipFile(
    Object.entries(files).map(([name, content]) => {
      const bytes = Buffer.from(content);
      return { name, data: deflateRawSync(bytes), size: bytes.length, check: crc32(bytes) };
    }),
  );
}

/** A file of ten megabytes that unpacks to ten gigabytes: a piece of a deflate stream, again and again. */
export function zipBomb(name: string, claimedBytes: number): Buffer {
  const mebibyte = Buffer.alloc(1024 ** 2, '1,a\n');
  const piece = deflateRawSync(mebibyte, { finishFlush: constants.Z_FULL_FLUSH });
  const data = Buffer.concat([...new Array<Buffer>(10_240).fill(piece), deflateRawSync(Buffer.alloc(0))]);
  return zipFile([{ name, data, size: claimedBytes, check: 0 }]);
}

function zipFile(files: Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size, check } of files) {
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26); // from the version on: the same in both headers
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4); // deflate
    shared.writeUInt32LE(check, 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), shared, tail, path]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}
