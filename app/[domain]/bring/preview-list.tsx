'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import type { Chosen } from '#app/[domain]/bring/import-preview.tsx';
import { loadPage } from '#app/[domain]/bring/import-requests.ts';
import { PreviewRow } from '#app/[domain]/bring/preview-row.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import type { Domain } from '#lib/contract/domain.ts';
import type { ImportList, ShownPreview } from '#lib/contract/history-import.ts';

/** One list of the preview, a page at a time. */
export function PreviewList({
  domain,
  preview,
  list,
  title,
  chosen,
  onChoose,
  children,
}: {
  domain: Domain;
  preview: ShownPreview;
  list: ImportList;
  title: string;
  chosen: Chosen;
  onChoose: (row: number, itemId: string | null | undefined) => void;
  children: ReactNode;
}) {
  const [shown, setShown] = useState(preview.first[list]);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  if (preview.counts[list] === 0) return null;
  async function turnTo(page: number) {
    setLoading(true);
    const answer = await loadPage(domain, preview.id, list, page);
    setLoading(false);
    setProblem(answer.ok ? null : answer.message);
    if (!answer.ok) return;
    setShown(answer.value);
    heading.current?.focus();
  }
  return (
    <section aria-labelledby={id} aria-busy={loading}>
      <h3 ref={heading} id={id} tabIndex={-1} className="font-display text-xl outline-none">
        {title}{' '}
        <span className="font-sans text-base text-muted-foreground tabular-nums">
          {preview.counts[list].toLocaleString('en')}
        </span>
      </h3>
      <div className="mt-1">{children}</div>
      <ul className="mt-3 divide-y border-y">
        {shown.entries.map((entry) => (
          <li key={entry.row} className="py-3">
            <PreviewRow
              domain={domain}
              entry={entry}
              choice={chosen.get(entry.row)}
              onChoose={(itemId) => onChoose(entry.row, itemId)}
            />
          </li>
        ))}
      </ul>
      {problem !== null && (
        <div className="mt-3">
          <Notice role="alert" tone="danger" title={problem} />
        </div>
      )}
      {shown.pageCount > 1 && (
        <nav
          aria-label={`Pages of ${title}`}
          className="mt-3 flex items-center justify-between gap-2 text-sm"
        >
          <Button size="small" disabled={loading || shown.page === 1} onClick={() => turnTo(shown.page - 1)}>
            Previous
          </Button>
          <span className="text-muted-foreground tabular-nums">
            Page {shown.page.toLocaleString('en')} of {shown.pageCount.toLocaleString('en')}
          </span>
          <Button
            size="small"
            disabled={loading || shown.page === shown.pageCount}
            onClick={() => turnTo(shown.page + 1)}
          >
            Next
          </Button>
        </nav>
      )}
    </section>
  );
}
