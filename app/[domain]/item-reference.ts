/** How an item is told from others, how it is called, and where its page is. */

import type { Domain } from '#lib/contract/domain.ts';

export function itemPath(domain: Domain, itemId: string): string {
  return `/${domain}/item/${encodeURIComponent(itemId)}`;
}

/** The title with its year, which some titles carry already. */
export function itemName({ title, year }: { title: string; year: number | null }): string {
  return year === null || title.includes(`(${year})`) ? title : `${title} (${year})`;
}
