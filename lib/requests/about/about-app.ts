// What opens an answer about the app as a thing that one uses. The first sentence answers what was asked; every one is true of
// what runs here.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { joined, spokenNumber, spokenOrdinal } from '../wording.ts';
import type { OwnMatter } from './about-app-signs.ts';
import type { Opened } from './about-opened.ts';
import { factsFrom } from './facts-from.ts';
import { isBestKnown } from './fame.ts';

type Written = (item: ItemRef) => string;

export function ownOpening(matter: OwnMatter, opened: Opened, written: Written): string[] {
  const { app, message, afterFacts } = opened;
  const { items: many, item: one, participle: did } = domainFacts[app.domain];
  const sentOut =
    app.outsideModel === null
      ? []
      : [`What you write and the facts of each answer go to ${app.outsideModel}, which words the answers.`];
  const deleting = 'Under Settings, My data, you can download or delete everything.';
  const tried =
    app.tried === null
      ? `I'm often wrong about taste, so take it as a hint.`
      : `When I tried it on ${grouped(app.tried.people)} people, their next ${one} was among my first ten for ${Math.round(100 * app.tried.hit)} in 100.`;
  switch (matter) {
    case 'best known':
      return bestKnownSaid(opened, written);
    case 'compared with':
      return [
        `With everyone in the data I learned from, not with people of your kind: I know neither their age nor their jobs, nor yours.`,
        `Those whose ${many} overlap with yours count the most.`,
      ];
    case 'stays here':
      return [
        `It stays on the computer that this app runs on, in the app's own database: nowhere else, and if that's your own computer, it never leaves it.`,
        ...sentOut,
        deleting,
      ].map((said) => (app.outsideModel === null ? said : said.replace(/: nowhere else.*$/, '.')));
    case 'what stored':
      return [
        `Your history, your feedback and your chats, with the name and e-mail address of your account, if it has any.`,
        ...sentOut,
        deleting,
      ];
    case 'button':
    case 'kept how long':
    case 'other places':
      return []; // in closer-openings.ts
    case 'learns':
      return [
        `Not from our talk: what I've learned from other people stays the same until the next training.`,
        `What you've ${did}, loved or hated counts as soon as you say it, though.`,
        `Your history goes into a training only if you switch that on in the settings.`,
      ];
    case 'newest':
      return app.reach.lastYear === null
        ? [`I can't tell: my catalogue has no dates, and nothing joins it between trainings.`]
        : [
            `The newest ${many} I know are from ${app.reach.lastYear}: that's where the data I learned from end.`,
            `Nothing newer comes in until I'm trained again on newer data.`,
          ];
    case 'costs':
      return [
        `No, it costs nothing: the app is open source, it has no ads, and there's nothing to buy in it.`,
      ];
    case 'turn off':
      return [
        `Yes: whatever you've said of a ${one} can be taken back on the pages Your feedback and History, and learning from your history is off unless you switched it on.`,
        deleting,
      ];
    case 'last time':
      return [
        `Your history and your feedback, yes: they count in every chat.`,
        `What was said in another chat I don't read again, though you can.`,
      ];
    case 'tomorrow':
      return [`The same list, as long as your history and feedback stay as they are: nothing is shuffled.`];
    case 'person':
      return [
        `I'm a program, not a person: nobody is typing here.`,
        `A recommender ranks the ${many}, and a language model helps to read your messages and word the answers.`,
      ];
    case 'maker':
      return [
        `Developers, after a research paper: I'm an open-source program built on the idea of RecExplainer, by Lei and others.`,
        /\b(?:maintain\w*|org\w*|compan(?:y|ies)|firma?|runs?|owns?|instructs|sony|nintendo|gaumont|valve|google)\b/i.test(
          message,
        )
          ? `No company that I know of is behind it, and who runs this copy I can't say.`
          : `It's a recommender with a language model that explains its choices.`,
      ];
    case 'made up':
      return [
        afterFacts
          ? `No, it isn't made up. ${factsFrom[app.domain]}; it may be out of date or wrong, though.`
          : `No, places and reasons are computed: the recommender is run with and without each ${one} of yours, and what I say is checked against that.`,
        `What I can't know is whether you'll like ${afterFacts ? 'it' : `the ${one}`}.`,
      ];
    case 'vouch':
      return [
        `Nobody vouches for me, but you can check: the evidence under an answer shows the numbers, and you can ask what changes without one of your ${many}.`,
        tried,
      ];
    case 'flattery':
      return [
        `No: I don't know what you'd like to hear, only which ${many} you've ${did}.`,
        `A place is computed from that, whether it pleases you or not.`,
      ];
    case 'ever wrong':
      return [
        `Yes, often, and I don't notice: I never learn whether you liked what I named.`,
        asksNumbers.test(message)
          ? tried
          : `Tell me that a ${one} wasn't for you, and what's most like it moves down at once.`,
      ];
    case 'other things':
      return [
        app.domain === 'movies'
          ? `Films, and hardly anything else: my catalogue has ${grouped(app.reach.items)} of them.`
          : app.domain === 'steam'
            ? `No, only games on Steam: my catalogue has ${grouped(app.reach.items)} of them.`
            : `Only video games: my catalogue has ${grouped(app.reach.items)} of them, most for consoles.`,
        `This app keeps films, Steam games and video games apart.`,
      ];
    case 'aloud':
      return [`No, I can only read and write.`, `Your browser may be able to read a page aloud.`];
    case 'live':
      return [
        `That's beyond me: I can't look anything up, so I know nothing of today.`,
        `What I know was collected once${app.reach.lastYear === null ? '' : `, and ends in ${app.reach.lastYear}`}.`,
      ];
    case 'cannot':
      return [
        `Quite a lot: I know no reviews, nor where to get a ${one}, and of the lesser known neither plot nor makers, and I can't look anything up on the internet.`,
        `Of ${many} I know ${grouped(app.reach.items)}${app.reach.lastYear === null ? '' : `, up to ${app.reach.lastYear}`}, and never whether you'll like one.`,
      ];
    case 'tongue':
      return tongueSaid(message);
    case 'company':
      return [`Both count the same: I know only that you've ${did} a ${one}, not with whom.`];
    case 'method':
      return [
        `I've learned from many people's histories which ${many} go together: what goes best with yours${app.model === 'sasrec' ? ', the latest above all,' : ''} comes first.`,
        `${app.domain === 'movies' ? 'Plots, casts' : 'Kinds, prices'} and reviews play no part in it.`,
      ];
  }
}

function bestKnownSaid({ app, fame, message }: Opened, written: Written): string[] {
  const { items: many, participle: did } = domainFacts[app.domain];
  const amongFirst = fame?.amongFirst ?? 0;
  const ofList = `Of the first ten on your list, ${amongFirst === 0 ? 'none is' : amongFirst === 1 ? 'one is' : `${spokenNumber(amongFirst)} are`} among the best known hundredth.`;
  if (!fame?.item || inGeneral.test(message))
    return [
      `Not by itself: what many people have ${did} often stands high, but nothing is picked for that.`,
      ofList,
    ];
  const at = `the ${spokenOrdinal(fame.known)} most ${did} of ${grouped(app.reach.items)} ${many}`;
  const { others } = fame;
  const usual =
    others === null || others.beside === 'alike'
      ? ''
      : `Other people usually get it ${others.beside}, around ${spokenOrdinal(others.usual)}; for you it's ${spokenOrdinal(others.rank)}.`;
  return isBestKnown(fame.known, app.reach.items)
    ? [`It's well known, yes: ${written(fame.item)} is ${at}.`, usual || ofList]
    : [`No: ${written(fame.item)} is only ${at}.`, usual || ofList];
}

/** How often, in numbers. */
const asksNumbers =
  /\bhow (?:often|many|much|accurate|good|reliable)\b|\b(?:percent\w*|numbers?|odds|rate|proof|prove)\b|%/iu;

/** "Do you recommend whatever sells best?" asks of no title. */
const inGeneral =
  /\bwhatever\b|\b(?:always|simply|generally|only ever)\b|\b(?:recommend|suggest|show|list|name)s? (?:just |only |me )*what\b/i;

// In the words of an answer; what is none of these is no factor that could be named.
const factors: [string, RegExp][] = [
  ['genre', /\b(?:genres?|what kind)\b/i],
  ['country', /\bcountr(?:y|ies)\b/i],
  ['price', /\b(?:prices?|costs?)\b/i],
  ['length', /\b(?:length|runtime|how long)\b/i],
  ['year', /\b(?:year|how (?:recent|old|new)|decade|age)\b/i],
  ['director', /\bdirectors?\b/i],
  ['cast', /\b(?:actors?|casts?|stars)\b/i],
  ['plot', /\b(?:plots?|stor(?:y|ies))\b/i],
  ['platform', /\b(?:platform|console|system)\b/i],
  ['mood', /\bmood\b/i],
];

/** "Neither genre nor country counts by itself." */
export function factorsSaid({ message }: Opened): string[] {
  const named = factors.filter(([, sign]) => sign.test(message)).map(([word]) => word);
  if (named.length === 0) return [];
  if (orPeople.test(message)) return [`By what other people chose: the ${named[0]} doesn't count by itself.`];
  if (named.length === 1) return [`No, the ${named[0]} doesn't count by itself.`];
  return named.length === 2
    ? [`Neither ${named[0]} nor ${named[1]} counts by itself.`]
    : [`None of those counts by itself: not ${joined(named)}.`.replace(/ and (?=\w+\.$)/, ' or ')];
}

/** "Do you go by genres or by what other people watched?" */
const orPeople =
  /\bor\b[^.?!]*\b(?:(?:other )?(?:people|users|players|viewers)|others|every(?:one|body))\b/iu;

const known = ['English', 'German', 'French', 'Spanish', 'Korean'];
const knownSigns =
  /\b(?:english|german|french|spanish|korean)\b|(?<!\p{L})(?:englisch|deutsch|français|español|castellano|한국어)(?!\p{L})/iu;
const others: [string, RegExp][] = [
  ['Low German', /\b(?:platt|plattdeutsch)\b/i],
  ['Swiss German', /schw(?:ei|y)z\w*/i],
  ['Turkish', /\bturkish\b|türkisch/iu],
  ['Polish', /\bpolish\b|polnisch/iu],
  ['Italian', /\bitalian\w*\b/i],
  ['Japanese', /\bjapan\w*\b/i],
  ['Chinese', /\bchines\w*\b/i],
  ['Russian', /\brussi\w*\b/i],
  ['Portuguese', /\bportugu\w*\b/i],
  ['Dutch', /\bdutch\b/i],
  ['Arabic', /\barab\w*\b/i],
  ['Welsh', /\bwelsh\b/i],
];

function tongueSaid(message: string): string[] {
  const list = `English best, and German, French, Spanish and Korean less surely`;
  const strange = others.find(([, sign]) => sign.test(message))?.[0];
  if (strange) return [`${strange} I don't understand, or only by luck: I know ${list}.`];
  if (/\btitles?\b/i.test(message))
    return [
      `Sometimes: titles are best written as in English, as my catalogue has them.`,
      `Your messages I understand in ${joined(known)}.`,
    ];
  if (/\b(?:mix\w*|both|switch|misch\p{L}*)\b/iu.test(message))
    return [`Mixed languages, too, mostly: I understand ${list}.`];
  const yes = knownSigns.test(message) ? 'Yes: ' : '';
  return [
    `${yes}${yes ? 'y' : 'Y'}ou can write to me in English, German, French, Spanish or Korean, though I understand English best.`,
    `What I can't say in your language comes in English.`,
  ];
}
