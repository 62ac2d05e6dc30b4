import { AddDataForms } from '#app/admin/data/add-data-forms.tsx';
import { type DatasetStatus, datasetStatus } from '#lib/catalogue/dataset-report.ts';
import { type Domain, domainFacts, domains } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { countOwnHistories } from '#lib/db/consent.ts';
import { cacheFolder, dataFolder, importFolders } from '#lib/env.ts';

const count = (value: number) => value.toLocaleString('en');

/** Which interactions this installation holds, and how to add some. */
export async function DataPanel() {
  const [own, statuses] = await Promise.all([
    countOwnHistories(database()),
    Promise.all(
      domains.map((domain) =>
        datasetStatus(domain, { cacheFolder: cacheFolder(), dataFolder: dataFolder() }),
      ),
    ),
  ]);
  return (
    <section aria-label="Data sets">
      <p className="mt-2 max-w-prose text-muted-foreground text-sm">
        A new installation holds no interactions but those of its own people, and MovieLens 100K for research.
        The models that come with it were trained elsewhere. To train your own, import a data set first.
      </p>
      <div className="mt-4 grid gap-5 lg:grid-cols-3">
        {domains.map((domain, place) => (
          <div key={domain} className="min-w-0 rounded-2xl border bg-card p-5">
            <h2 className="font-medium font-sans text-sm tracking-normal">{domainFacts[domain].label}</h2>
            <p className="mt-2 text-sm">{described(domain, statuses[place] ?? { kind: 'none' })}</p>
            <p className="mt-2 text-muted-foreground text-sm">
              {ownWords(own.find((one) => one.domain === domain))}
            </p>
            <AddDataForms domain={domain} roots={importFolders()} />
          </div>
        ))}
      </div>
    </section>
  );
}

function described(domain: Domain, status: DatasetStatus): string {
  if (status.kind === 'imported') {
    const { kept } = status.report;
    const day = status.importedAt.toLocaleDateString('en', { dateStyle: 'medium' });
    return `${status.name}, imported ${day}: ${count(kept.users)} people, ${count(kept.interactions)} events, ${count(kept.items)} ${domainFacts[domain].items}.`;
  }
  if (status.kind === 'installed') return `${status.name}, downloaded with the app.`;
  if (status.kind === 'damaged') return 'The imported data set can’t be read. Import it again.';
  return domain === 'movies' ? 'Only a small sample with made-up histories.' : 'No data set.';
}

function ownWords(own: { people: number; entries: number; agreed: number } | undefined): string {
  if (own === undefined) return 'No one here has a history yet.';
  const agreed =
    own.agreed === 0
      ? 'no one lets trainings learn from theirs'
      : `${count(own.agreed)} ${own.agreed === 1 ? 'lets' : 'let'} trainings learn from theirs`;
  return `${count(own.people)} ${own.people === 1 ? 'person' : 'people'} here with ${count(own.entries)} entries; ${agreed}.`;
}
