import { Notice } from '#app/components/ui/notice.tsx';
import { explainerHealth } from '#app/explainer/client.ts';
import { domainFacts, domains } from '#lib/contract/domain.ts';
import { toAppError } from '#lib/errors.ts';

/** What the explainer says of itself. The page has checked who is asking. */
export async function ExplainerPanel() {
  const health = await explainerHealth().catch(toAppError);
  if (health instanceof Error) return <Notice role="alert" tone="danger" title={health.message} />;
  return (
    <section aria-labelledby="explainer" className="rounded-2xl border bg-card p-5">
      <h2 id="explainer" className="text-xl">
        Explainer
      </h2>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-sm">
        {domains.map((domain) => {
          const told = health.domains[domain];
          return (
            <div key={domain} className="contents">
              <dt className="text-muted-foreground">{domainFacts[domain].label}</dt>
              <dd className="break-words">
                {told?.versionId == null
                  ? 'No version'
                  : `${told.versionId}, ${told.languageModel ? 'with a language model' : 'answers from the evidence'}`}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
