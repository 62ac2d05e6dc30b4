import Link from 'next/link';
import { buttonClass } from '#app/components/ui/button.tsx';

/** For lists that go on after their last entry, newest first: back to the beginning, and on to what is older. */
export function OlderLinks({ newest, older }: { newest: string | null; older: string | null }) {
  if (newest === null && older === null) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex justify-between text-sm">
      {newest === null ? (
        <span />
      ) : (
        <Link href={newest} className={buttonClass()}>
          Newest
        </Link>
      )}
      {older !== null && (
        <Link href={older} rel="next" className={buttonClass()}>
          Older
        </Link>
      )}
    </nav>
  );
}
