import { ItemLink } from '#app/[domain]/item-link.tsx';
import { classNames } from '#app/components/class-names.ts';
import { Cover, type CoverItem } from '#app/cover/cover.tsx';
import type { Domain } from '#lib/contract/domain.ts';

/** The beginning of a row in a list of items: cover, title, and in a few words what it is. */
export function ItemLine({
  domain,
  item,
  notes,
  className,
}: {
  domain: Domain;
  item: CoverItem & { itemId: string };
  notes: readonly (string | null | undefined)[];
  className?: string;
}) {
  return (
    <>
      <Cover item={item} small className="h-16 w-auto shrink-0 rounded-md" />
      <div className={classNames('min-w-0 flex-1', className)}>
        <ItemLink domain={domain} itemId={item.itemId} className="block truncate font-medium">
          {item.title}
        </ItemLink>
        <p className="truncate text-muted-foreground text-sm">
          {[item.year, item.genres.slice(0, 3).join(', '), ...notes].filter(Boolean).join(' · ')}
        </p>
      </div>
    </>
  );
}
