// What administrators did, newest first. Rows are only ever added.

import { desc } from 'drizzle-orm';
import type { AdministrativeAct } from '#lib/contract/administrative-act.ts';
import { auditLog } from './audit-log-schema.ts';
import type { Database } from './client.ts';
import { storableText } from './text.ts';

const mostCharacters = 300;

export type Act = { at: Date; actor: string; act: string; subject: string };

export async function recordAct(
  db: Database,
  { userId, actor, act, subject }: { userId: string; actor: string; act: AdministrativeAct; subject: string },
): Promise<void> {
  await db
    .insert(auditLog)
    .values({ userId, actor, act, subject: storableText(subject).slice(0, mostCharacters) });
}

export async function listActs(db: Database, limit = 50): Promise<Act[]> {
  return db
    .select({ at: auditLog.at, actor: auditLog.actor, act: auditLog.act, subject: auditLog.subject })
    .from(auditLog)
    .orderBy(desc(auditLog.id))
    .limit(limit);
}
