import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { torchFile } from '#lib/runtime/torch-file.ts';

/** Every file of a zip, read by a library that checks sizes and checksums. */
function entriesOf(zip: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((done, fail) => {
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return fail(error);
      const found = new Map<string, Buffer>();
      archive.on('entry', (entry) => {
        archive.openReadStream(entry, async (failure, stream) => {
          if (failure) return fail(failure);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          found.set(entry.fileName, Buffer.concat(chunks));
          archive.readEntry();
        });
      });
      archive.on('end', () => done(found));
      archive.on('error', fail);
      archive.readEntry();
    });
  });
}

test('a matrix is a stored zip of a pickle and its numbers, and any zip reader gets both back', async () => {
  const data = Float32Array.of(1, -2.5, 3e-7, 4, 5, Number.MAX_VALUE);
  const zip = torchFile({ rows: 2, columns: 3, data });
  const files = await entriesOf(zip);
  expect([...files.keys()]).toEqual([
    'archive/data.pkl',
    'archive/byteorder',
    'archive/data/0',
    'archive/version',
  ]);
  const numbers = files.get('archive/data/0') as Buffer;
  expect(new Float32Array(numbers.buffer.slice(numbers.byteOffset, numbers.byteOffset + 24))).toEqual(data);
  const pickle = (files.get('archive/data.pkl') as Buffer).toString('latin1');
  expect(pickle.startsWith('\x80\x02ctorch._utils\n_rebuild_tensor_v2\n')).toBe(true);
  expect(pickle.endsWith('tR.')).toBe(true);
  expect(pickle).toContain('J\x02\0\0\0J\x03\0\0\0\x86'); // the shape (2, 3)
  expect(pickle).toContain('J\x03\0\0\0J\x01\0\0\0\x86'); // the strides (3, 1)
});

test('a view into a larger buffer is written alone', async () => {
  const all = Float32Array.of(9, 1, 2, 9);
  const files = await entriesOf(torchFile({ rows: 1, columns: 2, data: all.subarray(1, 3) }));
  expect(files.get('archive/data/0')).toEqual(Buffer.from(Float32Array.of(1, 2).buffer));
});
