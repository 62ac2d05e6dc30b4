import { methodsToCompare } from '#app/[domain]/compare/methods.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { comparisonTally } from '#lib/db/comparisons.ts';
import { ratingTotals } from '#lib/db/ratings.ts';

/** Feedback on answers: ratings by model version, and the results of the blind comparisons. */
export async function FeedbackPanel({ domains }: { domains: Domain[] }) {
  const [totals, tally, offered] = await Promise.all([
    ratingTotals(database()),
    comparisonTally(database()),
    Promise.all(domains.map(async (domain) => ({ domain, methods: await methodsToCompare(domain) }))),
  ]);
  const notOffered = offered.filter(({ methods }) => methods.length < 2);
  return (
    <section aria-label="Feedback">
      <div className="mt-4 grid gap-5 lg:grid-cols-2">
        <div className="rounded-2xl border bg-card p-5">
          <h2 className="font-medium font-sans text-sm tracking-normal">Answer ratings</h2>
          {totals.length === 0 ? (
            <p className="mt-2 text-muted-foreground text-sm">No ratings yet.</p>
          ) : (
            <Table
              head={['Domain', 'Model version', 'Good', 'Bad']}
              rows={totals.map(({ domain, modelVersionId, up, down }) => [
                domainFacts[domain].label,
                modelVersionId ?? 'unknown',
                up.toLocaleString('en'),
                down.toLocaleString('en'),
              ])}
            />
          )}
        </div>
        <div className="rounded-2xl border bg-card p-5">
          <h2 className="font-medium font-sans text-sm tracking-normal">Blind comparisons</h2>
          {tally.votes === 0 ? (
            <p className="mt-2 text-muted-foreground text-sm">No votes yet.</p>
          ) : (
            <>
              <Table
                head={['Domain', 'Method', 'Preferred', 'Shown']}
                rows={tally.methods.map(({ domain, method, won, shown }) => [
                  domainFacts[domain].label,
                  method,
                  won.toLocaleString('en'),
                  shown.toLocaleString('en'),
                ])}
              />
              <p className="mt-2 text-muted-foreground text-sm">
                {tally.votes.toLocaleString('en')} votes, {tally.none.toLocaleString('en')} for none.
              </p>
            </>
          )}
          {notOffered.map(({ domain, methods }) => (
            <p key={domain} className="mt-2 text-muted-foreground text-sm">
              {domainFacts[domain].label}: not available, because{' '}
              {methods.length === 0
                ? 'no aligned version can answer by method'
                : `only ${methods.join()} has a version that can answer`}
              . A comparison needs at least two of behavior, intention and hybrid.
            </p>
          ))}
        </div>
      </div>
    </section>
  );
}

function Table({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead className="text-muted-foreground text-xs">
          <tr>
            {head.map((name) => (
              <th key={name} scope="col" className="py-1.5 pr-4 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slice(0, 2).join()} className="border-t">
              {row.map((cell, column) => (
                <td key={head[column]} className="py-1.5 pr-4 tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
