import type { ComponentProps } from 'react';
import { classNames } from '#app/components/class-names.ts';

const variants = {
  primary: 'bg-primary text-primary-foreground hover:opacity-90',
  secondary: 'border bg-card text-foreground hover:bg-muted',
  quiet: 'text-muted-foreground hover:bg-muted hover:text-foreground',
  danger: 'bg-danger text-background hover:opacity-90',
} as const;

const sizes = {
  small: 'h-8 gap-1.5 px-3 text-[0.8125rem]',
  medium: 'h-10 gap-2 px-4 text-sm',
  large: 'h-12 gap-2 px-6 text-base',
  icon: 'size-9 justify-center',
} as const;

type ButtonStyle = { variant?: keyof typeof variants; size?: keyof typeof sizes };

/** The look of a button, for links that act as one. */
export function buttonClass({ variant = 'secondary', size = 'medium' }: ButtonStyle = {}): string {
  return classNames(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-lg font-medium transition',
    'disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50',
    variants[variant],
    sizes[size],
  );
}

export function Button({
  variant,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonStyle) {
  return <button type={type} className={classNames(buttonClass({ variant, size }), className)} {...rest} />;
}
