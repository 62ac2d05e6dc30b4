// The simplest format: a list of titles, one per line, optionally with the year in brackets. Oldest first.

import { cleanText, parseTitle } from '../title.ts';
import type { ExportContent, ExportFormat } from './export-content.ts';
import { maxRows, type Reading } from './reading.ts';

const longestTitle = 300; // characters of a line; a longer one is prose
const bullet = /^[-*•–]\s+/;
const columnName = /^"?(?:titles?|names?|movies?|films?|games?)"?$/i; // a table of one column
const number = /^\d{1,5}[.)]\s+/;

function isMine(content: ExportContent): boolean {
  if (content.form === 'page' || (content.form === 'json' && content.json() !== undefined)) return false;
  const lines = content.text
    .slice(0, 64 * 1024)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const sound = lines.filter((line) => line.length <= longestTitle && /[\p{L}\p{N}]/u.test(line));
  return lines.length > 0 && sound.length >= lines.length / 2 && !isBinary(content.text);
}

/** More than one character in a hundred that text doesn't have: a picture or a program. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, 4_000);
  const odd = head.replace(/[\t\r\n\f\v]/g, '').match(/[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return odd > head.length / 100;
}

function read(content: ExportContent, reading: Reading): void {
  const all = content.text.split(/\r\n?|\n/, maxRows + 1);
  const lines = all.length === 1 ? (all[0] ?? '').split(';') : all; // "Alien; Brazil" pasted as one line
  const filled = lines.filter((line) => line.trim() !== '');
  // "1. Alien" starts a numbered list if every line is numbered; "12 Angry Men" and "300." are left alone.
  const isNumbered = filled.length > 1 && filled.every((line) => number.test(line.trim()));
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || (at === 0 && filled.length > 1 && columnName.test(line.trim()))) continue;
    if (line.length > longestTitle) {
      reading.problem(
        at + 1,
        `This line has ${line.length.toLocaleString('en')} characters, so it isn’t a title.`,
      );
      continue;
    }
    const bare = isNumbered ? line.trim().replace(number, '') : line.trim().replace(bullet, '');
    const { title, year } = parseTitle(cleanText(bare.replace(/^"(.*)"$/, '$1')));
    if (title !== '') reading.add(at + 1, { title, ...(year === null ? {} : { year }), status: 'seen' });
  }
}

export const titleLines: ExportFormat = {
  source: 'list of titles',
  what: 'a list of titles, one per line',
  isMine,
  read,
};
