import { spanInWords } from '#app/admin/health/in-words.ts';
import type { Part } from '#app/admin/health/read-health.ts';
import { Badge } from '#app/components/ui/badge.tsx';

const states = {
  up: { tone: 'accent', label: 'Up' },
  loading: { tone: 'neutral', label: 'Loading' },
  scarce: { tone: 'warning', label: 'Needs care' },
  down: { tone: 'danger', label: 'Down' },
} as const;

/** Processes, or what they store things in: one card each. */
export function PartList({ title, parts, now }: { title: string; parts: readonly Part[]; now: Date }) {
  return (
    <section aria-label={title} className="mb-8">
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-3 grid gap-4 lg:grid-cols-3">
        {parts.map(({ name, state, since, facts, remedy }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of a name can only be told apart by their place
          <li key={`${name} ${place}`} className="min-w-0 rounded-2xl border bg-card p-5 text-sm">
            <p className="flex flex-wrap items-baseline justify-between gap-2">
              <span className="font-medium break-words">{name}</span>
              <Badge tone={states[state].tone}>{states[state].label}</Badge>
            </p>
            {since !== null && (
              <p className="mt-1 text-muted-foreground">
                For {spanInWords(now.getTime() - since.getTime())}, since{' '}
                <time dateTime={since.toISOString()}>
                  {since.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}
                </time>
              </p>
            )}
            <ul className="mt-2 space-y-1 text-muted-foreground">
              {facts.map((fact) => (
                <li key={fact} className="break-words">
                  {fact}
                </li>
              ))}
            </ul>
            {remedy !== null && (
              <p role="alert" className="mt-3 font-medium">
                {remedy}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
