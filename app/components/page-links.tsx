import Link from 'next/link';
import { buttonClass } from '#app/components/ui/button.tsx';

/** Links to the page before and the page after; nothing for a single page. */
export function PageLinks({
  page,
  pageCount,
  hrefOf,
  words = { back: 'Back', on: 'More' },
}: {
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
  words?: { back: string; on: string };
}) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label="Pages" className="mt-8 flex items-center justify-between text-sm">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" className={buttonClass()}>
          {words.back}
        </Link>
      ) : (
        <span />
      )}
      <span className="text-muted-foreground tabular-nums">
        Page {page.toLocaleString('en')} of {pageCount.toLocaleString('en')}
      </span>
      {page < pageCount ? (
        <Link href={hrefOf(page + 1)} rel="next" className={buttonClass()}>
          {words.on}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
