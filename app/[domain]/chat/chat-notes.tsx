// What to know before asking: what the active version cannot do in this chat, and where the words come from.

import Link from 'next/link';
import { OutsideNote } from '#app/components/outside-note.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { outsideModel } from '#app/explainer/outside-model.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { itemById } from '#lib/db/items.ts';
import { currentModelVersion } from '#lib/db/model-versions.ts';

export async function ChatNotes({
  domain,
  itemId,
  isAdministrator,
}: {
  domain: Domain;
  itemId: string | null;
  isAdministrator: boolean;
}) {
  const [version, item, outside] = await Promise.all([
    currentModelVersion(database(), domain),
    itemId === null ? null : itemById(database(), domain, itemId),
    outsideModel(),
  ]);
  const isUnknown = itemId !== null && item?.knownToModel !== true;
  // A recommender trained here waits for its alignment; one that ships without a language model is as it should be.
  const isComposed = version?.method === null && version.origin === 'trained';
  if (!isUnknown && !isComposed && !outside) return null;
  return (
    <div className="mt-4 space-y-3">
      {outside && <OutsideNote {...outside} />}
      {isUnknown && (
        <Notice title={`The current recommender doesn’t know this ${domainFacts[domain].item}`}>
          You can read this chat, but new questions in it won’t get an answer.
        </Notice>
      )}
      {isComposed && !outside && (
        <Notice title="Answers are written from the evidence">
          No language model is aligned with the current recommender.{' '}
          {isAdministrator ? (
            <>
              Align a language model with it on the{' '}
              <Link href="/admin" className="rounded text-primary underline-offset-4 hover:underline">
                administration page
              </Link>
              .
            </>
          ) : (
            'An administrator can align one with it on the administration page.'
          )}
        </Notice>
      )}
    </div>
  );
}
