'use client';

import { ArrowRight, LoaderCircle } from 'lucide-react';
import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { classNames } from '#app/components/class-names.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Cover } from '#app/cover/cover.tsx';
import type { DemoGroup } from '#app/demo-viewers.ts';
import type { Domain } from '#lib/contract/domain.ts';

/** One click on a history enters the app with a private copy of it. */
export function DemoPicker({ groups }: { groups: DemoGroup[] }) {
  const [domain, setDomain] = useState<Domain | null>(groups[0]?.domain ?? null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const group = groups.find((candidate) => candidate.domain === domain);
  async function enter(viewerId: string) {
    setChosen(viewerId);
    setProblem(null);
    const answer = await signIn('demo', { viewerId, redirect: false }).catch(() => undefined);
    if (answer?.ok && !answer.error) return window.location.assign(`/${domain}`);
    setChosen(null);
    if (answer === undefined) setProblem('We can’t reach the server. Check your connection and try again.');
    else if (answer.error === 'CredentialsSignin')
      setProblem('This demo viewer no longer exists. Reload the page and pick another.');
    else setProblem(answer.error ?? 'Something went wrong. Try again.');
  }
  if (group === undefined) {
    return (
      <div className="mt-8">
        <Notice title="No demo viewers yet">
          Sign up and build your own history instead. <code>npm start</code> creates them once it has the
          data.
        </Notice>
      </div>
    );
  }
  return (
    <>
      {groups.length > 1 && (
        <fieldset className="mt-6 flex flex-wrap gap-2">
          <legend className="sr-only">Domain</legend>
          {groups.map((candidate) => (
            <label
              key={candidate.domain}
              className={classNames(
                'cursor-pointer rounded-full border px-4 py-2 text-sm transition has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2',
                candidate.domain === domain
                  ? 'border-primary bg-accent font-medium text-accent-foreground'
                  : 'bg-card text-muted-foreground hover:bg-muted hover:text-foreground',
              )}
            >
              <input
                type="radio"
                name="domain"
                value={candidate.domain}
                checked={candidate.domain === domain}
                onChange={() => setDomain(candidate.domain)}
                className="sr-only"
              />
              {candidate.label}
            </label>
          ))}
        </fieldset>
      )}
      <p className="mt-5 flex flex-wrap items-center gap-2 text-muted-foreground text-sm" aria-live="polite">
        {group.invented && <Badge tone="warning">made up</Badge>}
        {group.origin}
      </p>
      {problem !== null && (
        <div className="mt-6">
          <Notice role="alert" tone="danger" title={problem} />
        </div>
      )}
      <ul className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {group.viewers.map(({ id, name, itemCount, items }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => enter(id)}
              disabled={chosen !== null}
              className="group flex size-full flex-col rounded-2xl border bg-card p-5 text-left transition hover:border-primary/50 hover:shadow-raised disabled:opacity-60"
            >
              <span className="flex w-full gap-2" aria-hidden="true">
                {items.map((item) => (
                  <Cover key={item.itemId} item={item} small className="h-18 w-auto rounded-md" />
                ))}
              </span>
              <span className="mt-4 flex w-full items-center justify-between gap-2">
                <span className="font-medium">{name}</span>
                {chosen === id ? (
                  <LoaderCircle className="size-4 animate-spin" aria-label="Entering" />
                ) : (
                  <ArrowRight
                    className="size-4 text-muted-foreground transition group-hover:translate-x-0.5 group-hover:text-primary"
                    aria-hidden="true"
                  />
                )}
              </span>
              <span className="mt-1 line-clamp-2 text-muted-foreground text-sm">
                {itemCount.toLocaleString('en')} {group.itemsNoun}, last{' '}
                {items.map(({ title }) => title).join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
