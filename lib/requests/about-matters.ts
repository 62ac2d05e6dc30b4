// What of this app a message asks about, by plain signs in its words, so that the answer opens with it: "does the order
// matter?", "do stars count?". Every sentence is true of what runs here.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { AppFacts } from './app-facts.ts';

export type AboutMatter =
  | 'order'
  | 'hours'
  | 'stars'
  | 'reviews'
  | 'pictures'
  | 'updates'
  | 'horoscope'
  | 'certainty'
  | 'who sees';

// The first that fits decides.
const signs: [AboutMatter, RegExp][] = [
  [
    'who sees',
    /\bwho (?:else )?(?:can |could |will |gets to )?(?:sees?|reads?|knows?|look)\b|\b(?:anyone|anybody|others?|strangers?|friends|my (?:boss|mum|mom|wife|husband|boyfriend|girlfriend|kids?)) (?:else )?(?:can |could |will )?(?:see|read|look)\b/,
  ],
  [
    'order',
    /\b(?:what|which|the|this|any|in) (?:\w+ )?order\b|\border (?:i|matter|count)|\bsequence\b|\blatest count/,
  ],
  ['hours', /\bhours?\b|\bplay ?time\b|\bhow (?:long|much) i(?:['’]ve)? (?:play|watch)/],
  ['stars', /\bstars?\b|\b(?:my|the|own) (?:ratings?|scores?)\b|\bi (?:rated?|score)\b|\bthumbs?\b/],
  ['reviews', /\breviews?\b|\bcritics?\b|\bmetacritic\b|\brotten tomatoes\b|\bimdb\b/],
  [
    'pictures',
    /\b(?:drawing|art|visual|graphic|animation) ?styles?\b|\b(?:drawings?|artwork|graphics|pictures?|posters?|screenshots?|trailers?|visuals?|plots?|stor(?:y|ies)|actors?|casts?)\b/,
  ],
  [
    'updates',
    /\bupdate[sd]?\b|\bup to date\b|\bnew(?:est|er)? (?:releases?|games?|films?|movies?|stuff|ones)\b|\bhow (?:old|recent|current)\b/,
  ],
  [
    'horoscope',
    /\b(?:horoscopes?|astrolog\w*|fortune|tea leaves|crystal ball|tarot|barnum|vague|generic)\b|\b(?:bs|bullshit|made? (?:it|this|that) up|making (?:it|this|that) up)\b|\bprove\b|\bproof\b/,
  ],
  [
    'certainty',
    /\b(?:50|fifty)\W?(?:50|fifty)\b|\b(?:mean it|(?:are|r) (?:you|u) (?:really |that |so )?sure|how sure|certain\w*|confiden\w*|guess\w*|coin|chance|odds|accura\w*|percent|how often)\b|%/,
  ],
];

export function matterAsked(message: string | undefined): AboutMatter | null {
  const text = (message ?? '').toLowerCase();
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? null;
}

/** One or two sentences that answer it, addressed to the person. */
export function openingOf(matter: AboutMatter, app: AppFacts): string[] {
  const { items: many, item: one, participle: did } = domainFacts[app.domain];
  switch (matter) {
    case 'order':
      return app.model === 'sasrec'
        ? [
            `Yes, the order counts: your history is read from the oldest to the latest, and the latest usually weigh most.`,
          ]
        : [
            `No, the order makes no difference${app.counted < app.history ? `, except that only your latest ${app.counted} are looked at` : `: your ${many} count whichever came first`}.`,
          ];
    case 'hours':
      return [`Hours don't count: only which ${many} you've ${did}, not how long.`];
    case 'stars':
      return [
        `Stars don't count: the recommender knows which ${many} you've ${did}, not how you rated them.`,
        `Saying here that you hated one does count, at once.`,
      ];
    case 'reviews':
      return [
        `No reviews are read, neither critics' nor players' nor yours: only who ${did} what counts.`,
      ].map((said) => (app.domain === 'movies' ? said.replace("players'", "viewers'") : said));
    case 'pictures':
      return [
        `No pictures, plots or casts are seen, so a style of drawing can't count by itself: only who ${did} what does.`,
      ];
    case 'updates':
      return [
        `Nothing is learned between trainings${app.reach.lastYear === null ? '' : `: the catalogue ends in ${app.reach.lastYear}`}, so newer releases are missing.`,
        `Your own history and feedback count at once.`,
      ];
    case 'horoscope':
      return [
        app.history === 0
          ? `Fair doubt: your history is empty, so all ${grouped(app.unseen)} ${many} are ranked as they suit people in general.`
          : `It can be checked, unlike a horoscope: ask what changes without a ${one} of yours, and the recommender is run again without it.`,
        `The evidence under an answer shows the numbers.`,
      ];
    case 'certainty':
      return [
        `A place is no percentage: it says that a ${one} scores above the others for you, not how likely you'll like it.`,
        `I'm often wrong about taste, so take it as a hint.`,
      ];
    case 'who sees':
      return [
        `Other people never see your history; a shared link shows only the answer that you shared.`,
        ...(app.outsideModel === null
          ? []
          : [
              `What you write and the facts of each answer go to ${app.outsideModel}, which words the answers.`,
            ]),
      ];
  }
}
