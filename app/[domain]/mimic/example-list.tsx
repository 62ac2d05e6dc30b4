import { Badge } from '#app/components/ui/badge.tsx';
import type { EvaluationRow } from '#lib/evaluation/evaluation-file.ts';

type Example = EvaluationRow['examples']['hits'][number];

const normal = (title: string) => title.trim().toLowerCase();

/** People for whom the recommender's first choice was, or wasn't, among the five titles named. */
export function ExampleList({ title, examples }: { title: string; examples: Example[] }) {
  return (
    <section>
      <h3 className="font-medium text-sm">{title}</h3>
      {examples.length === 0 ? (
        <p className="mt-2 text-muted-foreground text-sm">No examples.</p>
      ) : (
        <ul className="mt-2 space-y-3">
          {examples.map(({ history, wanted, said }) => (
            <li
              key={`${wanted}|${history.join('|')}`}
              className="rounded-xl border bg-card px-4 py-3 text-sm"
            >
              <p className="text-muted-foreground text-xs">After {history.join('; ')}</p>
              <p className="mt-1.5">
                The recommender’s first choice: <span className="font-medium">{wanted}</span>
              </p>
              <ol className="mt-1.5 flex flex-wrap gap-1.5" aria-label="Titles the language model named">
                {said.map((name, place) => (
                  <li key={name}>
                    <Badge tone={normal(name) === normal(wanted) ? 'accent' : 'neutral'}>
                      {place + 1}. {name}
                    </Badge>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
