import { subjectInWords } from '#app/admin/log/subject-in-words.ts';
import { momentOf } from '#app/admin/moment.ts';
import { actInWords } from '#lib/contract/administrative-act.ts';
import type { Act } from '#lib/db/audit-log.ts';

/** Acts of the log as a list; `empty` is said where there are none. */
export function ActList({ acts, empty }: { acts: Act[]; empty: string }) {
  if (acts.length === 0) return <p className="mt-3 text-muted-foreground text-sm">{empty}</p>;
  return (
    <ul aria-label="Acts" className="mt-4 divide-y rounded-2xl border bg-card text-sm">
      {acts.map(({ id, at, actor, act, subject }) => (
        <li key={id} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <time dateTime={at.toISOString()} className="text-muted-foreground tabular-nums">
            {momentOf(at)}
          </time>
          <span className="break-words">
            {actor} {actInWords(act)}{' '}
            <span className="break-all text-muted-foreground">{subjectInWords(subject)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
