// What an answer was like, kept as numbers when it ends: figures are summed up from these narrow rows, never from what
// people and answers said.

import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';

/** Of answers that have just ended, in the same transaction. Once an answer: what ends twice keeps its first figures. */
export async function recordAnswerFigures(db: Database, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return;
  await db.execute(sql`
    insert into answer_figures (message_id, user_id, domain, model_version_id, answered_at, status,
      first_word_ms, total_ms, shown, by_model, stand_ins, composed)
    select m.id, c.user_id, c.domain, m.model_version_id, coalesce(m.finished_at, m.created_at), m.status,
      (m.timing->>'firstWordMs')::numeric::int, (m.timing->>'totalMs')::numeric::int,
      (ended.part->>'shown')::int, (ended.part->>'byModel')::int, (ended.part->>'standIns')::int,
      jsonb_path_exists(m.parts, '$[*] ? (@.type == "source" && @.source == "computed")')
    from messages m
    join chats c on c.id = m.chat_id
    cross join lateral (select jsonb_path_query_first(m.parts, '$[*] ? (@.type == "end")') as part) ended
    where m.role = 'assistant' and m.status <> 'streaming'
      and m.id = any(${sql.param([...messageIds])}::uuid[])
    on conflict do nothing`);
}
