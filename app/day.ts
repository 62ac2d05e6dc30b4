/** "Jan 5, 2024": the same for every reader, wherever the page is rendered. */
export function dayOf(date: Date): string {
  return date.toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' });
}
