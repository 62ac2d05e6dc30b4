import type { ReactNode } from 'react';
import { classNames } from '#app/components/class-names.ts';

const tones = {
  neutral: 'border-border bg-card',
  warning: 'border-warning/30 bg-warning-soft',
  danger: 'border-danger/30 bg-danger-soft',
} as const;

/** What went wrong, why, and what to do about it. */
export function Notice({
  tone = 'neutral',
  title,
  children,
  action,
  role,
}: {
  tone?: keyof typeof tones;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
}) {
  return (
    <div role={role} className={classNames('rounded-xl border px-4 py-3.5 text-sm', tones[tone])}>
      <p className="font-medium">{title}</p>
      {children !== undefined && <div className="mt-1 text-muted-foreground">{children}</div>}
      {action !== undefined && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}

/** Says that there's nothing here yet, and what to do about it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center rounded-2xl border border-dashed px-6 py-14 text-center">
      <div aria-hidden="true" className="mb-4 rounded-full bg-muted p-3.5 text-muted-foreground">
        {icon}
      </div>
      <p className="font-display text-xl">{title}</p>
      {children !== undefined && (
        <div className="mt-2 max-w-md text-muted-foreground text-sm">{children}</div>
      )}
      {action !== undefined && <div className="mt-6 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
