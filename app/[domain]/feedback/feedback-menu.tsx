'use client';

import { ThumbsDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { z } from 'zod';
import { type Reason, reasonLabel, reasonsFor } from '#app/[domain]/feedback/reasons.ts';
import type { Film } from '#app/[domain]/shelf.ts';
import { Button } from '#app/components/ui/button.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';

const widthPixels = 288;
const edgePixels = 8; // distance from the edge of the window
const strayPixels = 80; // closes when scrolled further than this: its button has moved away
const roomPixels = 360; // with less room below the button, it opens upwards
const carriersSchema = z.object({ films: z.array(z.object({ itemId: z.string(), title: z.string() })) });
const entryClass =
  'block w-full rounded-lg px-3 py-2 text-left text-sm hover:bg-muted focus-visible:bg-muted focus-visible:outline-offset-[-2px]';

type Carriers = 'asking' | 'failed' | { itemId: string; title: string }[];

/** "Not interested", with the reasons that apply to this item and person, in a native popover. */
export function FeedbackMenu({
  domain,
  film,
  onGive,
  onSeen,
  labelled = false,
}: {
  domain: Domain;
  film: Film;
  onGive: (reason: Reason) => void;
  onSeen: () => void; // not a dislike
  labelled?: boolean; // show the button's text
}) {
  const nouns = domainFacts[domain];
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  // The browser opens it itself if someone clicks before this script has loaded.
  useEffect(() => {
    if (menu.current?.matches(':popover-open') !== true) return;
    place();
    setOpen(true);
  });
  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector('button')?.focus();
    const openedAt = window.scrollY;
    const close = () => {
      if (Math.abs(window.scrollY - openedAt) > strayPixels) menu.current?.hidePopover();
    };
    window.addEventListener('scroll', close, { passive: true });
    return () => window.removeEventListener('scroll', close);
  }, [open]);

  function place() {
    const at = button.current?.getBoundingClientRect();
    const style = menu.current?.style;
    if (at === undefined || style === undefined) return;
    const farthest = document.documentElement.clientWidth - widthPixels - edgePixels;
    style.left = `${Math.max(edgePixels, Math.min(at.right - widthPixels, farthest))}px`;
    const upwards = window.innerHeight - at.bottom < roomPixels && at.top > window.innerHeight - at.bottom;
    style.top = upwards ? 'auto' : `${at.bottom + edgePixels}px`;
    style.bottom = upwards ? `${window.innerHeight - at.top + edgePixels}px` : 'auto';
    style.maxHeight = `${(upwards ? at.top : window.innerHeight - at.bottom) - 2 * edgePixels}px`;
  }
  function give(reason: Reason) {
    menu.current?.hidePopover();
    onGive(reason);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const entries = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    entries[(at + step + entries.length) % entries.length]?.focus();
  }

  return (
    <>
      <Button
        ref={button}
        size={labelled ? 'medium' : 'icon'}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`Not interested in ${film.title}`}
        title="Not interested"
      >
        <ThumbsDown className="size-4" aria-hidden="true" />
        {labelled && 'Not interested'}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={`Why are you not interested in ${film.title}?`}
        onBeforeToggle={(event) => event.newState === 'open' && place()}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={onKeyDown}
        style={{ width: widthPixels }}
        className="fixed inset-auto m-0 overflow-y-auto rounded-2xl border bg-card p-2 text-foreground shadow-raised"
      >
        {open && (
          <>
            <p className="px-3 pt-1.5 pb-2 text-muted-foreground text-xs">
              Not interested in <span className="font-medium text-foreground">{film.title}</span>
            </p>
            {reasonsFor(film).map((reason) => (
              <button
                key={`${reason.reason} ${reason.value}`}
                type="button"
                className={entryClass}
                onClick={() => give(reason)}
              >
                {reasonLabel(reason, nouns)}
              </button>
            ))}
            <CarrierReasons domain={domain} itemId={film.itemId} onGive={give} />
            <div className="mt-1 border-t pt-1">
              <button
                type="button"
                className={entryClass}
                onClick={() => {
                  menu.current?.hidePopover();
                  onSeen();
                }}
              >
                I’ve already {nouns.participle} it
              </button>
            </div>
          </>
        )}
      </div>
    </>
  );
}

/** What in the history led to the item most; fetched when the menu opens. */
function CarrierReasons({
  domain,
  itemId,
  onGive,
}: {
  domain: Domain;
  itemId: string;
  onGive: (reason: Reason) => void;
}) {
  const nouns = domainFacts[domain];
  const [carriers, setCarriers] = useState<Carriers>('asking');
  useEffect(() => {
    const abort = new AbortController();
    fetch(`/api/items/${domain}/${encodeURIComponent(itemId)}/carriers`, { signal: abort.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        setCarriers(carriersSchema.parse(await response.json()).films);
      })
      .catch(() => {
        if (!abort.signal.aborted) setCarriers('failed');
      });
    return () => abort.abort();
  }, [domain, itemId]);
  const told =
    carriers === 'asking'
      ? `Finding which of your ${nouns.items} led to this…`
      : carriers === 'failed'
        ? `Couldn’t find which of your ${nouns.items} led to this. Try again later.`
        : carriers.length === 0
          ? `No ${nouns.item} in particular led to this.`
          : `Your ${nouns.items} that led to this:`;
  return (
    <div className="mt-1 border-t pt-1">
      <p role="status" className="px-3 py-1.5 text-muted-foreground text-xs">
        {told}
      </p>
      {typeof carriers !== 'string' &&
        carriers.map(({ itemId: value, title }) => {
          const reason: Reason = { reason: 'history-item', value, title };
          return (
            <button key={value} type="button" className={entryClass} onClick={() => onGive(reason)}>
              {reasonLabel(reason, nouns)}
            </button>
          );
        })}
    </div>
  );
}
