'use client';

import { useState } from 'react';
import { activateVersion, rollBack } from '#app/admin/versions/actions.ts';
import { CheckOutcome } from '#app/admin/versions/check-outcome.tsx';
import type { ShownVersion } from '#app/admin/versions/versions-panel.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { unreachable } from '#app/unreachable.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { VersionCheck } from '#lib/contract/version-check.ts';

export type Asked = { act: 'activate' | 'roll-back'; version: ShownVersion };
type Shown = { activated: boolean; check: VersionCheck } | { message: string };

/** Asks, tries the version, and shows what came of it. active: of the same domain, if there is one. */
export function ActivationDialog({
  asked,
  active,
  onClose,
}: {
  asked: Asked | null;
  active: ShownVersion | undefined;
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  async function run({ act, version }: Asked, despiteFloors: boolean) {
    setBusy(true);
    const result = await (act === 'activate'
      ? activateVersion({ versionId: version.id, despiteFloors })
      : rollBack(version.domain)
    ).catch(unreachable);
    setBusy(false);
    setShown(result.ok ? result : { message: result.message });
  }
  function close() {
    setShown(null);
    onClose();
  }
  const title =
    shown === null || 'message' in shown
      ? asked?.act === 'roll-back'
        ? 'Roll back?'
        : 'Activate this version?'
      : shown.activated
        ? 'It’s active'
        : 'Not activated';
  const mayInsist = shown !== null && 'check' in shown && !shown.activated && shown.check.problem === null;
  return (
    <Dialog open={asked !== null} onClose={close} title={title}>
      {asked !== null && (
        <>
          <div aria-live="polite">
            {shown === null && <p>{questionOf(asked, active)}</p>}
            {shown !== null && 'message' in shown && (
              <Notice role="alert" tone="danger" title={shown.message} />
            )}
            {shown !== null && 'check' in shown && (
              <>
                {mayInsist && (
                  <p className="mb-3">
                    It answers, but is no better than what needs no model. Usually that means that it was
                    trained too briefly or on too little.
                  </p>
                )}
                <CheckOutcome check={shown.check} />
              </>
            )}
            {busy && <p className="sr-only">It’s being loaded and asked three questions.</p>}
          </div>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <Button onClick={close}>{shown === null ? 'Cancel' : 'Close'}</Button>
            {(shown === null || 'message' in shown) && (
              <Button variant="primary" disabled={busy} onClick={() => run(asked, false)}>
                {busy ? 'Trying it first…' : asked.act === 'activate' ? 'Activate' : 'Roll back'}
              </Button>
            )}
            {mayInsist && (
              <Button variant="primary" disabled={busy} onClick={() => run(asked, true)}>
                {busy ? 'Trying it again…' : 'Activate all the same'}
              </Button>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

function questionOf({ act, version }: Asked, active: ShownVersion | undefined): string {
  const { id, domain, method, rollsBackTo } = version;
  if (act === 'roll-back')
    return `This activates the version before it for ${domainFacts[domain].label}, ${rollsBackTo}, once it has answered three questions.`;
  return [
    `Everyone’s recommendations and explanations for ${domainFacts[domain].label} will come from ${id}. First it’s loaded, asked three questions and held against what needs no model, which takes a few seconds. Answers in progress finish on the version they started with.`,
    ...otherCatalogue(version, active),
    ...(method === null
      ? ['No language model is aligned with it, so answers will be written from the evidence.']
      : []),
  ].join(' ');
}

function otherCatalogue({ domain, itemCount }: ShownVersion, active: ShownVersion | undefined): string[] {
  if (itemCount === null || active === undefined || active.itemCount === itemCount) return [];
  const { items } = domainFacts[domain];
  const count = (version: number | null) => version?.toLocaleString('en') ?? 'the known';
  return [
    `Its catalogue has ${count(itemCount)} ${items} instead of ${count(active.itemCount)}. Histories and feedback carry over: titles it doesn’t know stay in them and don’t count, and rolling back brings everything back.`,
  ];
}
