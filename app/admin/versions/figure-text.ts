/** "0.627", or that there is none. */
export function figureText(value: number | null): string {
  return value === null ? 'not measured' : value.toFixed(3);
}
