import { seconds } from '#app/admin/people/figure-words.ts';
import { dayOf } from '#app/day.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { SlowAnswer } from '#lib/db/people-figures.ts';

/** Figures alone: whose answers they were, and what was asked, stays with the people who asked. */
export function SlowAnswers({ answers }: { answers: SlowAnswer[] }) {
  return (
    <section aria-labelledby="slowest" className="mt-12">
      <h2 id="slowest" className="text-2xl">
        Slowest answers
      </h2>
      {answers.length === 0 ? (
        <p className="mt-3 text-muted-foreground text-sm">No answers in this period.</p>
      ) : (
        <section
          aria-label="Slowest answers"
          className="relative mt-4 overflow-x-auto rounded-2xl border bg-card"
        >
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b text-left text-muted-foreground text-xs [&>th]:px-4 [&>th]:py-2.5 [&>th]:font-medium">
                {['Whole', 'First word', 'Sentences', 'Domain', 'Version', 'Day'].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y">
              {answers.map(({ rank, totalMs, firstWordMs, sentences, domain, modelVersionId, day }) => (
                <tr key={rank} className="[&>td]:px-4 [&>td]:py-2">
                  <td className="whitespace-nowrap tabular-nums">{seconds(totalMs)}</td>
                  <td className="whitespace-nowrap tabular-nums">{seconds(firstWordMs)}</td>
                  <td className="tabular-nums">{sentences ?? 'not counted'}</td>
                  <td>{domainFacts[domain].label}</td>
                  <td className="min-w-32 break-all">{modelVersionId ?? 'none'}</td>
                  <td className="whitespace-nowrap">
                    {day === null ? 'withheld' : dayOf(new Date(`${day}T00:00:00Z`))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
