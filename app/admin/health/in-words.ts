const units = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB'];

/** "1.4 GB": two digits where there is a fraction. */
export function bytesInWords(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return `${power > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}

export function countOf(count: number, one: string, several: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}

/** "3 hours": the largest unit, rounded down. */
export function spanInWords(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return countOf(minutes, 'minute', 'minutes');
  if (minutes < 48 * 60) return countOf(Math.floor(minutes / 60), 'hour', 'hours');
  return countOf(Math.floor(minutes / 1440), 'day', 'days');
}
