// A person's own data as a file: everything as JSON, or one table as CSV. It's written while it's read.

import { download } from '#app/api/download.ts';
import { errorResponse } from '#app/api/error-response.ts';
import { csvLine } from '#app/api/my-data/csv-line.ts';
import { requireUser } from '#lib/auth.ts';
import { type Database, database } from '#lib/db/client.ts';
import { ownAccount, ownParts, ownRows } from '#lib/db/own-data.ts';
import { AppError } from '#lib/errors.ts';

type Cell = string | number | boolean | null;
type Row = Record<string, unknown>;

const historyHeader = [
  'domain',
  'title',
  'year',
  'date',
  'rating',
  'play time in minutes',
  'source',
  'in the catalogue',
  'removed',
];
const tables: Record<string, (db: Database, userId: string) => AsyncGenerator<Cell[]>> = {
  async *history(db, userId) {
    yield historyHeader;
    for await (const row of ownRows(db, userId, 'history')) yield historyCells(row, 'yes');
    for await (const row of ownRows(db, userId, 'outsideTitles')) yield historyCells(row, 'no');
  },
  async *feedback(db, userId) {
    yield ['domain', 'title', 'reason', 'about', 'given', 'undone'];
    for await (const { domain, title, reason, reasonValue, createdAt, undoneAt } of ownRows(
      db,
      userId,
      'feedback',
    ))
      yield [domain, title, reason, reasonValue, createdAt, undoneAt].map(cell);
  },
  async *messages(db, userId) {
    yield ['chat', 'written by', 'text', 'written'];
    for await (const { chatId, role, parts, createdAt } of ownRows(db, userId, 'messages'))
      yield [cell(chatId), cell(role), textOf(parts), cell(createdAt)];
  },
};

/** GET ?format=json, or ?format=csv&table=history, feedback or messages. */
export async function GET(request: Request): Promise<Response> {
  try {
    const user = await requireUser();
    const query = new URL(request.url).searchParams;
    if (query.get('format') === 'csv') {
      const name = query.get('table') ?? '';
      const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
      if (table === undefined) throw new AppError('bad_request', { message: 'There’s no such table.' });
      return download(csv(table(database(), user.id)), `recexplainer-${name}.csv`, 'text/csv; charset=utf-8');
    }
    const account = await ownAccount(database(), user.id);
    return download(
      json(database(), user.id, account),
      'recexplainer-data.json',
      'application/json; charset=utf-8',
    );
  } catch (error) {
    return errorResponse(error);
  }
}

async function* json(db: Database, userId: string, account: Row): AsyncGenerator<string> {
  yield `{"exportedAt":${JSON.stringify(new Date())},\n"account":${JSON.stringify(account)}`;
  for (const part of ownParts) {
    yield `,\n"${part}":[`;
    let separator = '\n';
    for await (const row of ownRows(db, userId, part)) {
      yield `${separator}${JSON.stringify(row)}`;
      separator = ',\n';
    }
    yield ']';
  }
  yield '}\n';
}

async function* csv(rows: AsyncGenerator<Cell[]>): AsyncGenerator<string> {
  yield '\ufeff'; // spreadsheets read UTF-8 by it
  for await (const cells of rows) yield csvLine(cells);
}

function historyCells(
  { domain, title, itemId, year, watchedAt, undated, ...row }: Row,
  inCatalogue: string,
): Cell[] {
  const day = undated === true || !(watchedAt instanceof Date) ? null : watchedAt.toISOString().slice(0, 10);
  return [
    cell(domain),
    cell(title ?? itemId),
    cell(year),
    day,
    cell(row.ratingGiven),
    cell(row.minutesPlayed),
    cell(row.source),
    inCatalogue,
    row.removedAt instanceof Date ? 'yes' : null,
  ];
}

function cell(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The words of a message, without evidence and marks. */
function textOf(parts: unknown): string {
  const texts = (Array.isArray(parts) ? parts : []).flatMap((part: unknown) => {
    const { text } = (part ?? {}) as { text?: unknown };
    return typeof text === 'string' ? text : [];
  });
  return texts.join(' ');
}
