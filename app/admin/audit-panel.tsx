import { listActs } from '#lib/db/audit-log.ts';
import { database } from '#lib/db/client.ts';

const words: Record<string, string> = {
  startTraining: 'started a job',
  cancelTraining: 'cancelled a job',
  retryTraining: 'tried a job again',
  activateVersion: 'activated a version',
  rollBack: 'rolled back',
};

/** The last things administrators did. The page has checked who is asking. */
export async function AuditPanel() {
  const acts = await listActs(database());
  return (
    <section aria-labelledby="audit" className="mt-14">
      <h2 id="audit" className="text-2xl">
        What administrators did
      </h2>
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
                {actor} {words[act] ?? act}
              </span>
              <span className="break-all text-muted-foreground">{subject}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
