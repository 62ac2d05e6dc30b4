// A line through a measurement over time. Neighbouring values are alike, so they count as fewer: n (1 − ρ) / (1 + ρ), with ρ the
// correlation of each residual with the next (Bayley and Hammersley, 1946).

export type Slope = { perHour: number; low: number; high: number };

/** With an interval of 95 of 100. Of fewer than four points, nothing is known. */
export function slopeOf(points: readonly { hours: number; megabytes: number }[]): Slope {
  const n = points.length;
  if (n < 4) return { perHour: Number.NaN, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(({ hours }) => hours)), mean(points.map(({ megabytes }) => megabytes))];
  const spread = points.reduce((sum, { hours }) => sum + (hours - x) ** 2, 0);
  const perHour =
    points.reduce((sum, { hours, megabytes }) => sum + (hours - x) * (megabytes - y), 0) / spread;
  const residuals = points.map(({ hours, megabytes }) => megabytes - y - perHour * (hours - x));
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const products = residuals.slice(1).reduce((sum, residual, at) => sum + residual * (residuals[at] ?? 0), 0);
  const alike = squares === 0 ? 0 : Math.min(0.99, Math.max(0, products / squares));
  const counted = Math.max(3, n * ((1 - alike) / (1 + alike)));
  const margin = 1.96 * Math.sqrt(squares / n / (counted - 2) / (spread / n));
  return { perHour, low: perHour - margin, high: perHour + margin };
}
