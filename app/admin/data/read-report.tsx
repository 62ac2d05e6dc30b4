import type { ImportedData } from '#lib/contract/training-data.ts';

const count = (value: number) => value.toLocaleString('en');

/** What an import read and kept, and what it left out and why. */
export function ReadReport({ read, kept, dropped }: Pick<ImportedData, 'read' | 'kept' | 'dropped'>) {
  const reasons = Object.entries(dropped);
  return (
    <>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
        {[
          ['People', kept.users],
          ['Items', kept.items],
          ['Events', kept.interactions],
          ['Events read', read.interactions],
        ].map(([label, value]) => (
          <div key={label}>
            <dt className="text-muted-foreground text-xs">{label}</dt>
            <dd className="tabular-nums">{count(Number(value))}</dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && (
        <>
          <p className="mt-3 text-muted-foreground text-xs">Dropped</p>
          <ul className="space-y-0.5">
            {reasons.map(([reason, rows]) => (
              <li key={reason} className="break-words">
                <span className="tabular-nums">{count(rows)}</span>: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
