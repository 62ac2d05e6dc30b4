// An item's identity, its name, and the path of its page.

import type { Domain } from '#lib/contract/domain.ts';

export function itemPath(domain: Domain, itemId: string): string {
  return `/${domain}/item/${encodeURIComponent(itemId)}`;
}

/** The title with its year, which some titles already include. */
export function itemName({ title, year }: { title: string; year: number | null }): string {
  return year === null || title.includes(`(${year})`) ? title : `${title} (${year})`;
}
