import type { ReactNode } from 'react';

/** What is told of a title: a paragraph, lines with their names, and whence it is. */
export function Notes({
  id,
  heading,
  text,
  lines,
  source,
}: {
  id: string;
  heading: string;
  text: string;
  lines: readonly (readonly [name: string, value: string])[];
  source: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="text-xl">
        {heading}
      </h2>
      {text !== '' && <p className="mt-3 max-w-prose text-sm leading-relaxed">{text}</p>}
      <dl className="mt-4 grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[9rem_1fr]">
        {lines
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted-foreground">{name}</dt>
              <dd className="mb-2 sm:mb-0">{value}</dd>
            </div>
          ))}
      </dl>
      <p className="mt-4 text-muted-foreground text-xs">{source}</p>
    </section>
  );
}
