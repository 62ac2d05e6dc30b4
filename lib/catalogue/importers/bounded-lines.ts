// Reads a text file line by line in bounded memory, whatever the file holds. UTF-8 (with or without a mark), UTF-16
// with a mark, and Windows-1252 for lines that are not valid UTF-8. NUL characters are dropped; CR LF counts as one
// line end.

import { fileChunks, type OnRead } from './file-chunks.ts';

export type Line =
  | { number: number; text: string; ended: boolean /* false: the last line, without a line end */ }
  | { number: number; tooLong: true };

const maxLineBytes = 64 * 1024; // a longer line is reported, not returned
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

/**
 * Yields every non-empty line. A line longer than `longest` is yielded once, when it ends, and its bytes are
 * reported as they're read.
 */
export async function* boundedLines(
  path: string,
  {
    longest = maxLineBytes,
    onLongLine,
    onRead,
  }: { longest?: number; onLongLine?: (bytes: number) => void; onRead?: OnRead } = {},
): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Buffer[] = []; // of the current, incomplete line
  let pieceBytes = 0;
  let skippedBytes = 0; // of a line that's too long, skipped so far
  let utf16: TextDecoder | null = null;
  let first = true;
  for await (const bytes of fileChunks(path, onRead)) {
    let chunk = bytes;
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
      if (piece.length + pieceBytes + skippedBytes === 0) {
        number++;
        continue;
      }
      if (skippedBytes > 0 || pieceBytes + piece.length > longest) yield { number, tooLong: true };
      else yield { number, text: decodeLine(Buffer.concat([...pieces, piece])), ended: true };
      pieces = [];
      pieceBytes = 0;
      skippedBytes = 0;
      number++;
    }
    const tail = chunk.subarray(start);
    if (skippedBytes > 0 || pieceBytes + tail.length > longest) {
      skippedBytes += pieceBytes + tail.length;
      pieces = [];
      pieceBytes = 0;
      onLongLine?.(skippedBytes);
    } else if (tail.length > 0) {
      pieces.push(Buffer.from(tail));
      pieceBytes += tail.length;
    }
  }
  if (skippedBytes > 0) yield { number, tooLong: true };
  else if (pieceBytes > 0) yield { number, text: decodeLine(Buffer.concat(pieces)), ended: false };
}
