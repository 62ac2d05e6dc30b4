import type { ReactNode } from 'react';

/** The heading of a page of the administration, and in a sentence what it is for. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      {children !== undefined && <p className="mt-2 max-w-prose text-muted-foreground text-sm">{children}</p>}
    </div>
  );
}
