'use client';

import { Boxes } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { momentOf } from '#app/admin/moment.ts';
import { TrainedOn } from '#app/admin/training-data.tsx';
import { ActivationDialog, type Asked } from '#app/admin/versions/activation-dialog.tsx';
import { CheckOutcome } from '#app/admin/versions/check-outcome.tsx';
import { figureText } from '#app/admin/versions/figure-text.ts';
import type { Version } from '#app/admin/versions/read-versions.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { type Domain, domainFacts, domains } from '#lib/contract/domain.ts';
import { beatsFloor, versionFigureNames } from '#lib/contract/version-check.ts';
import { figureWords } from '#lib/evaluation/version-figures.ts';

export type ShownVersion = Omit<Version, 'folder'>; // where it lies is the server's business

/** A table a domain, with the same five figures for each version. */
export function VersionsPanel({ versions }: { versions: ShownVersion[] }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const active = versions.find((version) => version.domain === asked?.version.domain && version.active);
  if (versions.length === 0)
    return (
      <EmptyState icon={<Boxes className="size-6" />} title="No versions yet">
        Train SASRec to get the first one.
      </EmptyState>
    );
  return (
    <>
      <dl className="grid gap-x-6 gap-y-1 text-muted-foreground text-xs sm:grid-cols-2">
        {versionFigureNames.map((name) => (
          <div key={name}>
            <dt className="inline font-medium text-foreground">{figureWords[name].label}: </dt>
            <dd className="inline">
              {figureWords[name].what}. Floor: {figureWords[name].floor}.
            </dd>
          </div>
        ))}
      </dl>
      {domains
        .filter((domain) => versions.some((version) => version.domain === domain))
        .map((domain) => (
          <DomainVersions
            key={domain}
            domain={domain}
            versions={versions.filter((version) => version.domain === domain)}
            onAsk={setAsked}
          />
        ))}
      <ActivationDialog asked={asked} active={active} onClose={() => setAsked(null)} />
    </>
  );
}

function DomainVersions({
  domain,
  versions,
  onAsk,
}: {
  domain: Domain;
  versions: ShownVersion[];
  onAsk: (asked: Asked) => void;
}) {
  const [chosen, setChosen] = useState<string[]>([]);
  const query = new URLSearchParams(chosen.map((id) => ['version', id]));
  return (
    <section aria-labelledby={`versions-${domain}`} className="mt-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={`versions-${domain}`} className="text-2xl">
          {domainFacts[domain].label}
        </h2>
        {chosen.length === 2 ? (
          <Link href={`/admin/versions/compare?${query}`} className={buttonClass({ size: 'small' })}>
            Compare the two
          </Link>
        ) : (
          versions.length > 1 && (
            <p className="text-muted-foreground text-sm">Choose two versions to compare them.</p>
          )
        )}
      </div>
      <section
        aria-label={`Versions for ${domainFacts[domain].label}`}
        className="relative mt-4 overflow-x-auto rounded-2xl border bg-card"
      >
        <table className="w-full min-w-176 text-sm">
          <thead>
            <tr className="border-b text-left text-muted-foreground text-xs [&>th]:px-3 [&>th]:py-3 [&>th]:font-medium">
              <th scope="col">
                <span className="sr-only">Compare</span>
              </th>
              <th scope="col">Version</th>
              {versionFigureNames.map((name) => (
                <th key={name} scope="col" title={figureWords[name].what} className="text-right">
                  {figureWords[name].label}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {versions.map((version) => (
              <tr key={version.id} className="align-top [&>*]:px-3 [&>*]:py-3.5">
                <td>
                  <input
                    type="checkbox"
                    className="size-4 accent-primary"
                    aria-label={`Compare ${version.id}`}
                    checked={chosen.includes(version.id)}
                    disabled={!chosen.includes(version.id) && chosen.length >= 2}
                    onChange={(event) =>
                      setChosen(
                        event.target.checked
                          ? [...chosen, version.id]
                          : chosen.filter((id) => id !== version.id),
                      )
                    }
                  />
                </td>
                <th scope="row" className="text-left font-normal">
                  <VersionFacts version={version} />
                </th>
                {version.figures.map((figure) => (
                  <td key={figure.name} className="text-right tabular-nums">
                    <span className={figure.value === null ? 'text-muted-foreground text-xs' : ''}>
                      {figureText(figure.value)}
                    </span>
                    {beatsFloor(figure) === false && (
                      <span className="block text-danger text-xs">floor {figureText(figure.floor)}</span>
                    )}
                  </td>
                ))}
                <td className="text-right">
                  {version.active ? (
                    version.rollsBackTo !== null && (
                      <Button size="small" onClick={() => onAsk({ act: 'roll-back', version })}>
                        Roll back
                      </Button>
                    )
                  ) : (
                    <Button size="small" onClick={() => onAsk({ act: 'activate', version })}>
                      Activate<span className="sr-only"> {version.id}</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function VersionFacts({ version }: { version: ShownVersion }) {
  const { domain, itemCount, trainedOn, lastCheck, measured } = version;
  return (
    <>
      <span className="flex flex-wrap items-center gap-2">
        <span className="min-w-40 break-all font-medium">{version.id}</span>
        {version.active && <Badge tone="accent">active</Badge>}
      </span>
      <span className="block text-muted-foreground text-xs">
        {version.targetModel}, {version.method === null ? 'no language model' : version.method} ·{' '}
        {version.created} · {version.origin === 'pack' ? 'shipped with the project' : 'trained here'}
        {itemCount !== null && ` · ${itemCount.toLocaleString('en')} ${domainFacts[domain].items}`}
      </span>
      {trainedOn !== null && <TrainedOn data={trainedOn} />}
      {version.active && version.method === null && (
        <span className="mt-1 block max-w-72 text-xs">
          Answers are written from the evidence until you align a language model with it.
        </span>
      )}
      {version.jobRunId !== null && (
        <Link
          href={`/admin/trainings/${version.jobRunId}`}
          className="mt-1 block w-fit rounded text-xs underline underline-offset-2"
        >
          Its training
        </Link>
      )}
      <details className="mt-1 text-xs">
        <summary className="text-muted-foreground">All that was measured</summary>
        {measured.length === 0 ? (
          <p className="mt-1 text-muted-foreground">Nothing.</p>
        ) : (
          <dl className="mt-1 grid grid-cols-[auto_auto] justify-start gap-x-4 gap-y-0.5">
            {measured.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted-foreground">{name}</dt>
                <dd className="tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </details>
      {lastCheck !== null && (
        <details className="mt-1 text-xs">
          <summary className="text-muted-foreground" suppressHydrationWarning>
            Tried {momentOf(new Date(lastCheck.checkedAt))}
            {lastCheck.problem !== null && ': it can’t answer'}
          </summary>
          <div className="mt-2 max-w-96">
            <CheckOutcome check={lastCheck} />
          </div>
        </details>
      )}
    </>
  );
}
