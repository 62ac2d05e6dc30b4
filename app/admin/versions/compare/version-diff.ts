// Two versions side by side, row by row: how they were made, what was measured, and what they learned from.

import { figureText } from '#app/admin/versions/figure-text.ts';
import type { Version } from '#app/admin/versions/read-versions.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { TrainingData } from '#lib/contract/training-data.ts';
import { versionFigureNames } from '#lib/contract/version-check.ts';
import { figureWords } from '#lib/evaluation/version-figures.ts';
import type { Setting } from '#lib/evaluation/version-settings.ts';

/** change: of a figure, "+0.012"; null where it can't be said. */
export type DiffRow = { name: string; values: [string, string]; differs: boolean; change: string | null };
export type Side = { version: Version; settings: Setting[] };

const unknown = 'not known';
const count = (value: number) => value.toLocaleString('en');

export function settingRows([a, b]: [Side, Side]): DiffRow[] {
  const made = ({ version }: Side) => [
    { name: 'made', value: version.origin === 'pack' ? 'shipped with the project' : 'trained here' },
    { name: 'created', value: version.created },
    ...(version.jobRunId === null ? [] : [{ name: 'by job', value: version.jobRunId.slice(0, 8) }]),
  ];
  return pairs([...made(a), ...a.settings], [...made(b), ...b.settings]).map(([name, one, other]) =>
    row(name, [orUnknown(one), orUnknown(other)]),
  );
}

export function figureRows([a, b]: [Side, Side]): DiffRow[] {
  const five = versionFigureNames.map((name) => {
    const [one, other] = [a, b].map(
      ({ version }) => version.figures.find((figure) => figure.name === name)?.value ?? null,
    );
    const change =
      one == null || other == null ? null : `${other >= one ? '+' : '−'}${Math.abs(other - one).toFixed(3)}`;
    return {
      ...row(figureWords[name].label, [figureText(one ?? null), figureText(other ?? null)]),
      change,
    };
  });
  const asSettings = ({ version }: Side) => version.measured.map(([name, value]) => ({ name, value }));
  const others = pairs(asSettings(a), asSettings(b)).map(([name, one, other]) =>
    row(name, [one ?? 'not measured', other ?? 'not measured']),
  );
  return [...five, ...others];
}

export function dataRows([a, b]: [Side, Side]): DiffRow[] {
  const items = ({ version }: Side) =>
    version.itemCount === null ? null : `${count(version.itemCount)} ${domainFacts[version.domain].items}`;
  const of = (read: (data: TrainingData) => string) => (side: Side) =>
    side.version.trainedOn === null ? null : read(side.version.trainedOn);
  const rows: [string, (side: Side) => string | null][] = [
    ['catalogue', items],
    ['data set', of(({ dataset }) => dataset.name)],
    ['its fingerprint', of(({ dataset }) => dataset.fingerprint.slice(0, 12))],
    ['people', of(({ dataset }) => count(dataset.people))],
    ['events', of(({ dataset }) => count(dataset.events))],
    ['people here who agreed', of(({ agreed }) => count(agreed.people))],
    ['their events', of(({ agreed }) => count(agreed.events))],
  ];
  return rows.map(([name, read]) => row(name, [orUnknown(read(a)), orUnknown(read(b))]));
}

function row(name: string, values: [string, string]): DiffRow {
  return { name, values, differs: values[0] !== values[1], change: null };
}

const orUnknown = (value: string | null | undefined) => value ?? unknown;

/** Every name of either, in the first one's order. */
function pairs(
  one: readonly Setting[],
  other: readonly Setting[],
): [name: string, string | undefined, string | undefined][] {
  const names = [...new Set([...one, ...other].map(({ name }) => name))];
  const valueIn = (settings: readonly Setting[], wanted: string) =>
    settings.find(({ name }) => name === wanted)?.value;
  return names.map((name) => [name, valueIn(one, name), valueIn(other, name)]);
}
