import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Curve, curveRows, curveTable } from '#app/admin/trainings/compare/curve-table.ts';
import { CurvesChart } from '#app/admin/trainings/compare/curves-chart.tsx';

const line = (id: string, steps: number, every: number): Curve => ({
  id,
  label: `Run ${id}`,
  points: Array.from({ length: steps }, (_, place) => ({
    step: (place + 1) * every,
    loss: 5 - (4 * (place + 1)) / steps,
  })),
});
const curves = [line('a', 100, 10), line('b', 30, 7)];

test('each curve’s loss stands at common steps, its last one among them, and none after its end', () => {
  const rows = curveTable(curves);
  expect(rows.length).toBeLessThanOrEqual(14);
  expect(rows.map(({ step }) => step)).toEqual(rows.map(({ step }) => step).toSorted((x, y) => x - y));
  expect(rows.at(-1)).toEqual({ step: 1_000, losses: [1, null] });
  expect(rows.find(({ step }) => step === 210)?.losses).toEqual([5 - (4 * 21) / 100, 1]);
  expect(rows[0]).toEqual({ step: 7, losses: [null, 5 - 4 / 30] });
  expect(curveTable([])).toEqual([]);
});

test('the chart’s rows hold every point of every curve once', () => {
  const rows = curveRows(curves);
  expect(rows.filter((row) => row.curve0 !== undefined)).toHaveLength(100);
  expect(rows.filter((row) => row.curve1 !== undefined)).toHaveLength(30);
  expect(rows.find(({ step }) => step === 70)).toEqual({
    step: 70,
    curve0: 5 - (4 * 7) / 100,
    curve1: 5 - (4 * 10) / 30,
  });
});

test('a screen reader gets the curves as a table, and hostile labels stay text', () => {
  const html = renderToStaticMarkup(
    createElement(CurvesChart, {
      curves: [{ ...line('a', 5, 1), label: '<img src=x onerror=alert(1)>' }, line('b', 5, 1)],
    }),
  );
  expect(html).not.toContain('<img');
  expect(html).toContain('<th scope="col">Step</th>');
  expect(html).toMatch(/<th scope="row"[^>]*>5<\/th>.*1\.0000/s);
  expect(html).toMatch(/<ul aria-label="Legend"/);
});
