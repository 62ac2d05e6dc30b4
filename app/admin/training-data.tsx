import type { TrainingData } from '#lib/contract/training-data.ts';

const count = (value: number) => value.toLocaleString('en');

/** What a training learns from, by source, and what it drops. */
export function TrainingDataSummary({ data }: { data: TrainingData }) {
  const { dataset, agreed, histories, active } = data;
  const rows: [source: string, people: string, events: string][] = [
    [dataset.name, count(dataset.people), count(dataset.events)],
    ['People here who agreed', count(agreed.people), count(agreed.events)],
  ];
  return (
    <div className="text-sm">
      <table className="text-left">
        <caption className="pb-1.5 text-left font-medium">It learns from</caption>
        <thead className="text-muted-foreground text-xs">
          <tr>
            {['Source', 'People', 'Events'].map((name) => (
              <th key={name} scope="col" className="py-1 pr-6 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([source, people, events]) => (
            <tr key={source} className="border-t">
              <td className="py-1 pr-6">{source}</td>
              <td className="py-1 pr-6 tabular-nums">{people}</td>
              <td className="py-1 pr-6 tabular-nums">{events}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-2 list-disc space-y-1 pl-5 text-muted-foreground">
        {dataset.origin === 'sample' && <li>The sample is too small for a model that’s of any use.</li>}
        {active !== null && (
          <li>
            {active.missing === 0
              ? `The data set has all ${count(active.items)} items of the active catalogue.`
              : `The data set doesn’t have ${count(active.missing)} of the ${count(active.items)} items of the active catalogue, among them ${active.examples.join(', ')}.`}
          </li>
        )}
        {agreed.shortHistories > 0 && (
          <li>
            {count(agreed.shortHistories)} of those who agreed have fewer than two titles that it knows, and
            are left out.
          </li>
        )}
        {histories.unknownEntries > 0 && (
          <li>
            {count(histories.unknownEntries)} of the {count(histories.entries)} entries in histories here
            won’t be known to the new version. They stay in the histories.
          </li>
        )}
      </ul>
    </div>
  );
}

/** In a cell of the table of versions. */
export function TrainedOn({ data: { dataset, agreed } }: { data: TrainingData }) {
  return (
    <span className="mt-1 block max-w-72 text-muted-foreground text-xs">
      Trained on {dataset.name}: {count(dataset.people)} people, {count(dataset.events)} events.{' '}
      {agreed.people === 0
        ? 'No one here had agreed.'
        : `Of people here, ${count(agreed.people)} who agreed, ${count(agreed.events)} events.`}{' '}
      <span className="break-all font-mono">{dataset.fingerprint.slice(0, 12)}</span>
    </span>
  );
}
