import { actInWords } from '#lib/contract/administrative-act.ts';
import { listActs } from '#lib/db/audit-log.ts';
import { database } from '#lib/db/client.ts';

/** The last things administrators did. The page has checked who is asking. */
export async function AuditPanel() {
  const acts = await listActs(database());
  return (
    <section aria-label="What administrators did">
      {acts.length === 0 ? (
        <p className="mt-3 text-muted-foreground text-sm">Nothing yet.</p>
      ) : (
        <ul className="mt-5 max-h-96 divide-y overflow-y-auto rounded-2xl border bg-card text-sm">
          {acts.map(({ at, actor, act, subject }) => (
            <li key={`${at.toISOString()} ${act} ${subject}`} className="flex flex-wrap gap-x-3 px-4 py-2.5">
              <span className="text-muted-foreground tabular-nums">
                {at.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}
              </span>
              <span>
                {actor} {actInWords(act)}
              </span>
              <span className="break-all text-muted-foreground">{subject}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
