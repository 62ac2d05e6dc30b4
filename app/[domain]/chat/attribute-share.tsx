import { Badge } from '#app/components/ui/badge.tsx';

const muchMore = 1.15; // from here on, the history has clearly more of it than the catalogue

/** How common an attribute is in the history, compared with the catalogue. */
export function AttributeShare({
  share: { value, historyCount, historySize, lift },
  items,
  note = '',
}: {
  share: { value: string; historyCount: number; historySize: number; lift: number };
  items: string;
  note?: string;
}) {
  return (
    <li className="flex items-baseline justify-between gap-3 text-sm">
      <span>
        {value}{' '}
        <span className="text-muted-foreground text-xs">
          {historyCount.toLocaleString('en')} of {historySize.toLocaleString('en')} {items}
          {note}
        </span>
      </span>
      <Badge tone={lift >= muchMore ? 'accent' : 'neutral'} className="tabular-nums">
        {lift.toFixed(1)}× the catalogue
      </Badge>
    </li>
  );
}
