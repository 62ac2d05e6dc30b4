'use client';

import { Gamepad2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { unlinkSteam } from '#app/[domain]/bring/steam-actions.ts';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';

/** Only the last digits of an account are shown. */
export type SteamOffer = { account: string | null; hasKey: boolean; mayLink: boolean };

/** Games straight from a linked Steam account, or how to link one; without a key, what to do instead. */
export function SteamAccount({ offer, onFetch }: { offer: SteamOffer; onFetch: () => void }) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const router = useRouter();
  const { account, hasKey, mayLink } = offer;
  function unlink() {
    start(async () => {
      const result = await unlinkSteam({}).catch(nothingChanged);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      toast({ message: 'Your Steam account is no longer linked.' });
      router.refresh();
    });
  }
  return (
    <section aria-labelledby="from-steam" className="mb-6 rounded-2xl border bg-card p-5">
      <h2 id="from-steam" className="flex items-center gap-2 font-medium font-sans text-base">
        <Gamepad2 className="size-5 text-muted-foreground" aria-hidden="true" /> From your Steam account
      </h2>
      <p className="mt-1 text-muted-foreground text-sm">
        {!hasKey
          ? 'This installation has no key for Steam (STEAM_API_KEY), so it can’t fetch your games. Save your games page, or the JSON of GetOwnedGames, and bring that file below.'
          : !mayLink
            ? 'A demo viewer can’t link a Steam account. Sign up to bring your own games.'
            : account === null
              ? 'Sign in at Steam. We only learn which account is yours, and read its public list of games.'
              : `Linked: the account that ends in ${account}. Your game details must be public.`}
      </p>
      {mayLink && (hasKey || account !== null) && (
        <div className="mt-3 flex flex-wrap gap-2">
          {account === null ? (
            <a href="/api/steam/start" className={buttonClass({ variant: 'primary' })}>
              Link your Steam account
            </a>
          ) : (
            <>
              {hasKey && (
                <Button variant="primary" onClick={onFetch}>
                  Fetch my games
                </Button>
              )}
              <Button variant="quiet" disabled={pending} onClick={unlink}>
                Unlink
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
