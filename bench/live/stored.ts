// What the database holds, read past the app: what was acknowledged and isn't there, and what is open.

import pg from 'pg';
import type { App } from './app.ts';
import type { Visitor } from './visitor.ts';

export type Run = {
  id: string;
  state: string;
  attempts: number;
  versionId: string | null;
  error: string | null;
};

/** A connection for one query: the server may have been killed since the last one. Throws while it's down. */
export async function query<Row extends pg.QueryResultRow>(
  app: App,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const url = await app.databaseUrl();
  if (url === null) throw new Error('the database is down');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** How many writes of theirs were acknowledged, and those of them that aren't there. */
export async function lostWrites(app: App, visitor: Visitor): Promise<{ checked: number; lost: string[] }> {
  const { acknowledged, person } = visitor;
  const expected = {
    // as of now: the person goes on
    history: [...acknowledged.history],
    saved: [...acknowledged.saved],
    feedback: [...acknowledged.feedback],
    chats: [...acknowledged.chats],
    questions: acknowledged.questions.map(({ chatId, text }) => `${chatId} ${plain(text)}`),
    answers: acknowledged.answers.map(({ chatId, text }) => `${chatId} ${plain(text)}`),
  };
  const mine = '(select id from users where email = $1)';
  const read = async (text: string) =>
    new Set((await query<{ key: string }>(app, text, [person.email])).map(({ key }) => plain(key)));
  const messages = (role: string) =>
    read(`select m.chat_id || ' ' || m.words as key from messages m join chats c on c.id = m.chat_id
          where c.user_id = ${mine} and m.role = '${role}' and m.status = 'complete'`);
  const found = {
    history: await read(
      `select item_id as key from interactions where user_id = ${mine} and removed_at is null`,
    ),
    saved: await read(
      `select item_id as key from saved_items where user_id = ${mine} and removed_at is null`,
    ),
    feedback: await read(`select item_id as key from feedback where user_id = ${mine} and undone_at is null`),
    chats: await read(`select id::text as key from chats where user_id = ${mine}`),
    questions: await messages('user'),
    answers: await messages('assistant'),
  };
  const lost: string[] = [];
  let checked = 0;
  for (const kind of Object.keys(expected) as (keyof typeof expected)[])
    for (const key of expected[kind]) {
      checked++;
      if (!found[kind].has(plain(key))) lost.push(`${person.email} ${kind} ${key}`);
    }
  return { checked, lost };
}

/** Answers that say they are being written and that no one has saved for half a minute: none should be. */
export async function abandonedAnswers(app: App): Promise<number> {
  const [row] = await query<{ count: number }>(
    app,
    `select count(*)::int as count from messages where status = 'streaming' and saved_at < now() - interval '30 s'`,
  );
  return row?.count ?? 0;
}

/** Of the trainings, the newest first. */
export function trainingRuns(app: App): Promise<Run[]> {
  return query<Run>(
    app,
    `select id, state, attempts, model_version_id as "versionId", error from job_runs
     where name = 'train-sasrec' order by created_at desc`,
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
