'use client';

import { ArrowRight, LoaderCircle } from 'lucide-react';
import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Notice } from '#app/components/ui/notice.tsx';
import { Cover, type CoverItem } from '#app/cover/cover.tsx';

export type DemoViewerCard = {
  id: string;
  name: string;
  filmCount: number;
  films: (CoverItem & { itemId: string })[];
};

export function DemoPicker({ viewers }: { viewers: DemoViewerCard[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function enter(viewerId: string) {
    setChosen(viewerId);
    setProblem(null);
    const answer = await signIn('demo', { viewerId, redirect: false }).catch(() => undefined);
    if (answer?.ok && !answer.error) return window.location.assign('/movies');
    setChosen(null);
    if (answer === undefined) setProblem('The server cannot be reached. Check the connection and try again.');
    else if (answer.error === 'CredentialsSignin')
      setProblem('This demo viewer is gone. Reload the page and pick another.');
    else setProblem(answer.error ?? 'That did not work. Try again.');
  }
  if (viewers.length === 0) {
    return (
      <div className="mt-8">
        <Notice title="No demo viewers are set up">
          Sign up instead, and add the films you have watched. `npm start` sets the demo viewers up with the
          data.
        </Notice>
      </div>
    );
  }
  return (
    <>
      {problem !== null && (
        <div className="mt-6">
          <Notice role="alert" tone="danger" title={problem} />
        </div>
      )}
      <ul className="mt-8 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {viewers.map(({ id, name, filmCount, films }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => enter(id)}
              disabled={chosen !== null}
              className="group flex size-full flex-col rounded-2xl border bg-card p-5 text-left transition hover:border-primary/50 hover:shadow-raised disabled:opacity-60"
            >
              <span className="flex w-full gap-2" aria-hidden="true">
                {films.map((film) => (
                  <Cover key={film.itemId} item={film} small className="h-18 w-auto rounded-md" />
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
                {filmCount.toLocaleString('en')} films, last {films.map(({ title }) => title).join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
