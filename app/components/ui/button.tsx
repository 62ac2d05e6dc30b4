import type { ComponentProps } from 'react';
import { classNames } from '#app/components/class-names.ts';

const variants = {
  primary: 'bg-primary text-primary-foreground hover:opacity-90',
  secondary: 'border bg-card text-foreground hover:bg-muted',
  quiet: 'text-muted-foreground hover:bg-muted hover:text-foreground',
  inverse: 'text-background/75 hover:bg-background/15 hover:text-background',
} as const;

const sizes = {
  small: 'h-9 gap-1.5 rounded-lg px-3 font-medium text-[0.8125rem]',
  medium: 'h-10 gap-2 rounded-lg px-4 font-medium text-sm',
  large: 'h-12 gap-2 rounded-lg px-6 font-medium text-base',
  icon: 'size-9 rounded-lg',
  'small-icon': 'size-8 rounded-lg',
  chip: 'h-9 max-w-72 rounded-full px-3.5 text-[0.8125rem] sm:min-w-0 sm:shrink',
} as const;

type ButtonStyle = { variant?: keyof typeof variants; size?: keyof typeof sizes };

/** A button's classes, for links that look like one. */
export function buttonClass({ variant = 'secondary', size = 'medium' }: ButtonStyle = {}): string {
  return classNames(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap transition',
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
