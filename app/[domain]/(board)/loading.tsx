import { Skeleton } from '#app/components/ui/skeleton.tsx';

export default function Loading() {
  return (
    <main id="content" className="mx-auto max-w-7xl px-4 py-8 sm:px-6 sm:py-10">
      <p role="status" className="sr-only">
        Loading
      </p>
      <Skeleton className="h-10 w-40" />
      <Skeleton className="mt-3 h-4 w-72 max-w-full" />
      <div className="mt-8 grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 lg:grid-cols-5">
        {Array.from({ length: 10 }, (_, index) => `card-${index}`).map((key) => (
          <div key={key}>
            <Skeleton className="aspect-2/3 w-full rounded-xl" />
            <Skeleton className="mt-3 h-4 w-4/5" />
            <Skeleton className="mt-2 h-3 w-1/2" />
          </div>
        ))}
      </div>
    </main>
  );
}
