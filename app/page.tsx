import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Brand } from '#app/components/brand.tsx';
import { ThemePicker } from '#app/components/theme-picker.tsx';
import { buttonClass } from '#app/components/ui/button.tsx';
import { Cover } from '#app/cover/cover.tsx';
import { DemoPicker } from '#app/demo-picker.tsx';
import { loadDemoGroups } from '#app/demo-viewers.ts';
import { keptForAll } from '#app/kept-for-all.ts';
import { openDomains } from '#app/open-domains.ts';
import { currentUser } from '#lib/auth.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { searchItems } from '#lib/db/items.ts';
import { homeDomain } from '#lib/db/users.ts';

const coversShown = 5;
const itemsLookedAt = 24;

const steps = [
  {
    title: 'A recommender picks',
    text: 'Trained on thousands of interactions, it ranks everything that isn’t in your history yet.',
  },
  {
    title: 'The evidence is computed',
    text: 'We leave out each item in your history in turn, to see how much it contributed.',
  },
  {
    title: 'A language model explains',
    text: 'It’s aligned with the recommender, reads its vectors and answers your questions. We flag anything that isn’t true.',
  },
];

export default async function LandingPage() {
  const user = await currentUser();
  if (user !== null) redirect(`/${await homeDomain(database(), user.id)}`);
  const domains = await openDomains();
  const [groups, shown] = await Promise.all([
    keptForAll('demo groups', loadDemoGroups),
    keptForAll('landing covers', () => landingCovers(domains)),
  ]);
  return (
    <div className="mx-auto max-w-6xl px-5 sm:px-8">
      <header className="flex h-18 items-center justify-between gap-3">
        <Brand />
        <div className="flex items-center gap-2">
          <div className="hidden sm:block">
            <ThemePicker />
          </div>
          <Link href="/sign-in" className={buttonClass({ variant: 'quiet' })}>
            Sign in
          </Link>
          <Link href="/sign-up" className={buttonClass({ variant: 'secondary' })}>
            Sign up
          </Link>
        </div>
      </header>
      <main id="content">
        <section className="grid items-center gap-x-10 gap-y-12 pt-10 pb-20 lg:grid-cols-[1.1fr_1fr] lg:pt-16">
          <div>
            <h1 className="text-[2.75rem] leading-[1.05] sm:text-6xl">Recommendations that can say why.</h1>
            <p className="mt-6 max-w-xl text-lg text-muted-foreground leading-relaxed">
              See what a recommender picks for you and what in your history led to it. Then ask a language
              model aligned with that recommender to explain.
            </p>
            <div className="mt-8 flex flex-wrap gap-3">
              <a href="#demo" className={buttonClass({ variant: 'primary', size: 'large' })}>
                Try it as a demo viewer
              </a>
              <Link href="/sign-up" className={buttonClass({ variant: 'secondary', size: 'large' })}>
                Start with your own history
              </Link>
            </div>
          </div>
          {shown.length === coversShown && (
            <div aria-hidden="true" className="relative mx-auto hidden h-88 w-full max-w-md sm:block">
              {shown.map((item, index) => (
                <div
                  key={`${item.title} ${item.itemId}`}
                  className="absolute top-1/2 left-1/2 w-40 overflow-hidden rounded-xl shadow-raised"
                  style={{
                    transform: `translate(-50%, -50%) translateX(${(index - 2) * 76}px) translateY(${Math.abs(index - 2) * 14}px) rotate(${(index - 2) * 7}deg)`,
                    zIndex: 5 - Math.abs(index - 2),
                  }}
                >
                  <Cover item={item} className="block w-full" />
                </div>
              ))}
            </div>
          )}
        </section>
        <section id="demo" aria-labelledby="demo-title" className="scroll-mt-8 border-t py-16">
          <h2 id="demo-title" className="text-3xl">
            Try it as a demo viewer
          </h2>
          <p className="mt-2 max-w-2xl text-muted-foreground">
            Pick a history. You get a private copy to change as you like.
          </p>
          <DemoPicker groups={groups} />
        </section>
        <section aria-label="How it works" className="grid gap-10 border-t py-16 sm:grid-cols-3">
          {steps.map(({ title, text }, index) => (
            <div key={title}>
              <p aria-hidden="true" className="font-display text-2xl text-primary">
                {index + 1}
              </p>
              <h2 className="mt-2 text-xl">{title}</h2>
              <p className="mt-2 text-muted-foreground text-sm leading-relaxed">{text}</p>
            </div>
          ))}
        </section>
      </main>
      <footer className="border-t py-8 text-muted-foreground text-sm">
        Based on “RecExplainer: Aligning Large Language Models for Explaining Recommendation Models”. Covers
        are generated from title, year and genre.
      </footer>
    </div>
  );
}

async function landingCovers(domains: readonly Domain[]) {
  const popular = domains.map((domain) => searchItems(database(), domain, '', { limit: itemsLookedAt }));
  return inTurn((await Promise.all(popular)).map(oneOfEachGenre)).slice(0, coversShown);
}

/** The first item of each leading genre, so that no two covers in the fan look alike. */
function oneOfEachGenre<Item extends { genres: string[] }>(items: Item[]): Item[] {
  return [...new Map(items.toReversed().map((item) => [item.genres.at(-1), item])).values()];
}

/** The first of each list, then the second of each, and so on. */
function inTurn<Item>(lists: Item[][]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}
