import { administrationTitle, pageAdministrator } from '#app/access.ts';
import { ActList } from '#app/admin/log/act-list.tsx';
import { logQuery } from '#app/admin/log/log-query.ts';
import { OlderLinks } from '#app/admin/older-links.tsx';
import { PageTitle } from '#app/admin/page-title.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, inputClass } from '#app/components/ui/field.tsx';
import { type AdministrativeAct, administrativeActs } from '#lib/contract/administrative-act.ts';
import { listActs } from '#lib/db/audit-log.ts';
import { database } from '#lib/db/client.ts';

export const generateMetadata = administrationTitle('Log');

const pageSize = 50;

export default async function LogPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await pageAdministrator();
  const { query, fields } = logQuery(await searchParams);
  const { acts, next } = await listActs(database(), query, pageSize);
  const hrefOf = (before: number | null) =>
    `/admin/log?${new URLSearchParams({ ...fields, ...(before === null ? {} : { before: String(before) }) })}`;
  const isFiltered = Object.keys(fields).length > 0;
  return (
    <>
      <PageTitle title="Log">
        What administrators did, newest first. Nothing is ever removed from it.
      </PageTitle>
      <search>
        <form
          action="/admin/log"
          className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1.5fr_1.5fr_1fr_1fr_auto]"
        >
          <Field
            label="Person"
            name="person"
            type="search"
            defaultValue={fields.person}
            placeholder="Address"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={300}
          />
          <div>
            <label htmlFor="act" className="mb-1.5 block font-medium text-sm">
              Kind
            </label>
            <select id="act" name="act" defaultValue={fields.act ?? ''} className={inputClass}>
              <option value="">All</option>
              {(Object.keys(administrativeActs) as AdministrativeAct[]).map((act) => (
                <option key={act} value={act}>
                  {administrativeActs[act]} …
                </option>
              ))}
            </select>
          </div>
          <Field label="From" name="from" type="date" defaultValue={fields.from} />
          <Field label="To" name="to" type="date" defaultValue={fields.to} />
          <Button type="submit" className="h-11">
            Filter
          </Button>
        </form>
      </search>
      <ActList acts={acts} empty={isFiltered ? 'Nothing like that.' : 'Nothing yet.'} />
      <OlderLinks
        newest={query.before === undefined ? null : hrefOf(null)}
        older={next === null ? null : hrefOf(next)}
      />
    </>
  );
}
