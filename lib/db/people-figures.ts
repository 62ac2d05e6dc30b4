// What people say and do, for administrators, by domain and version: sums over narrow rows. A number that tells of fewer
// than five people never leaves this file. What it says is 'few', and it says nothing of who or of what was written.

import { sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { Method } from '#lib/contract/method.ts';
import type { Database } from './client.ts';

export const fewestPeople = 5;
const slowestAnswers = 10;
const bucketsAnE = 20; // times within one factor of e
const hashMemory = '64MB'; // so that a year of a million answers is hashed without files

/** 'few': of one to four people. */
export type Guarded = number | 'few';
export type Spread = { median: number; p95: number };
export type VersionFigures = {
  domain: Domain;
  modelVersionId: string | null; // null: answers that ended before any version had spoken
  people: Guarded; // who asked
  answers: Guarded;
  failed: Guarded;
  thumbs: { up: Guarded; down: Guarded };
  votes: { method: Method | null; shown: Guarded; won: Guarded };
  titles: { shown: Guarded; saved: Guarded; added: Guarded };
  /** Of the machine, not of people: shares from 0 to 1, times in milliseconds. null: no such answers, or not measured. */
  freeShare: number | null;
  fellBack: number | null;
  firstWordMs: Spread | null;
  totalMs: Spread | null;
};
export type SlowAnswer = {
  rank: number; // from 1, the slowest
  domain: Domain;
  modelVersionId: string | null;
  day: string | null; // null: so few people asked that a day would tell who
  firstWordMs: number | null;
  totalMs: number;
  sentences: number | null;
};

type Row = Record<string, unknown> & { domain: Domain; version: string | null };

/** Of the last `days` days; most answers first. */
export async function figuresByVersion(db: Database, days: number): Promise<VersionFigures[]> {
  const [answers, spreads, thumbs, votes, lists] = await db.transaction(async (transaction) => {
    await transaction.execute(sql`set local work_mem = ${sql.raw(`'${hashMemory}'`)}`);
    return [
      await answerSums(transaction, days),
      await answerSpreads(transaction, days),
      await thumbSums(transaction, days),
      await voteSums(transaction, days),
      await listSums(transaction, days),
    ] as const;
  });
  const keyOf = ({ domain, version }: Row) => JSON.stringify([domain, version]);
  const byKey = (rows: Row[]) => new Map(rows.map((row) => [keyOf(row), row]));
  const [answered, spread, thumbed, voted, listed] = [answers, spreads, thumbs, votes, lists].map(byKey);
  const keys = new Set([answers, thumbs, votes, lists].flatMap((rows) => rows.map(keyOf)));
  const busiest = (key: string) => Number(answered?.get(key)?.answers ?? 0);
  return [...keys]
    .sort((a, b) => busiest(b) - busiest(a) || a.localeCompare(b))
    .map((key) => {
      const [domain, modelVersionId] = JSON.parse(key) as [Domain, string | null];
      const [own, times, thumb, vote, list] = [answered, spread, thumbed, voted, listed].map(
        (rows) => rows?.get(key) ?? {},
      ) as Record<string, unknown>[];
      return {
        domain,
        modelVersionId,
        people: guarded(own?.people, own?.people),
        answers: guarded(own?.answers, own?.people),
        failed: guarded(own?.failed, own?.failed_people),
        thumbs: { up: guarded(thumb?.up, thumb?.up_people), down: guarded(thumb?.down, thumb?.down_people) },
        votes: {
          method: (vote?.method as Method | undefined) ?? null,
          shown: guarded(vote?.shown, vote?.people),
          won: guarded(vote?.won, vote?.won_people),
        },
        titles: {
          shown: guarded(list?.shown, list?.people),
          saved: guarded(list?.saved, list?.saved_people),
          added: guarded(list?.added, list?.added_people),
        },
        freeShare: shareOf(own?.by_model, own?.sentences),
        fellBack: shareOf(own?.fell_back, own?.complete),
        firstWordMs: (times?.first_word as Spread | null | undefined) ?? null,
        totalMs: (times?.total as Spread | null | undefined) ?? null,
      };
    });
}

/** The answers that took longest, as figures alone. */
export async function slowAnswers(db: Database, days: number): Promise<SlowAnswer[]> {
  const { rows } = await db.execute<{
    domain: Domain;
    version: string | null;
    day: string;
    first_word_ms: number | null;
    total_ms: number;
    shown: number | null;
    people: number;
  }>(sql`
    with slowest as (
      select domain, model_version_id, (answered_at at time zone 'utc')::date as day, first_word_ms, total_ms, shown
      from answer_figures where ${within(sql`answered_at`, days)} and total_ms is not null
      order by total_ms desc limit ${slowestAnswers})
    select s.domain, s.model_version_id as version, s.day::text, s.first_word_ms, s.total_ms, s.shown,
      (select count(distinct f.user_id)::int from answer_figures f
        where f.domain = s.domain and f.answered_at >= s.day at time zone 'utc'
          and f.answered_at < (s.day + 1) at time zone 'utc') as people
    from slowest s order by s.total_ms desc`);
  return rows.map(({ domain, version, day, first_word_ms, total_ms, shown, people }, place) => ({
    rank: place + 1,
    domain,
    modelVersionId: version,
    day: people < fewestPeople ? null : day,
    firstWordMs: first_word_ms,
    totalMs: total_ms,
    sentences: shown,
  }));
}

/** A number that comes from so many people. */
export function guarded(value: unknown, people: unknown): Guarded {
  const from = Number(people ?? 0);
  return from > 0 && from < fewestPeople ? 'few' : Number(value ?? 0);
}

function shareOf(part: unknown, whole: unknown): number | null {
  return Number(whole ?? 0) === 0 ? null : Number(part ?? 0) / Number(whole);
}

/** Median and 95th percentile, within 2.5 %. null: nothing was measured. */
function spreadOf(counted: { bucket: number; answers: number }[]): Spread | null {
  const buckets = counted.toSorted((a, b) => a.bucket - b.bucket);
  const all = buckets.reduce((sum, { answers }) => sum + answers, 0);
  if (all === 0) return null;
  const at = (share: number) => {
    let below = 0;
    const found = buckets.find(({ answers }) => {
      below += answers;
      return below >= share * all;
    });
    return Math.round(Math.exp((found?.bucket ?? 0) / bucketsAnE));
  };
  return { median: at(0.5), p95: at(0.95) };
}

const within = (column: ReturnType<typeof sql>, days: number) =>
  sql`${column} >= now() - make_interval(days => ${days}::int)`;

// First each person's, then all people's: so people are counted by hashing, without sorting a million rows.
async function answerSums(db: Database, days: number): Promise<Row[]> {
  const { rows } = await db.execute<Row>(sql`
    select domain, version, count(*)::int as people, sum(answers)::int as answers, sum(failed)::int as failed,
      (count(*) filter (where failed > 0))::int as failed_people, sum(complete)::int as complete,
      sum(fell_back)::int as fell_back, sum(sentences)::bigint as sentences, sum(by_model)::bigint as by_model
    from (
      select domain, model_version_id as version, user_id, count(*) as answers,
        count(*) filter (where status = 'failed') as failed,
        count(*) filter (where status = 'complete') as complete,
        count(*) filter (where status = 'complete' and (composed or stand_ins > 0)) as fell_back,
        sum(shown) filter (where by_model is not null) as sentences, sum(by_model) as by_model
      from answer_figures where ${within(sql`answered_at`, days)}
      group by 1, 2, 3) own
    group by 1, 2`);
  return rows;
}

// Counted in buckets of five per cent each, by hashing: exact percentiles would sort every time of the period.
async function answerSpreads(db: Database, days: number): Promise<Row[]> {
  const { rows } = await db.execute<
    Row & { first: number | null; total: number | null; of_first: boolean; answers: number }
  >(sql`
    select domain, version, first, total, grouping(total) = 1 as of_first, count(*)::int as answers
    from (
      select domain, model_version_id as version, (ln(greatest(first_word_ms, 1)) * ${bucketsAnE}::int)::int as first,
        (ln(greatest(total_ms, 1)) * ${bucketsAnE}::int)::int as total
      from answer_figures where ${within(sql`answered_at`, days)} and status = 'complete') timed
    group by grouping sets ((domain, version, first), (domain, version, total))`);
  const groups = Map.groupBy(rows, ({ domain, version }) => JSON.stringify([domain, version]));
  return [...groups.values()].map((counted) => {
    const [{ domain, version } = { domain: 'movies' as Domain, version: null }] = counted;
    const spreadIn = (isFirst: boolean) =>
      spreadOf(
        counted.flatMap(({ first, total, of_first, answers }) => {
          const bucket = isFirst ? first : total;
          return of_first !== isFirst || bucket === null ? [] : [{ bucket, answers }];
        }),
      );
    return { domain, version, first_word: spreadIn(true), total: spreadIn(false) };
  });
}

async function thumbSums(db: Database, days: number): Promise<Row[]> {
  const { rows } = await db.execute<Row>(sql`
    select f.domain, f.model_version_id as version,
      (count(*) filter (where r.rating > 0))::int as up, (count(*) filter (where r.rating < 0))::int as down,
      (count(distinct r.user_id) filter (where r.rating > 0))::int as up_people,
      (count(distinct r.user_id) filter (where r.rating < 0))::int as down_people
    from answer_ratings r join answer_figures f on f.message_id = r.message_id
    where ${within(sql`r.rated_at`, days)}
    group by 1, 2`);
  return rows;
}

async function voteSums(db: Database, days: number): Promise<Row[]> {
  const { rows } = await db.execute<Row>(sql`
    select c.domain, a.answer->>'versionId' as version, min(a.answer->>'method') as method, count(*)::int as shown,
      (count(*) filter (where c.choice = a.place - 1))::int as won, count(distinct c.user_id)::int as people,
      (count(distinct c.user_id) filter (where c.choice = a.place - 1))::int as won_people
    from comparisons c, jsonb_array_elements(c.answers) with ordinality as a(answer, place)
    where c.voted_at is not null and ${within(sql`c.voted_at`, days)}
    group by 1, 2`);
  return rows;
}

async function listSums(db: Database, days: number): Promise<Row[]> {
  const { rows } = await db.execute<Row>(sql`
    select domain, version, count(*)::int as people, sum(shown)::bigint as shown, sum(saved)::bigint as saved,
      sum(added)::bigint as added, (count(*) filter (where saved > 0))::int as saved_people,
      (count(*) filter (where added > 0))::int as added_people
    from (
      select domain, model_version_id as version, user_id, sum(item_count) as shown, sum(saved_count) as saved,
        sum(added_count) as added
      from shown_lists where day > (now() at time zone 'utc')::date - ${days}::int
      group by 1, 2, 3) own
    group by 1, 2`);
  return rows;
}
