// The migration 0003 on messages as they were stored before it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { answerParts, fromStored, textOf } from '#app/[domain]/chat/message.ts';
import { withoutFeedback } from '#app/shared/without-feedback.ts';
import { projectFolder } from '#lib/env.ts';
import { exampleEvidence } from '../app/example-evidence.ts';
import { testDatabases } from '../postgres.ts';

const postgres = testDatabases();
const { index, ...item } = exampleEvidence.item;
const earlierEvidence = { ...exampleEvidence, item, withFeedback: { rank: 31, rules: 1 } };
const before = [
  {
    role: 'user',
    parts: [{ type: 'text', text: 'Why?' }],
    evidence: null,
    marks: null,
  },
  {
    role: 'assistant',
    parts: [
      { type: 'text', text: 'Your feedback puts Heat at place 31. It owes most to Casino.' },
      { type: 'data-check', data: { yes: 0.2, agrees: false, modelSays: 'no', recommenderSays: 'yes' } },
      { type: 'data-source', data: 'computed' },
      { type: 'data-choices', data: { question: 'Which?', options: [item] } },
      { type: 'data-what-if', data: { removed: ['2'], added: [], titles: { '2': 'Casino' } } },
      { type: 'data-check', data: 7 },
      { type: 'data-evidence' },
      'nothing',
    ],
    evidence: earlierEvidence,
    marks: [{ start: 20, end: 24, kind: 'title', item, message: '' }],
  },
  { role: 'assistant', parts: [], evidence: null, marks: null },
];

test('an answer stored by an earlier version keeps everything, and its words stay safe to share', async () => {
  const { url } = await postgres.freshDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create schema earlier; set search_path to earlier;
      create table messages (place int, role text, parts jsonb not null, evidence jsonb, marks jsonb)`);
    for (const [place, { role, parts, evidence, marks }] of before.entries()) {
      const json = [parts, evidence, marks].map((value) => (value === null ? null : JSON.stringify(value)));
      await client.query('insert into messages values ($1, $2, $3, $4, $5)', [place, role, ...json]);
    }
    await client.query(await readFile(join(projectFolder(), 'drizzle/0003_answers-as-parts.sql'), 'utf8'));
    const { rows } = await client.query('select * from messages order by place');
    expect(Object.keys(rows[0])).toEqual(['place', 'role', 'parts']);
    expect(rows[0].parts).toEqual(before[0]?.parts);
    expect(rows[2].parts).toEqual([]);

    const answer = fromStored({ id: 'a', role: 'assistant', parts: rows[1].parts, status: 'complete' });
    const seen = { ...item, index: -1 };
    expect(answerParts(answer)).toEqual([
      { type: 'evidence', evidence: { ...earlierEvidence, item: seen } },
      { type: 'self-check', yes: 0.2, agrees: false, modelSays: 'no', recommenderSays: 'yes' },
      { type: 'source', source: 'computed' },
      { type: 'choices', question: 'Which?', options: [seen] },
      { type: 'what-if', removed: ['2'], added: [], titles: { '2': 'Casino' } },
      { type: 'marks', marks: [{ start: 20, end: 24, kind: 'title', item: seen, message: '' }] },
    ]);
    expect(textOf(answer)).toBe('Your feedback puts Heat at place 31. It owes most to Casino.');
    expect(withoutFeedback(answer).text).toBe('It owes most to Casino.');
  } finally {
    await client.end();
  }
});
