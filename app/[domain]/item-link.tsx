'use client';

import Link from 'next/link';
import { createContext, type ReactNode, useContext } from 'react';
import { itemPath } from '#app/[domain]/item-reference.ts';
import { classNames } from '#app/components/class-names.ts';
import type { Domain } from '#lib/contract/domain.ts';

const Linked = createContext(true);

/** For pages whose readers can't open the items, such as a shared answer: titles are text, not links. */
export function PlainItems({ children }: { children: ReactNode }) {
  return <Linked value={false}>{children}</Linked>;
}

/** Links to an item's page. `label` names it when the children are a picture. */
export function ItemLink({
  domain,
  itemId,
  label,
  className,
  children,
}: {
  domain: Domain;
  itemId: string;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  if (!useContext(Linked)) return <span className={className}>{children}</span>;
  return (
    <Link
      href={itemPath(domain, itemId)}
      aria-label={label}
      className={classNames('rounded', label === undefined && 'hover:underline', className)}
    >
      {children}
    </Link>
  );
}
