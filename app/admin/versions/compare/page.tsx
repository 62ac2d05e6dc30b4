import Link from 'next/link';
import { notFound } from 'next/navigation';
import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import {
  type DiffRow,
  dataRows,
  figureRows,
  type Side,
  settingRows,
} from '#app/admin/versions/compare/version-diff.ts';
import { readVersions, type Version } from '#app/admin/versions/read-versions.ts';
import { classNames } from '#app/components/class-names.ts';
import { versionSettings } from '#lib/evaluation/version-settings.ts';

export const generateMetadata = administrationTitle('Compare versions');

export default async function CompareVersionsPage({
  searchParams,
}: {
  searchParams: Promise<{ version?: string | string[] }>;
}) {
  await pageAdministrator();
  const [first, second] = [(await searchParams).version ?? []].flat();
  const versions = await readVersions();
  const [a, b] = [first, second].map((wanted) => versions.find(({ id }) => id === wanted));
  if (a === undefined || b === undefined || a === b) notFound();
  const sides: [Side, Side] = [await sideOf(a), await sideOf(b)];
  const tables: [title: string, rows: DiffRow[]][] = [
    ['Settings', settingRows(sides)],
    ['Figures', figureRows(sides)],
    ['Data', dataRows(sides)],
  ];
  return (
    <>
      <p className="mb-3 text-sm">
        <Link href="/admin/versions" className="rounded underline underline-offset-2">
          All versions
        </Link>
      </p>
      <PageTitle title="Compare versions">Rows that differ are marked.</PageTitle>
      {tables.map(([title, rows]) => (
        <DiffTable key={title} title={title} rows={rows} names={[a.id, b.id]} />
      ))}
    </>
  );
}

async function sideOf(version: Version): Promise<Side> {
  return { version, settings: await versionSettings(version.folder) };
}

function DiffTable({ title, rows, names }: { title: string; rows: DiffRow[]; names: [string, string] }) {
  const id = `diff-${title.toLowerCase()}`;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <table className="mt-3 w-full table-fixed overflow-hidden rounded-2xl border bg-card text-sm">
        <thead>
          <tr className="border-b text-left text-xs [&>th]:px-3 [&>th]:py-2.5 [&>th]:font-medium">
            <th scope="col" className="w-1/3 text-muted-foreground">
              <span className="sr-only">What</span>
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className="break-all">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map(({ name, values, differs, change }) => (
            <tr
              key={name}
              className={classNames('align-top [&>*]:px-3 [&>*]:py-2', differs && 'bg-accent/40')}
            >
              <th scope="row" className="break-words text-left font-normal text-muted-foreground">
                {name}
                {differs && <span className="sr-only">, differs</span>}
              </th>
              <td className="break-words tabular-nums">{values[0]}</td>
              <td className={classNames('break-words tabular-nums', differs && 'font-medium')}>
                {values[1]}
                {change !== null && differs && (
                  <span className="ml-2 text-muted-foreground text-xs">{change}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
