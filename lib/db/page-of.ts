// Lists in pages.

/** page: counts from 1; one past the end gives the last, anything else that isn't a page the first. */
export function pageOf(
  total: number,
  page: number,
  pageSize: number,
): { page: number; pageCount: number; offset: number } {
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.max(1, Math.min(Math.trunc(page) || 1, pageCount));
  return { page: shown, pageCount, offset: (shown - 1) * pageSize };
}
