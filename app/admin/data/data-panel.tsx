import { AddDataForms } from '#app/admin/data/add-data-forms.tsx';
import { DeleteDataset } from '#app/admin/data/delete-dataset.tsx';
import { ReadReport } from '#app/admin/data/read-report.tsx';
import { UploadForm } from '#app/admin/data/upload-form.tsx';
import { type DatasetStatus, datasetStatus } from '#lib/catalogue/dataset-report.ts';
import { type Domain, domainFacts, domains } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { countOwnHistories } from '#lib/db/consent.ts';
import { listModelVersions, type ModelVersion } from '#lib/db/model-versions.ts';
import { cacheFolder, dataFolder, importFolders } from '#lib/env.ts';

const count = (value: number) => value.toLocaleString('en');

/** Which interactions this installation holds, what was trained on them, and how to add some. */
export async function DataPanel() {
  const [own, versions, statuses] = await Promise.all([
    countOwnHistories(database()),
    listModelVersions(database()),
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
      <div className="mt-4 grid items-start gap-5 lg:grid-cols-3">
        {domains.map((domain, place) => {
          const status = statuses[place] ?? { kind: 'none' };
          const { label } = domainFacts[domain];
          return (
            <section key={domain} aria-label={label} className="min-w-0 rounded-2xl border bg-card p-5">
              <h2 className="font-medium font-sans text-sm tracking-normal">{label}</h2>
              <p className="mt-2 break-words text-sm">{described(domain, status)}</p>
              <p className="mt-2 text-muted-foreground text-sm">
                {ownWords(own.find((one) => one.domain === domain))}
              </p>
              <Kept
                domain={domain}
                status={status}
                versions={versions.filter((version) => version.domain === domain)}
              />
              <UploadForm domain={domain} />
              <AddDataForms domain={domain} roots={importFolders()} />
            </section>
          );
        })}
      </div>
    </section>
  );
}

/** The report of the data set that is kept, what was trained on it, and the way to delete it. */
function Kept({
  domain,
  status,
  versions,
}: {
  domain: Domain;
  status: DatasetStatus;
  versions: ModelVersion[];
}) {
  const report = status.kind === 'imported' ? status.report : null;
  const trained = versions.filter(
    ({ trainedOn }) => report !== null && trainedOn?.dataset.fingerprint === report.fingerprint,
  );
  return (
    <>
      {report !== null && (
        <details className="mt-3 text-sm">
          <summary className="font-medium">What was read, and what was left out</summary>
          <ReadReport {...report} />
          {report.notes.map((note) => (
            <p key={note} className="mt-1 break-words text-muted-foreground">
              {note}
            </p>
          ))}
          <p className="mt-2 break-all text-muted-foreground text-xs">
            {report.files.length > 0 && `From ${report.files.join(', ')}. `}Fingerprint{' '}
            <span className="font-mono">{report.fingerprint.slice(0, 12)}</span>
          </p>
        </details>
      )}
      {versions.length > 0 && (
        <TrainedVersions versions={versions} fingerprint={report?.fingerprint ?? null} />
      )}
      {(status.kind === 'imported' || status.kind === 'damaged') && (
        <DeleteDataset
          domain={domain}
          name={status.kind === 'imported' ? status.name : 'the data set that can’t be read'}
          fingerprint={report?.fingerprint ?? null}
          active={trained.find(({ active }) => active)?.id ?? null}
          trained={trained.filter(({ active }) => !active).map(({ id }) => id)}
        />
      )}
    </>
  );
}

function TrainedVersions({
  versions,
  fingerprint,
}: {
  versions: ModelVersion[];
  fingerprint: string | null;
}) {
  return (
    <details className="mt-3 text-sm">
      <summary className="font-medium">Which version was trained on what</summary>
      <ul className="mt-2 space-y-2">
        {versions.map(({ id, active, trainedOn }) => (
          <li key={id}>
            <span className="break-all">{id}</span>
            {active && ', active'}
            <span className="block break-words text-muted-foreground text-xs">
              {trainedOn === null
                ? 'Came with the project, trained elsewhere'
                : `${trainedOn.dataset.name}, ${count(trainedOn.dataset.events)} events${trainedOn.dataset.fingerprint === fingerprint ? ': this data set' : ''}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
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
