import { spanInWords } from '#app/admin/health/in-words.ts';
import type { QueueLength } from '#lib/db/database-facts.ts';
import { jobDefinitions } from '#lib/jobs/definitions.ts';

/** Jobs that wait or run. */
export function QueueList({ queues, now }: { queues: readonly QueueLength[]; now: Date }) {
  return (
    <section aria-label="Queue" className="mb-8">
      <h2 className="text-xl">Queue</h2>
      {queues.length === 0 ? (
        <p className="mt-3 text-muted-foreground text-sm">Nothing waits and nothing runs.</p>
      ) : (
        <ul className="mt-3 divide-y rounded-2xl border bg-card px-5 text-sm">
          {queues.map(({ name, state, count, oldest }) => (
            <li key={`${name} ${state}`} className="flex flex-wrap justify-between gap-x-4 py-2.5">
              <span>{jobDefinitions[name]?.label ?? name}</span>
              <span className="text-muted-foreground">
                {count} {state === 'queued' ? 'waiting' : 'running'}, the longest for{' '}
                {spanInWords(now.getTime() - oldest.getTime())}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
