// Reads a message as a question: its kind (question-rules.ts), the films it names (mentions/title-mentions.ts) or refers to
// (dialogue.ts), and what evidence that kind needs. By rules, not a language model: the question decides what we
// compute.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { cleanText } from '#lib/catalogue/title.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Perspective } from '#lib/contract/perspective.ts';
import { perspectivesOf } from '#lib/contract/perspective.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import type { Wish } from '#lib/evidence/similar-but.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import type { Focus } from '#lib/narration/facts.ts';
import type { QuestionKind } from '#lib/narration/question-kind.ts';
import { type Dialogue, noDialogue, referredTo, titlesListed } from '../dialogue.ts';
import { findMentions, type Mentions, mask } from '../mentions/title-mentions.ts';
import { asksTheSame, kindOf, viewAsked } from './question-rules.ts';
import { wishesIn } from './wishes.ts';

export const maxQuestionCharacters = 300; // as much of a message as the language model reads

export type Question = {
  kind: QuestionKind;
  text: string; // one line, bounded
  about: Item | null; // the item the message asks about, if not the chat's
  focus: Focus | null; // the one film to leave out
  removed: Item[]; // of 'what-if': films to leave out of the history
  added: Item[]; // of 'what-if': films to add to the history
  other: Item | null; // of 'compare'
  wishes: Wish[]; // of 'similar-but'
  unseen: string[]; // of 'unknowable'
  more: boolean; // "tell me more"
  view: Perspective | null; // of 'why': the perspective the message asks for, whatever the chat's
  askBack: { question: string; options: ItemRef[]; typed: string } | null; // asks which title is meant; no options: no title comes close
};
export type QuestionContext = {
  catalogue: Catalogue;
  history: readonly number[];
  item: number | null; // of the chat
  dialogue?: Dialogue;
  preferred?: number | null; // of several items with the same name, the one the person chose
};

const wantsMore = /\b(?:more|go on|else|elaborate|details?|continue|another)\b/i;
const maxReadCharacters = 2_000;
const turnsRead = 12;
const mostChanged = 5;

export function readQuestion(message: string, context: QuestionContext): Question {
  const { catalogue, history, item, dialogue = noDialogue, preferred = null } = context;
  const text = withLatestNamed(cleanText(message.slice(0, maxReadCharacters), maxReadCharacters), context);
  const near = new Set([
    ...history,
    ...(item === null ? [] : [item]),
    ...[dialogue.topic, dialogue.other].flatMap((index) => index ?? []),
    ...dialogue.listed,
    ...dialogue.named,
  ]);
  const found = findMentions(text, { catalogue, near, preferred });
  const masked = mask(text, [...found.mentions, found.ambiguous, found.unknown]);
  const [chosen] = found.mentions;
  if (dialogue.pending !== null && chosen && /^\W*(?:the|i mean|i meant)?\W*■\W*$/i.test(masked)) {
    return readQuestion(dialogue.pending, {
      ...context,
      dialogue: { ...dialogue, pending: null },
      preferred: chosen.item.index,
    });
  }
  const named = distinct(found.mentions.map((mention) => mention.item));
  const referred = distinct(
    (named.length > 0 && !/\bthe other\b/i.test(masked) ? [] : referredTo(masked, dialogue)).flatMap(
      (index) => catalogue.items[index] ?? [],
    ),
  ).filter((one) => !named.includes(one));
  const topic = topicOf(masked, context);
  const asked = distinct([...named, ...referred]);
  const others = asked.filter((one) => one.index !== topic);
  const wishes = wishesIn(masked, catalogue);
  const signs = {
    named: named.length - (asked.length - others.length > 0 && named.length > 1 ? 1 : 0),
    referred: referred.length,
    wishes: wishes.length,
  };
  let kind = kindOf(masked, { ...signs, named: others.length === 0 ? 0 : signs.named });
  const plainFollowUp =
    kind === null ||
    (kind === 'why' && /\b(?:what|how) about\b/i.test(masked)) ||
    (kind === 'similar-but' && dialogue.kind === 'without');
  if (
    asksTheSame(masked) &&
    plainFollowUp &&
    dialogue.kind &&
    dialogue.kind !== 'off-topic' &&
    (asked.length > 0 || found.ambiguous)
  ) {
    kind = dialogue.kind;
    if (kind === 'what-if' && others.every((one) => history.includes(one.index)) && others.length === 1)
      kind = 'without';
    if (kind === 'taste' || kind === 'unknowable') kind = 'why';
    if (kind === 'compare' && asked[0]?.index === dialogue.other) kind = 'why'; // already compared
  }
  const view = kind === null || kind === 'why' ? viewAsked(masked) : null;
  if (view) kind = perspectivesOf(catalogue.domain).includes(view) ? 'why' : 'unknowable';
  kind ??= asked.length > 0 || found.ambiguous ? 'why' : 'off-topic';
  const question: Question = {
    kind,
    text: cleanText(text, maxQuestionCharacters),
    about: topic !== null && topic !== item ? (catalogue.items[topic] ?? null) : null,
    focus: null,
    removed: [],
    added: [],
    other: null,
    wishes: [],
    unseen: [],
    more: kind === 'why' && wantsMore.test(masked),
    view: kind === 'why' ? view : null,
    askBack: askBackOf(found, kind, catalogue, text),
  };
  const about = (one: Item) => (one.index === item ? null : one);
  const seen = (one: Item) => history.includes(one.index);
  switch (kind) {
    case 'without':
    case 'what-if':
      return { ...question, ...changesOf(kind, others, masked, seen) };
    case 'compare': {
      if (asked.length >= 2) return { ...question, about: about(asked[0] as Item), other: asked[1] as Item };
      const [only] = others;
      return { ...question, other: only ?? null };
    }
    case 'similar-but': {
      const [first] = asked;
      return { ...question, about: first ? about(first) : question.about, wishes };
    }
    case 'unknowable': {
      const [first] = others;
      const matters = unseenMatters(masked);
      return {
        ...question,
        about: first && !seen(first) ? first : question.about,
        unseen: matters.length > 0 ? matters.slice(0, 2) : [view ? `its ${view}` : 'the content'],
      };
    }
    case 'why-not': {
      const [first] = others;
      if (first) return { ...question, about: first }; // even one in the history: that is then the reason
      // "Why not?" after a comparison asks about the other item.
      const other = dialogue.kind === 'compare' && asked.length === 0 ? dialogue.other : null;
      const meant = other === null ? undefined : catalogue.items[other];
      return meant && !seen(meant) && /^\W*(?:and )?why not\b/i.test(masked)
        ? { ...question, about: about(meant) }
        : question;
    }
    default: {
      const [first] = others;
      return {
        ...question,
        about:
          first && !seen(first) ? first : asked.some((one) => one.index === item) ? null : question.about,
      };
    }
  }
}

/** Replaces "my latest film" with its title. */
function withLatestNamed(text: string, { catalogue, history }: QuestionContext): string {
  const latest = catalogue.items[history.at(-1) ?? -1];
  if (!latest) return text;
  return text.replace(
    /\bmy (?:(?:very )?last|latest|newest|most recent)(?: (?:film|movie|game))\b/gi,
    () => latest.title,
  );
}

/** Where the messages before the last one left the conversation. */
export function dialogueBefore(
  messages: readonly { role: 'user' | 'assistant'; content: string }[],
  context: Omit<QuestionContext, 'dialogue' | 'preferred'>,
): Dialogue {
  let dialogue = noDialogue;
  const before = messages.slice(-turnsRead - 1, -1);
  for (const { role, content } of before) {
    if (role === 'user')
      dialogue = follow(dialogue, readQuestion(content, { ...context, dialogue }), context.item);
    else {
      const listed = titlesListed(content, context.catalogue, dialogue.topic, [
        ...context.history,
        ...(dialogue.topic === null ? [] : [dialogue.topic]),
      ]);
      const isNew = listed.some((row) => !dialogue.listed.includes(row));
      if (isNew || listed.length > 1) dialogue = { ...dialogue, listed };
    }
  }
  return dialogue;
}

function follow(before: Dialogue, question: Question, item: number | null): Dialogue {
  const { kind, about, focus, removed, added, other, askBack, text } = question;
  if (askBack) return { ...before, pending: text };
  const named = [about, focus?.item, ...removed, ...added, other].flatMap((one) => one?.index ?? []);
  return {
    kind: kind === 'off-topic' ? before.kind : kind,
    topic: about?.index ?? item,
    other: other?.index ?? (kind === 'compare' ? before.other : null),
    named: named.length > 0 ? named : before.named,
    listed: before.listed,
    pending: null,
  };
}

/** What a message without a title is about: the previous question's item, unless "this" means the chat's own. */
function topicOf(masked: string, { item, dialogue = noDialogue }: QuestionContext): number | null {
  if (dialogue.topic === null) return item;
  return /^\W*why this\b|\bthis (?:film|movie|game|recommendation)\b/i.test(masked) ? item : dialogue.topic;
}

function changesOf(
  kind: 'without' | 'what-if',
  others: readonly Item[],
  masked: string,
  seen: (item: Item) => boolean,
): Pick<Question, 'kind' | 'focus' | 'removed' | 'added'> {
  const changed = others.slice(0, mostChanged);
  const [first] = changed;
  const adds =
    kind === 'what-if' ||
    /\b(?:but|and|instead)\b.*\b(?:with|watched|seen|played|bought|added?)\b/i.test(masked);
  const removes = kind === 'without';
  if (removes && (changed.length <= 1 || !first) && !(adds && first && !seen(first))) {
    return {
      kind: 'without',
      focus: first ? { item: refOf(first), watched: seen(first) } : null,
      removed: [],
      added: [],
    };
  }
  return {
    kind: 'what-if',
    focus: null,
    removed: removes ? changed.filter(seen) : [],
    added: adds ? changed.filter((one) => !seen(one)) : [],
  };
}

function askBackOf(
  found: Mentions,
  kind: QuestionKind,
  catalogue: Catalogue,
  text: string,
): Question['askBack'] {
  const { item, items } = domainFacts[catalogue.domain];
  if (found.ambiguous) {
    return {
      question: `Several ${items} have that name. Which one do you mean?`,
      options: found.ambiguous.options.map(refOf),
      typed: text.slice(found.ambiguous.start, found.ambiguous.end),
    };
  }
  const asksForTitle = ['without', 'what-if', 'compare', 'why', 'why-not'].includes(kind);
  if (!found.unknown || !asksForTitle) return null;
  const { nearest } = found.unknown;
  const question = `The recommender knows no ${item} of that name, so there is no evidence about it.`;
  return {
    question: nearest.length > 0 ? `${question} Did you mean one of these?` : question,
    options: nearest.map(refOf),
    typed: text.slice(found.unknown.start, found.unknown.end),
  };
}

function distinct(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
