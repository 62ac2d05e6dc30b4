// Facts: the few things out of the evidence that one answer may use, chosen by question and perspective. The lines of
// the prompt (fact-lines.ts) and the composed answer (prose.ts) read the same object, so an answer never says
// anything that is not in its prompt.
import type { AttributeShare } from './attributes.ts';
import { topTen } from './counterfactual.ts';
import type { Evidence, ItemRef } from './evidence.ts';
import type { Perspective } from './perspective.ts';
import type { QuestionKind } from './question-kind.ts';

/** A film of the conversation other than the item: watched says whether the history holds it. */
export type Focus = { item: ItemRef; watched: boolean };
export type Ask = { perspective: Perspective; question: QuestionKind; focus?: Focus | null };

export type Level = 'top ten' | 'high' | 'middle' | 'low';
export type Lean = 'more' | 'as' | 'less';
export type Fit = 'personal' | 'mixed' | 'popular' | 'under';
export type Fame = 'well known' | 'known' | 'niche';
export type Habit = { value: string; count: number; size: number; lean: Lean };

export type Facts = {
  item: ItemRef;
  name: string; // as in the catalogue
  rank: number;
  candidates: number;
  level: Level;
  seen: boolean;
  known: boolean;
  films: number; // counted by the model
  carriers: string[] | null; // strongest first; [] says that nothing raises the score; null: not told
  carriersOf: string | null; // the genre or decade that these carriers share with the item
  dominant: boolean; // the first carrier gives more than half of the push
  strongest: { title: string; rankWithout: number } | null;
  counterfactual: { removed: string[]; rankAfter: number } | null;
  robust: boolean;
  against: string[]; // films that lower the score, strongest first
  genres: Habit[];
  decade: Habit | null;
  usual: { rank: number; fit: Fit } | null;
  popularity: { rank: number; people: number; fame: Fame } | null;
  similar: string[];
  profile: Habit[]; // genres first, then the decade
  focus: { title: string; watched: boolean; counted: boolean; rankWithout: number; helps: boolean } | null;
};

const epsilon = 1e-6;
const noticeable = 0.01; // of the strongest push
const enoughForHabits = 3; // films; fewer show no habit
const most = 0.5;

export function levelOf(rank: number, candidates: number): Level {
  if (rank <= topTen) return 'top ten';
  const place = rank / Math.max(1, candidates);
  if (place <= 0.1) return 'high';
  return place <= 0.5 ? 'middle' : 'low';
}

function leanOf(share: AttributeShare): Lean {
  if (share.lift >= 1.25) return 'more';
  return share.lift >= 0.75 ? 'as' : 'less';
}

function habit(share: AttributeShare): Habit {
  return { value: share.value, count: share.historyCount, size: share.historySize, lean: leanOf(share) };
}

/** A film that everybody knows is never wholly personal, however far down it stands for others on average. */
function fitOf(rank: number, usual: number, fame: Fame): Fit {
  if (rank > usual * 1.5 && rank > usual + 20) return 'under';
  if (usual >= rank * 4 && usual >= rank + 50) return fame === 'well known' ? 'mixed' : 'personal';
  return usual <= rank * 1.5 + 15 ? 'popular' : 'mixed';
}

function fameOf(evidence: Evidence): Fame {
  const place = evidence.popularityRank / Math.max(1, evidence.candidates + evidence.historySize);
  if (place <= 0.1) return 'well known';
  return place <= 0.5 ? 'known' : 'niche';
}

function pushes(evidence: Evidence): { carriers: ItemRef[]; against: ItemRef[]; dominant: boolean } {
  const others = evidence.influences.filter((influence) => influence.item.index !== evidence.item.index);
  // A film counts for or against only where score and rank agree: a fall of all scores alike moves no rank.
  const raising = others.filter(
    (influence) => influence.scoreDrop > epsilon && influence.rankWithout >= evidence.rank,
  );
  const lowering = others.filter(
    (influence) => influence.scoreDrop < -epsilon && influence.rankWithout <= evidence.rank,
  );
  const strongest = raising[0]?.scoreDrop ?? 0; // the list is ordered by drop
  const helping = raising.filter((influence) => influence.scoreDrop >= strongest * noticeable);
  const weakest = lowering.at(-1)?.scoreDrop ?? 0;
  const hindering = lowering.filter((influence) => influence.scoreDrop <= weakest * noticeable).reverse();
  const total = raising.reduce((sum, influence) => sum + influence.scoreDrop, 0);
  return {
    carriers: helping.map((influence) => influence.item),
    against: hindering.map((influence) => influence.item),
    dominant: helping.length > 1 && strongest > most * total,
  };
}

/** The carriers that share a genre with the item (or its decade), under the value that most of them share. */
function carriersSharing(
  evidence: Evidence,
  carriers: ItemRef[],
  kind: 'genre' | 'decade',
): { of: string; titles: string[] } | null {
  let best: { of: string; titles: string[] } | null = null;
  for (const share of evidence.sharedAttributes) {
    if (share.kind !== kind || share.historyCount === 0) continue;
    const start = kind === 'decade' ? Number.parseInt(share.value, 10) : 0;
    const has = (item: ItemRef) =>
      kind === 'genre'
        ? item.genres.includes(share.value)
        : item.year !== null && item.year >= start && item.year < start + 10;
    const titles = carriers.filter(has).map((item) => item.title);
    if (titles.length > (best?.titles.length ?? 0)) best = { of: share.value, titles };
  }
  return best;
}

export function selectFacts(evidence: Evidence, { perspective, question, focus = null }: Ask): Facts {
  const { carriers, against, dominant } = pushes(evidence);
  const { rank, candidates } = evidence;
  const showsHabits = evidence.windowSize >= enoughForHabits;
  const shared = (showsHabits ? evidence.sharedAttributes : []).map((share) => ({
    kind: share.kind,
    habit: habit(share),
  }));
  const genres = shared.filter((entry) => entry.kind === 'genre').map((entry) => entry.habit);
  const decade = shared.find((entry) => entry.kind === 'decade')?.habit ?? null;
  const usualRank = evidence.averageRank === null ? null : Math.max(1, Math.round(evidence.averageRank));
  const usual =
    usualRank === null ? null : { rank: usualRank, fit: fitOf(rank, usualRank, fameOf(evidence)) };
  const first =
    carriers[0] && evidence.influences.find((influence) => influence.item.index === carriers[0]?.index);
  const strongest = first ? { title: first.item.title, rankWithout: first.rankWithout } : null;
  const counterfactual = evidence.counterfactual && {
    removed: evidence.counterfactual.removed.map((item) => item.title),
    rankAfter: evidence.counterfactual.rankAfter,
  };
  const titles = (items: ItemRef[], count: number) => items.slice(0, count).map((item) => item.title);
  const none: Facts = {
    item: evidence.item,
    name: evidence.item.title,
    rank,
    candidates,
    level: levelOf(rank, candidates),
    seen: evidence.alreadySeen,
    known: evidence.knownToModel,
    films: evidence.windowSize,
    carriers: null,
    carriersOf: null,
    dominant: false,
    strongest: null,
    counterfactual: null,
    robust: false,
    against: [],
    genres: [],
    decade: null,
    usual: null,
    popularity: null,
    similar: [],
    profile: [],
    focus: null,
  };
  if (evidence.windowSize === 0) {
    return question === 'off-topic' ? none : { ...none, popularity: popularityFacts(evidence) };
  }
  const robust = rank <= topTen && !counterfactual && carriers.length > 1 && !evidence.alreadySeen;
  const turn = counterfactual || robust ? { counterfactual, robust } : { strongest };
  const sharing =
    perspective === 'era' || perspective === 'genre'
      ? carriersSharing(evidence, carriers, perspective === 'era' ? 'decade' : 'genre')
      : null;
  const qualified = sharing
    ? { carriers: sharing.titles.slice(0, 3), carriersOf: sharing.of }
    : { carriers: titles(carriers, 3) };
  const profile = showsHabits ? evidence.profile.map(habit) : [];
  switch (question) {
    case 'off-topic':
      return none;
    case 'taste':
      return { ...none, profile, carriers: null };
    case 'similar':
      return {
        ...none,
        similar: titles(
          evidence.similar.map((near) => near.item),
          3,
        ),
        genres: genres.slice(0, 1),
        carriers: titles(carriers, 1),
      };
    case 'which-most':
      return { ...none, carriers: titles(carriers, 3), dominant, strongest, against: titles(against, 1) };
    case 'without':
      return { ...none, carriers: titles(carriers, 3), focus: focus && focusFacts(evidence, focus) };
    case 'why-not': {
      const weak = genres.filter((genre) => genre.lean === 'less');
      const side = {
        overall: { genres: weak.slice(-1), usual },
        genre: { genres: (weak.length > 0 ? weak : genres).slice(-2), profile: profile.slice(0, 1) },
        era: { decade, profile: profile.slice(-1) },
        popularity: { popularity: popularityFacts(evidence), usual },
        sceptic: { usual, ...turn },
      }[perspective];
      return { ...none, against: titles(against, 2), carriers: titles(carriers, 1), ...side };
    }
    case 'why': {
      switch (perspective) {
        case 'overall':
          return {
            ...none,
            carriers: titles(carriers, 3),
            ...turn,
            genres: genres.filter((genre) => genre.count > 0).slice(0, 2),
            usual,
          };
        case 'genre':
          return { ...none, ...qualified, genres: genres.slice(0, 3), profile: profile.slice(0, 1) };
        case 'era':
          return { ...none, ...qualified, decade, profile: profile.slice(-1), strongest };
        case 'popularity':
          return { ...none, popularity: popularityFacts(evidence), usual, carriers: titles(carriers, 2) };
        case 'sceptic':
          return {
            ...none,
            against: titles(against, 2),
            dominant,
            carriers: titles(carriers, 1),
            ...turn,
            usual,
            genres: genres.filter((genre) => genre.lean === 'less').slice(-1),
          };
      }
    }
  }
}

function popularityFacts(evidence: Evidence): Facts['popularity'] {
  return { rank: evidence.popularityRank, people: evidence.interactionCount, fame: fameOf(evidence) };
}

function focusFacts(evidence: Evidence, focus: Focus): Facts['focus'] {
  const influence = evidence.influences.find((entry) => entry.item.index === focus.item.index);
  return {
    title: focus.item.title,
    watched: focus.watched,
    counted: influence !== undefined,
    rankWithout: influence?.rankWithout ?? evidence.rank,
    helps: (influence?.scoreDrop ?? 0) > epsilon && (influence?.rankWithout ?? 0) >= evidence.rank,
  };
}
