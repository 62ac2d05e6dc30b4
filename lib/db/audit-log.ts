// What administrators did, newest first. Rows are only ever added.

import { and, desc, eq, gte, lt, or } from 'drizzle-orm';
import type { AdministrativeAct } from '#lib/contract/administrative-act.ts';
import { auditLog } from './audit-log-schema.ts';
import type { Database } from './client.ts';
import { storableText } from './text.ts';

const mostCharacters = 300;

export type Act = { id: number; at: Date; actor: string; act: string; subject: string };
/** `person`: an address, of who acted or of whom it was done to. `from`: at or after; `until`: before. */
export type ActQuery = {
  person?: string;
  act?: AdministrativeAct;
  from?: Date;
  until?: Date;
  before?: number; // acts written earlier than the one with this id
};

export async function recordAct(
  db: Database,
  { userId, actor, act, subject }: { userId: string; actor: string; act: AdministrativeAct; subject: string },
): Promise<void> {
  await db
    .insert(auditLog)
    .values({ userId, actor, act, subject: storableText(subject).slice(0, mostCharacters) });
}

/** `next`: what to give as `before` for the page that follows; null: this is the last one. */
export async function listActs(
  db: Database,
  { person, act, from, until, before }: ActQuery,
  pageSize: number,
): Promise<{ acts: Act[]; next: number | null }> {
  const address = person === undefined ? undefined : storableText(person.trim().toLowerCase());
  const { id, at, actor, subject } = auditLog;
  const rows = await db
    .select({ id, at, actor, act: auditLog.act, subject })
    .from(auditLog)
    .where(
      and(
        address === undefined ? undefined : or(eq(actor, address), eq(subject, address)),
        act === undefined ? undefined : eq(auditLog.act, act),
        from === undefined ? undefined : gte(at, from),
        until === undefined ? undefined : lt(at, until),
        before === undefined ? undefined : lt(id, before),
      ),
    )
    .orderBy(desc(id))
    .limit(pageSize + 1);
  const acts = rows.slice(0, pageSize);
  return { acts, next: rows.length > pageSize ? (acts.at(-1)?.id ?? null) : null };
}
