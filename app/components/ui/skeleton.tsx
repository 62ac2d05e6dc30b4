import { classNames } from '#app/components/class-names.ts';

/** The shape of what is being fetched. Silent for screen readers: the page around it says that it is loading. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={classNames('animate-pulse rounded-md bg-muted motion-reduce:animate-none', className)}
    />
  );
}
