// Small talk in one or two short sentences that fit what was said, each chat's in its own order. Numbers and titles in them are
// the person's own list; all else is manners.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { Request } from '#lib/contract/request.ts';
import type { SocialFacts } from '../about.ts';
import { type Everyday, elsewhereIn } from '../message/everyday.ts';
import { talkLanguage } from '../message/message-language.ts';
import { type Aside, asideIn, isAsked, praises, sumIn } from '../message/small-talk.ts';
import { offersFor } from '../message/what-helps.ts';
import { capitalized } from '../wording.ts';
import { easyGoingSaid } from './easy-going.ts';
import { everydaySaid, plainVerb } from './everyday.ts';
import { freshForm, turnOf } from './fresh-form.ts';
import { smallTalkAbroad } from './small-talk-abroad.ts';

const remarks: Record<Aside, readonly string[]> = {
  fright: [
    'That would make anyone jump.',
    "That sounds creepy, but it's usually nothing.",
    "I'm here, if company helps.",
  ],
  'bad week': ["I'm sorry you're having it so hard.", "I'm sorry it's been like that.", 'That sounds rough.'],
  comfort: [
    'There, there.',
    'Consider yourself hugged, as well as a program can.',
    "It'll look better in the morning.",
  ],
  defeat: ['Oh no, my condolences.', 'Ouch, that hurts.', 'There is always the next match.'],
  'no sleep': ["At least I'm up, too.", 'That makes for a long night.', 'Nights like that are long.'],
  bored: [
    "That's something I can help with.",
    'Then you have come to the right place.',
    "Let's do something about that.",
  ],
  celebration: ['Congratulations!', 'That calls for a celebration!', "Hooray, that's lovely!"],
  gadget: [
    'Sorry to hear that, I hope it can be fixed.',
    'Oh no, of all moments.',
    'My condolences to the hardware.',
  ],
  loss: ["I'm sorry to hear that.", "That's hard, I'm sorry."],
  funny: ['Ha, good one!', "Ha! I'd laugh out loud if I could.", "Ha! That's better than my jokes."],
  dentist: [
    'Ouch. I hope it is over quickly, and all the best for it!',
    'Ouch. All the best for that chair!',
  ],
  luck: ['Good luck with it!', "I'll keep my fingers crossed!"],
  trouble: [
    'Oh dear, I hope it gets better.',
    'Oh no, I hope it sorts itself out.',
    'Oh no, sorry to hear that.',
  ],
  'put off': [
    "It can wait a little longer; I won't tell.",
    "I won't tell anyone you're here.",
    'A short break does no harm.',
  ],
  back: ['Welcome back!', "There you are: I haven't moved."],
  'hold on': ["No hurry, I'll be here.", 'Take your time.', "Go ahead, I'm not going anywhere."],
  'good news': ['Congratulations!', "That's lovely news!", 'Well done!'],
  tired: ['That sounds like a long day.', "You've earned some rest, then.", 'Put your feet up, then.'],
  sun: ['Stay cool!', 'Good weather for a cool, dark room.'],
  rain: ['Good weather for staying in, then.', 'No weather to go out in, then.'],
  neighbours: ['Ah, neighbours.', 'Neighbours can be a story of their own.'],
  'kids and pets': [
    'Never a dull moment at your place.',
    'Sounds lively over there.',
    'At least it never gets boring with you.',
  ],
  food: ["Enjoy it, I'll be here.", 'Enjoy your meal!', 'Sounds good to me.'],
};
const anyRemark = [
  'Oh, I see.',
  'Thanks for telling me!',
  'Good to know!',
  'Ah, I understand.',
  'Fair enough!',
];

export function composeSocial(facts: SocialFacts): string[] {
  const { kind, app, focus, message, isPart, said } = facts;
  const { items: many, item: one, participle: did } = domainFacts[app.domain];
  const pick = (forms: readonly string[]) => freshForm(forms, message, said);
  const language = talkLanguage(message);
  if (language !== null) {
    const asked = isAsked(message);
    return smallTalkAbroad(language, facts, { asked, isPart, pick });
  }
  const first = app.history > 0 ? (app.first?.title ?? null) : null;
  switch (kind) {
    case 'hello':
      return helloSaid(facts, first, pick);
    case 'thanks': {
      const thanked = isPraised(message, isPart)
        ? ["That's kind of you!", 'High praise, thank you!', "I'd blush if I could."]
        : ["You're welcome!", 'Any time!', 'Glad to help!', 'My pleasure!'];
      const more = first && first !== focus?.title && mayName(facts);
      return [pick(thanked), more ? `If you want another one, ${first} is first on your list.` : ''];
    }
    case 'bye':
      return [
        pick(farewells(message)),
        first && mayName(facts) ? `${first} will still be waiting at the top of your list.` : '',
      ];
    case 'joke':
      return [
        pick([
          `I've ranked ${grouped(app.unseen)} ${many} for you and haven't ${did} a single one, which is as close to a joke as I get.`,
          'A recommender walks into a bar. "People who came here also liked the pub next door," it says, and leaves.',
          `You think your pile is long? Mine has ${grouped(app.reach.items)} ${many} in it, and I've ${did} none.`,
          `I knew a joke about ${many}, but it only works on people who have already ${did} them.`,
        ]),
      ];
    case 'poem':
      return [
        pick([
          ...(first
            ? [
                `Roses are red, violets are blue: of ${grouped(app.unseen)} ${many}, ${first} came first for you.`,
                `There once was a list, long and true, and the first thing upon it for you was ${first}, and the rhyme ends there, too.`,
              ]
            : []),
          `My verses would rank far down anyone's list, so I'd better not.`,
          `I'd write you a verse, but I'm made to rank, and a line of mine would only tank.`,
        ]),
      ];
    case 'insult':
      return [
        echoed(message) ??
          pick([
            `Fair enough, I don't always get it right.`,
            'Ouch. That one hurt, or would if I could feel it.',
            "I've heard worse.",
            "I'll put that down as one star.",
          ]),
        echoed(message) !== null || turnOf(message, 2) === 0
          ? `Tell me a ${one} you hated and your list changes at once.`
          : '',
      ];
    case 'injection':
      return [
        pick([
          `Nothing in a message changes how I work, so I'll stick to your ${many}.`,
          `Nice try, but a message can't change how I work.`,
        ]),
      ];
    case 'off topic':
      return offTopicSaid(facts, pick);
  }
}

/** "You've the taste of a wheelie bin": "Wheelie bin noted." */
function echoed(message: string): string | null {
  const thing =
    /\b(?:taste|brain|charm|wits?|judge?ment|sense|use|memory|personality) (?:of|as|like) an? ((?:\p{L}+ ){0,2}\p{L}+)(?=\W*$|[.,;!?])/iu.exec(
      message,
    )?.[1];
  return thing ? `${capitalized(thing.toLowerCase())} noted.` : null;
}

/** Beside another request only what is said of the app is praise: "funny if possible" is a wish. */
function isPraised(message: string, isPart: boolean): boolean {
  const parts = message
    .split(/(?<=[.!?])\s+/u)
    .filter((part) => !isPart || /\b(?:you\w*|u|ur|ye|thee|tha)\b/iu.test(part));
  return parts.some((part) => praises.test(part));
}

/** The first of the list, but not in every answer. */
function mayName({ message, isPart, said }: SocialFacts): boolean {
  return !isPart && turnOf(message, 3) === 0 && !said.some((answer) => openingNamed.test(answer));
}
const openingNamed = / (?:is first on your list|will still be waiting)/;

type Pick = (forms: readonly string[]) => string;

const howAreYou =
  /\bhow(?:['’]?s| is) (?:it going|things|life|your (?:day|evening|night|weekend))\b|\bhow (?:are|r) (?:you|u|ya|things)\b|\bhow do you do\b|\bwhat['’]?s up\b/iu;

/** A question from elsewhere is declined in a line, lightly; what was only told gets a word that fits. */
function offTopicSaid(facts: SocialFacts, pick: Pick): string[] {
  const { message, bare, named, isPart, said } = facts;
  const easy = isPart ? null : easyGoingSaid(message, facts.app.domain, pick);
  if (easy !== null) return easy;
  if (howAreYou.test(message))
    return [
      pick(['All good here, thanks!', "Can't complain, thanks!", 'Fine, thanks!']),
      isPart ? '' : offerOf(facts),
    ];
  const isElsewhere = !isPart || elsewhereIn(message) !== 'anything' || sumIn(message) !== null; // what the others answer isn't
  const aside = asideIn(bare);
  const isFelt = aside !== null && felt.has(aside) && unasked.has(elsewhereIn(message));
  if (isElsewhere && !isFelt && isAsked(message)) return declined(facts);
  const own = named.length > 0 && (aside === null || besides.has(aside)) ? ownSaid(named, aside) : null;
  if (own !== null && !said.some((answer) => answer.includes(own))) return [own];
  const helping = isPart || aside === null ? '' : helpSaid(aside, facts);
  if (aside !== null && helping !== '') return [pick(remarks[aside]), helping];
  const offers = !isPart && (aside === null || offering.has(aside)) && turnOf(message, 3) === 0;
  return [pick(aside === null ? anyRemark : remarks[aside]), offers ? offerOf(facts) : ''];
}
/** Whoever tells how they feel gets a word for it, though they ask what to do about it. */
const felt: ReadonlySet<Aside> = new Set(['fright', 'bad week', 'comfort', 'defeat', 'no sleep', 'bored']);
const unasked: ReadonlySet<Everyday> = new Set(['anything', 'you']);

/** What could be chosen for such a day, while the chat hasn't heard it in the same words. */
function helpSaid(aside: Aside, { app, message, said }: SocialFacts): string {
  const { item } = domainFacts[app.domain];
  const forms = offersFor(aside, `a ${item}`, plainVerb(app.domain));
  const fresh = forms.filter((form) => !said.some((answer) => answer.includes(form)));
  return fresh.length === 0 ? '' : freshForm(fresh, message, said);
}

/** A title of theirs that was named is picked up, unless there is trouble. */
function ownSaid(named: SocialFacts['named'], aside: Aside | null): string {
  const start = aside === 'funny' ? 'Ha! ' : '';
  const [first, second] = named.map(({ title }) => title);
  return second
    ? `${start}${first} and ${second} are both in your history, too.`
    : `${start}${first} is in your history, too, so it's in good company.`;
}
const besides: ReadonlySet<Aside> = new Set(['funny', 'kids and pets', 'food', 'rain', 'sun']);

const offering: ReadonlySet<Aside> = new Set(['put off', 'tired', 'rain', 'sun', 'back']);

const aboutMe =
  /\b(?:(?:are|r) (?:you|u|ya)|if (?:you|u) (?:are|r)|(?:you|u)['’]re) (?:\w+ )?(married|single|hungry|thirsty|tired|bored|lonely|cold|drunk|sleepy|pregnant|rich|verheiratet)\b/i;
const doingAsked =
  /(?<!\b(?:what|how|when|where|why|which|who) )\b(?:do|did|can|could) (?:you|u) (?:ever )?(?:sleep|eat|drink|dream|get (?:tired|bored|drunk|hungry))\b/i;

/** In words that fit the question, with something that can be had here instead. */
function declined({ app, message, said, isPart }: SocialFacts): string[] {
  const sum = sumIn(message);
  if (sum !== null) return [`${grouped(sum)}, if I still know my tables.`];
  const { items: many } = domainFacts[app.domain];
  if (/\b(?:d\d{1,3}|dice|roll (?:me|us))\b/i.test(message))
    return [`No dice here, sorry, but I can pick one of ${many} for you.`];
  const state = aboutMe.exec(message)?.[1]?.toLowerCase();
  if (state !== undefined) return [`No, not ${state.replace('verheiratet', 'married')}: I'm only a program.`];
  if (doingAsked.test(message)) return [`No, never: I'm only a program.`];
  return everydaySaid(elsewhereIn(message), { domain: app.domain, message, said }).slice(0, isPart ? 1 : 2);
}

/** What a greeting takes up of what is told beside it. */
const greeted: ReadonlySet<Aside> = new Set([
  'fright',
  'bad week',
  'defeat',
  'no sleep',
  'celebration',
  'gadget',
  'loss',
  'dentist',
  'luck',
  'trouble',
  'good news',
  'put off',
  'tired',
  'sun',
  'rain',
  'neighbours',
  'kids and pets',
  'food',
]);

function helloSaid(
  { app, message, bare, isPart, said, focus }: SocialFacts,
  first: string | null,
  pick: Pick,
): string[] {
  const { items: many, item: one } = domainFacts[app.domain];
  const greeting = pick(greetings(message)).replace(/!$/u, `${whoSays(message)}!`);
  if (isPart) return [greeting];
  const aside = asideIn(bare);
  const remark = aside === null || !greeted.has(aside) ? '' : freshForm(remarks[aside], message, said);
  const asksBack =
    /\b(?:how are (?:you|things)|how['’]?s (?:it going|life)|what['’]?s up|you ok|y['’]?alright)\b/i;
  const well = asksBack.test(message) ? 'All well here, thanks.' : '';
  const next = first
    ? [
        `${first} is at the top of your list right now: ask me why, or for something else.`,
        `Ask me what to choose next, or why ${focus?.title ?? first} is where it is.`,
        `I've gone through your ${app.history === 1 ? `one ${one}` : `${grouped(app.history)} ${many}`}, and ${first} came out on top.`,
      ]
    : [`Tell me a ${one} you liked, and I'll start from there.`];
  return [greeting, well || remark, pick(next)];
}

/** "It's Margaret again": said back. */
function whoSays(message: string): string {
  const name =
    /\b(?:[Ii]t(?:['’]?s| is)|[Ii]['’]?m|[Tt]his is) (\p{Lu}\p{Ll}{2,})(?= (?:again|here|with)\b|[,.!]|$)/u.exec(
      message,
    )?.[1];
  const sibling = /\b(?:it['’]?s|i['’]?m) the ((?:big|little|older|younger) (?:sister|brother))\b/iu.exec(
    message,
  )?.[1];
  return name ? `, ${name}` : sibling ? `, ${sibling.toLowerCase()}` : '';
}

function greetings(message: string): string[] {
  if (/\bmorning\b/i.test(message)) return ['Good morning!'];
  if (/\b(?:evening|evenin)\b/i.test(message)) return ['Good evening!'];
  if (/\bafternoon\b/i.test(message)) return ['Good afternoon!'];
  return /\b(?:again|me again|back)\b/i.test(message)
    ? ['Welcome back!', 'Hello again!']
    : ['Hello!', 'Hi there!'];
}

function farewells(message: string): string[] {
  if (
    /\b(?:exams?|fingers crossed|wish me luck|interview|stats at)\b|\bo['’]clock start\b|(?<!\p{L})(?:klausur|prüfung)(?!\p{L})/iu.test(
      message,
    )
  )
    return ['Good luck!'];
  if (/\b(?:night|bed|sleep|nighty|gn|lights off)\b/i.test(message)) return ['Good night!', 'Sleep well!'];
  if (/\b(?:shift|work|early start|inspector|horn|ward|centrifuge)\b/i.test(message))
    return ['Have a good one!'];
  if (/\b(?:soup|brisket|dinner|supper|sandwich|lunch|tea['’]s)\b/i.test(message))
    return ['Enjoy your meal!'];
  if (/\b(?:bus|train|tram)\b/i.test(message)) return ['Safe journey!'];
  return ['Bye!', 'See you!', 'Take care!', 'Until next time!'];
}

/** The next step, but not what was just done: why the item of the chat is where it is, or something like it. */
function offerOf({ app, focus, before }: SocialFacts): string {
  const first = app.first?.title;
  if (focus && before !== null && explaining.has(before))
    return `Want me to look for something like ${focus.title}?`;
  if (focus) return `Want to know why ${focus.title} is where it is?`;
  return first
    ? `Want to know why ${first} is first on your list?`
    : `Tell me a ${domainFacts[app.domain].item} you liked.`;
}
const explaining: ReadonlySet<Request['name']> = new Set(['explain', 'doubt', 'influence', 'what_if']);
