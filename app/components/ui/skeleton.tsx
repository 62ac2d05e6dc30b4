import { classNames } from '#app/components/class-names.ts';

/** The outline of content that's loading. Hidden from screen readers: the page around it says it's loading. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={classNames('animate-pulse rounded-md bg-muted motion-reduce:animate-none', className)}
    />
  );
}
