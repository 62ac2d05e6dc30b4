import { countOf, countText, few, shareText, spreadText } from '#app/admin/people/figure-words.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import type { VersionFigures } from '#lib/db/people-figures.ts';

/** What is known of the version itself; null: it's gone, or another installation's. */
export type KnownVersion = { method: string | null; active: boolean } | null;

/** What people said and did with one version, and how it answered them. */
export function VersionCard({ figures, version }: { figures: VersionFigures; version: KnownVersion }) {
  const { modelVersionId, thumbs, votes, titles } = figures;
  const speaks = version === null || version.method !== null;
  const groups: [title: string, rows: [name: string, value: string][]][] = [
    [
      'People',
      [
        ['Asked', countText(figures.people)],
        ['Answers', countText(figures.answers)],
        ['Thumbs up', countText(thumbs.up)],
        ['Thumbs down', countText(thumbs.down)],
        ['Preferred in blind votes', preferred(votes)],
      ],
    ],
    [
      'Titles, each once a day',
      [
        ['Shown', countText(titles.shown)],
        ['Saved', countOf(titles.saved, titles.shown)],
        ['Added to the history', countOf(titles.added, titles.shown)],
      ],
    ],
    [
      'Answers',
      [
        ['Written by the model itself', speaks ? shareText(figures.freeShare) : 'none: no language model'],
        ['Fell back to composed words', speaks ? shareText(figures.fellBack) : 'all: no language model'],
        ['Broken off', countOf(figures.failed, figures.answers)],
        ['To the first word', spreadText(figures.firstWordMs)],
        ['Whole answer', spreadText(figures.totalMs)],
      ],
    ],
  ];
  return (
    <article className="min-w-0 rounded-2xl border bg-card p-5">
      <h3 className="flex flex-wrap items-center gap-2 font-medium font-sans text-sm tracking-normal">
        <span className="min-w-0 break-all">{modelVersionId ?? 'Before any version had spoken'}</span>
        {version?.active && <Badge tone="accent">active</Badge>}
        {version === null && modelVersionId !== null && <Badge>gone</Badge>}
      </h3>
      {groups.map(([title, rows]) => (
        <section key={title} aria-label={title} className="mt-4">
          <h4 className="text-muted-foreground text-xs">{title}</h4>
          <dl className="mt-1 divide-y text-sm">
            {rows.map(([name, value]) => (
              <div key={name} className="flex flex-wrap justify-between gap-x-4 py-1.5">
                <dt>{name}</dt>
                <dd className="text-right tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
}

function preferred({ shown, won }: VersionFigures['votes']): string {
  if (shown === 'few' || won === 'few') return few;
  return shown === 0 ? 'not compared' : `${countText(won)} of ${countText(shown)}`;
}
