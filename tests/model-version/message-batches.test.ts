import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesAbout } from '#lib/model-version/message-batches.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'messages-'));
  const lines = (batch: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      JSON.stringify({
        domain: 'movies',
        focus: 'none',
        listed: [],
        last: 'none',
        user: `${batch} ${at}`,
        call: 'unclear',
      }),
    ).join('\n');
  for (const [batch, count] of Object.entries({ a1: 5, b1: 5, z40: 3, z27: 4, z6: 4 }))
    await writeFile(path.join(folder, `${batch}.jsonl`), `${lines(batch, count)}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const of = async (batches: string[], others: number, seed = 1) =>
  (await messagesAbout(batches, folder, { others, seed })).map(({ user }) => user);

describe('messagesAbout', () => {
  it('takes the batches and some of the others, drawn by the seed', async () => {
    const drawn = await of(['z40'], 4);
    expect(drawn.filter((user) => user.startsWith('z40'))).toHaveLength(3);
    expect(new Set(drawn.slice(3)).size).toBe(4);
    expect(await of(['z40'], 4)).toEqual(drawn);
    expect(await of(['z40'], 4, 2)).not.toEqual(drawn);
  });

  it('never takes what is held out or for choosing', async () => {
    const all = await of(['z40'], 1_000);
    expect(all.filter((user) => /^z(?:27|6) /.test(user))).toEqual([]);
    expect(all).toHaveLength(13);
  });

  it.each(['z27', 'z6', 'zz'])('refuses %s', async (batch) => {
    await expect(of([batch], 3)).rejects.toMatchObject({ code: 'bad_request' });
  });
});
