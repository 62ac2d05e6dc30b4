// A text file line by line, in bounded memory whatever the file holds. UTF-8 (with or without a mark), UTF-16 with a
// mark, and Windows-1252 for lines that are not valid UTF-8. NUL characters go; CR LF counts as one line end.

import { open } from 'node:fs/promises';

export type Line =
  | { number: number; text: string; ended: boolean /* false: the last line, without a line end */ }
  | { number: number; tooLong: true };

export const maxLineBytes = 64 * 1024; // a longer line is reported, not returned
const chunkBytes = 256 * 1024;
const lineFeed = 10;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

function decodeLine(bytes: Buffer): string {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    text = windows1252.decode(bytes);
  }
  return text.replaceAll('\0', '').replace(/\r$/, '');
}

/** Yields every line; a line longer than maxLineBytes once, as soon as it is known to be, with `longLineBytes` told. */
export async function* boundedLines(
  path: string,
  onLongLine?: (bytes: number) => void,
): AsyncGenerator<Line> {
  const file = await open(path, 'r');
  try {
    let number = 1;
    let rest: Buffer = Buffer.alloc(0);
    let skippedBytes = 0; // of a line that is too long, given up so far
    let utf16: TextDecoder | null = null;
    let first = true;
    const buffer = Buffer.alloc(chunkBytes);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes);
      if (bytesRead === 0) break;
      let chunk: Buffer = buffer.subarray(0, bytesRead);
      if (first) {
        first = false;
        if (chunk[0] === 0xff && chunk[1] === 0xfe) utf16 = new TextDecoder('utf-16le');
        else if (chunk[0] === 0xfe && chunk[1] === 0xff) utf16 = new TextDecoder('utf-16be');
        else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) chunk = chunk.subarray(3);
      }
      if (utf16) chunk = Buffer.from(utf16.decode(chunk, { stream: true }), 'utf8');
      let start = 0;
      for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
        const piece = chunk.subarray(start, end);
        start = end + 1;
        if (skippedBytes > 0 || rest.length + piece.length > maxLineBytes) yield { number, tooLong: true };
        else yield { number, text: decodeLine(Buffer.concat([rest, piece])), ended: true };
        rest = Buffer.alloc(0);
        skippedBytes = 0;
        number++;
      }
      const tail = chunk.subarray(start);
      if (skippedBytes > 0 || rest.length + tail.length > maxLineBytes) {
        skippedBytes += rest.length + tail.length;
        rest = Buffer.alloc(0);
        onLongLine?.(skippedBytes);
      } else rest = Buffer.concat([rest, tail]);
    }
    if (skippedBytes > 0) yield { number, tooLong: true };
    else if (rest.length > 0) yield { number, text: decodeLine(rest), ended: false };
  } finally {
    await file.close();
  }
}
