import type { Setting } from '#lib/settings.ts';

const sources = {
  default: 'default',
  file: '.env',
  environment: 'environment',
  start: 'made by npm start',
} as const;

/** Every setting of the web process, as it is in force. */
export function SettingsList({ settings }: { settings: readonly Setting[] }) {
  const groups = [...new Set(settings.map(({ group }) => group))];
  return (
    <section aria-label="Settings in force">
      <h2 className="text-xl">Settings in force</h2>
      <p className="mt-2 max-w-prose text-muted-foreground text-sm">
        Those of this web process. Explainers and trainers on other machines have their own. To change one,
        set it in .env or in the environment, which wins, and start the app again.
      </p>
      {groups.map((group) => (
        <div key={group} className="mt-4 overflow-x-auto rounded-2xl border bg-card p-5">
          <table className="w-full text-sm">
            <caption className="pb-2 text-left font-medium">{group}</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">Setting</th>
                <th scope="col">Value</th>
                <th scope="col">From</th>
              </tr>
            </thead>
            <tbody className="divide-y">
              {settings
                .filter((setting) => setting.group === group)
                .map(({ name, about, value, isSecret, source }) => (
                  <tr key={name}>
                    <th scope="row" className="w-1/2 py-2 pr-4 text-left align-top font-normal">
                      <code>{name}</code>
                      {about !== '' && <span className="block text-muted-foreground text-xs">{about}</span>}
                    </th>
                    <td className="break-all py-2 pr-4 align-top">
                      {value ?? (isSecret ? 'not set' : 'as by default')}
                    </td>
                    <td className="py-2 text-right align-top text-muted-foreground">{sources[source]}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}
