// An upload's bytes as text. The size is limited while it streams in, so that reading a line of a gigabyte ends after
// the first megabytes. UTF-8 and UTF-16 with and without a mark, else Windows-1252 line by line.

import { AppError } from '#lib/errors.ts';

export type ExportBytes = Uint8Array | AsyncIterable<Uint8Array>;

export const maxExportBytes = 32 * 1024 * 1024; // ten times the largest history we know of
const lineFeed = 10;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Throws AppError too_large as soon as more than `most` bytes have arrived. */
export async function boundedBytes(content: ExportBytes, most = maxExportBytes): Promise<Buffer> {
  if (content instanceof Uint8Array) {
    if (content.length > most) throw tooLarge(most);
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  }
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > most) throw tooLarge(most);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(most: number): AppError {
  return new AppError('too_large', {
    message: `The file is larger than ${most / 1024 / 1024} MiB. No history is that long, so it wasn’t read.`,
  });
}

/** The text without its mark and without NUL characters. */
export function textOf(bytes: Buffer): string {
  return decode(bytes)
    .replaceAll('\0', '')
    .replace(/^\ufeff/, '');
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const half = everySecondIsNul(bytes);
  if (half) return new TextDecoder(half).decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return linesOf(bytes).map(decodeLine).join('');
  }
}

// UTF-16 without a mark: in western text, every second byte is NUL.
function everySecondIsNul(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 1000);
  const nuls = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  });
  const most = head.length * 0.4;
  if ((nuls[1] ?? 0) > most) return 'utf-16le';
  return (nuls[0] ?? 0) > most ? 'utf-16be' : null;
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    lines.push(bytes.subarray(start, end + 1));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

function decodeLine(line: Buffer): string {
  try {
    return utf8.decode(line);
  } catch {
    return windows1252.decode(line);
  }
}
