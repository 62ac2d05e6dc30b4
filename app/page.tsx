import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Brand } from '#app/components/brand.tsx';
import { ThemePicker } from '#app/components/theme-picker.tsx';
import { buttonClass } from '#app/components/ui/button.tsx';
import { Cover } from '#app/cover/cover.tsx';
import { DemoPicker, type DemoViewerCard } from '#app/demo-picker.tsx';
import { currentUser } from '#lib/auth.ts';
import { database } from '#lib/db/client.ts';
import { listHistory } from '#lib/db/history.ts';
import { searchItems } from '#lib/db/items.ts';
import { listDemoViewers } from '#lib/db/users.ts';

const shownViewers = 6;
const filmsPerViewer = 4;

const steps = [
  {
    title: 'A recommender picks',
    text: 'SASRec, trained here on real viewing histories, ranks every film you have not seen.',
  },
  {
    title: 'The evidence is computed',
    text: 'Each film of your history is left out in turn: what carried the recommendation, and by how much.',
  },
  {
    title: 'A language model explains',
    text: 'It was aligned with that very recommender, reads its vectors, and answers your questions. What does not hold is marked.',
  },
];

export default async function LandingPage() {
  if ((await currentUser()) !== null) redirect('/movies');
  const [viewers, films] = await Promise.all([
    loadViewers(),
    searchItems(database(), 'movies', '', { limit: 24 }),
  ]);
  const shown = oneOfEachGenre(films).slice(0, 5);
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
              See what a recommender picks for you, what in your history made it pick that, and ask a language
              model that was aligned with that very recommender to explain it.
            </p>
            <div className="mt-8 flex flex-wrap gap-3">
              <a href="#demo" className={buttonClass({ variant: 'primary', size: 'large' })}>
                Try it as a demo viewer
              </a>
              <Link href="/sign-up" className={buttonClass({ variant: 'secondary', size: 'large' })}>
                Start with your own films
              </Link>
            </div>
          </div>
          {shown.length === 5 && (
            <div aria-hidden="true" className="relative mx-auto hidden h-88 w-full max-w-md sm:block">
              {shown.map((film, index) => (
                <div
                  key={film.itemId}
                  className="absolute top-1/2 left-1/2 w-40 overflow-hidden rounded-xl shadow-raised"
                  style={{
                    transform: `translate(-50%, -50%) translateX(${(index - 2) * 76}px) translateY(${Math.abs(index - 2) * 14}px) rotate(${(index - 2) * 7}deg)`,
                    zIndex: 5 - Math.abs(index - 2),
                  }}
                >
                  <Cover item={film} className="block w-full" />
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
            Real histories from MovieLens. You get a copy of your own: change it as you like, nobody else sees
            it.
          </p>
          <DemoPicker viewers={viewers} />
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
        After “RecExplainer: Aligning Large Language Models for Explaining Recommendation Models”. Films and
        histories: MovieLens 100k. Covers are drawn from title, year and genre.
      </footer>
    </div>
  );
}

/** The first film of each leading genre: a fan of covers that all look different. */
function oneOfEachGenre<Film extends { genres: string[] }>(films: Film[]): Film[] {
  return [...new Map(films.toReversed().map((film) => [film.genres.at(-1), film])).values()];
}

async function loadViewers(): Promise<DemoViewerCard[]> {
  const viewers = await listDemoViewers(database(), 'movies');
  // Spread over short and long histories rather than the shortest ones.
  const step = Math.max(1, (viewers.length - 1) / (shownViewers - 1));
  const chosen =
    viewers.length <= shownViewers
      ? viewers
      : Array.from({ length: shownViewers }, (_, index) => viewers[Math.round(index * step)]).filter(
          (viewer) => viewer !== undefined,
        );
  return Promise.all(
    chosen.map(async ({ id, name, filmCount }) => {
      const { entries } = await listHistory(database(), id, 'movies', { pageSize: filmsPerViewer });
      return {
        id,
        name,
        filmCount,
        films: entries.map(({ itemId, title, year, genres }) => ({ itemId, title, year, genres })),
      };
    }),
  );
}
