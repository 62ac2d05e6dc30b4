// The labelled sentences of corpus/labels, with what is known in each case. The people are made up (corpus/demo-histories), so
// their histories may be kept; what is known was computed by the recommenders of that day.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Verdict } from './claim.ts';
import type { Known } from './known.ts';

const titleSchema = z.object({
  name: z.string(),
  year: z.number().nullable().default(null),
  genres: z.array(z.string()).default([]),
  makers: z.array(z.string()).default([]),
  platforms: z.array(z.string()).default([]),
  price: z.number().nullable().default(null),
});
const sign = z.union([z.literal(-1), z.literal(0), z.literal(1), z.null()]);
const knownSchema: z.ZodType<Known> = z.object({
  about: z.string(),
  table: z.array(titleSchema),
  tableWhole: z.boolean(),
  watched: z.array(z.string()),
  watchedWhole: z.boolean(),
  rank: z.number().nullable(),
  of: z.number().nullable(),
  othersRank: z.number().nullable(),
  popularityRank: z.number().nullable(),
  people: z.number().nullable(),
  historySize: z.number().nullable(),
  windowSize: z.number().nullable(),
  influences: z.array(z.object({ title: z.string(), sign, rankWithout: z.number().nullable() })),
  influencesWhole: z.boolean(),
  group: z.object({ removed: z.array(z.string()), rankAfter: z.number() }).nullable(),
  compared: z
    .object({
      title: z.string(),
      rank: z.number(),
      popularityRank: z.number().nullable(),
      people: z.number().nullable(),
      forItem: z.array(z.string()),
      forOther: z.array(z.string()),
    })
    .nullable(),
  changed: z
    .object({ removed: z.array(z.string()), added: z.array(z.string()), rank: z.number() })
    .nullable(),
  similar: z.array(z.string()),
  shares: z.array(
    z.object({
      value: z.string(),
      count: z.number(),
      size: z.number(),
      lift: z.number().nullable(),
      when: z.enum(['all', 'recent', 'older']),
    }),
  ),
  sharesWhole: z.boolean(),
  recentSize: z.number().nullable(),
  strongest: z.object({ of: z.number(), recent: z.number() }).nullable(),
  recentPush: z.number().nullable(),
  run: z.object({ value: z.string(), length: z.number() }).nullable(),
  among: z.object({ value: z.string(), rank: z.number(), of: z.number() }).nullable(),
});
const caseSchema = z.object({ id: z.string(), domain: z.string(), known: knownSchema });

export const labels = ['true', 'false', 'nothing to judge'] as const;
export type Label = (typeof labels)[number];
const claimSchema = z.object({
  case: z.string(),
  author: z.string(),
  text: z.string(),
  before: z.array(z.string()),
  label: z.enum(labels),
});
const trueSchema = z.object({ case: z.string(), text: z.string() });

export type LabelledSentence = z.infer<typeof claimSchema> & { known: Known };
export type Labelled = {
  claims: LabelledSentence[];
  trueSentences: { text: string; known: Known; before: string[] }[];
};

/** What the checker must say to agree with a label. */
export const verdictFor: Record<Label, Verdict> = {
  true: 'true',
  false: 'false',
  'nothing to judge': 'not judged',
};

export async function loadLabelled(folder: string): Promise<Labelled> {
  const read = async <Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.infer<Schema>[]> => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return text.split('\n').flatMap((line) => (line === '' ? [] : [schema.parse(JSON.parse(line))]));
  };
  const cases = new Map((await read('claim-cases.jsonl', caseSchema)).map(({ id, known }) => [id, known]));
  const knownOf = (id: string): Known => {
    const known = cases.get(id);
    if (!known) throw new RangeError(`No case ${id} in claim-cases.jsonl.`);
    return known;
  };
  return {
    claims: (await read('claims.jsonl', claimSchema)).map((one) => ({ ...one, known: knownOf(one.case) })),
    trueSentences: (await read('true-sentences.jsonl', trueSchema)).map(({ text, case: id }) => ({
      text,
      known: knownOf(id),
      before: [],
    })),
  };
}
