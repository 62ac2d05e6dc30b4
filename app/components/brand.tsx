import Link from 'next/link';

export function Brand({ href = '/' }: { href?: string }) {
  return (
    <Link
      href={href}
      className="inline-flex items-center gap-2.5 rounded-lg font-display text-xl tracking-tight"
    >
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7">
        <rect width="32" height="32" rx="9" fill="#1d4f4a" />
        <circle cx="13" cy="16" r="6.3" fill="none" stroke="#f4efe4" strokeWidth="2.3" />
        <circle cx="19.4" cy="16" r="6.3" fill="none" stroke="#e9b95b" strokeWidth="2.3" />
      </svg>
      RecExplainer
    </Link>
  );
}
