/** "Jan 5, 2024, 3:07 PM", in the server's time zone. */
export function momentOf(date: Date): string {
  return date.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
}
