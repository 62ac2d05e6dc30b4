// Which titles a version recommended to a person, a row a day, and what became of them: a title that is saved or added to
// the history counts for the list that showed it last, if that was within thirty days.

import { sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { Database } from './client.ts';

const mostTitlesADay = 1_000; // what is shown beyond them isn't counted
const remembersDays = 30;

export type ShownList = { domain: Domain; modelVersionId: string; itemIds: readonly string[] };

/** A title counts once a day; a list with nothing new in it writes nothing. */
export async function recordShown(
  db: Database,
  userId: string,
  { domain, modelVersionId, itemIds }: ShownList,
): Promise<void> {
  const titles = [...new Set(itemIds)].slice(0, mostTitlesADay);
  if (titles.length === 0) return;
  await db.execute(sql`
    insert into shown_lists (user_id, domain, model_version_id, day, items, item_count)
    values (${userId}, ${domain}, ${modelVersionId}, (now() at time zone 'utc')::date, ${sql.param(titles)}::text[],
      ${titles.length}::int)
    on conflict (user_id, domain, model_version_id, day) do update
    set shown_at = now(), (items, item_count) = (
      select merged, cardinality(merged) from (select shown_lists.items ||
        array(select unnest(excluded.items) except select unnest(shown_lists.items)) as merged) both_lists)
    where shown_lists.item_count < ${mostTitlesADay} and not shown_lists.items @> excluded.items`);
}

/** Titles that the person has just saved or added. Those that no list showed change nothing. */
export async function recordOutcome(
  db: Database,
  userId: string,
  domain: Domain,
  itemIds: readonly string[],
  outcome: 'saved' | 'added',
): Promise<void> {
  if (itemIds.length === 0) return;
  const [column, counted] = [sql.identifier(outcome), sql.identifier(`${outcome}_count`)];
  await db.execute(sql`
    with shown as (
      select distinct on (wanted.item_id) wanted.item_id, l.model_version_id, l.day
      from unnest(${sql.param([...itemIds])}::text[]) as wanted(item_id)
      join shown_lists l on l.user_id = ${userId} and l.domain = ${domain} and l.items @> array[wanted.item_id]
        and l.day > (now() at time zone 'utc')::date - ${remembersDays}::int
      order by wanted.item_id, l.shown_at desc),
    lists as (select model_version_id, day, array_agg(item_id) as item_ids from shown group by 1, 2)
    update shown_lists l
    set (${column}, ${counted}) = (
      select merged, cardinality(merged)
      from (select array(select unnest(l.${column}) union select unnest(lists.item_ids)) as merged) both_lists)
    from lists
    where l.user_id = ${userId} and l.domain = ${domain}
      and l.model_version_id = lists.model_version_id and l.day = lists.day`);
}
