// Questions about the person's own titles and list: which first, what is on record, what else by the same people, how much one counts.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { knownOf } from '#lib/requests/known/known-matter.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import { isOwned } from '../sure-feedback.ts';
import { isIdle, type Message, type Rule, topicOf } from './rule.ts';

const firstOfList =
  /\b(?:which|what)\b[^.?!]{0,24}\b(?:from|of|on|in|off) (?:my|the|your|this|that) list\b[^.?!]*\b(?:should|would|could|can|do|to|sh[a]ll) (?:(?:i|you|we|me) )?(?:\p{L}+ )?(?:play|watch|start|begin|see|try|buy|get|pick|choose|go)\b|\b(?:which|what)\b[^.?!]{0,16}\bshould (?:i|we) (?:play|watch|start|begin|see|try|buy|get|pick)\b[^.?!]{0,24}\b(?:from|of|on|in|off) (?:my|the|your|this|that) list\b/iu;

/** "Which one from my list should I play first?" */
export const forFirstOfList: Rule = (request, { masked, titles }) => {
  if (titles.length > 0 || !firstOfList.test(masked)) return null;
  return ['taste', 'history', 'about', 'unclear', 'explain'].includes(request.name)
    ? { name: 'recommend', count: '1' }
    : null;
};

const onRecord =
  /\b(?:what|which) (?:films?|movies?|games?|titles|ones|stuff) (?:(?:do|have|did) (?:you|u) (?:(?:even|actually|already|really|currently) )*(?:have|got|know|see|store|stored|saved|count)|(?:are|r) (?:there )?(?:saved|stored|listed|recorded))\b[^.?!]{0,8}\b(?:from me|of mine|(?:down|listed|saved|stored|recorded|on file|on record) (?:for|as|from|of|about) (?:me|mine)|as mine|about me|that (?:are|r) mine|i['’]?ve (?:played|watched|seen|bought)|i (?:played|watched|own|have))\W*$/iu;

/** "What games do you even have from me" */
export const forOnRecord: Rule = (request, { masked, titles }) =>
  titles.length === 0 && request.name !== 'history' && onRecord.test(masked)
    ? { name: 'history', ask: 'list' }
    : null;

const twoOfName =
  /\b(?:have|got|is|know|in)\b[^.?!]*?\bthe (old(?:er)?|original|first|new(?:er|est)?|latest|(?:19|20)\d\d) (?:version of )?(.{2,40}?)(?:,? (?:in|on|from|among) my (?:history|list|games|films|movies|library))?,? or (?:is it |just |only )?the (old(?:er)?|original|first|new(?:er|est)?|latest|(?:19|20)\d\d)(?: one| version| game| film| movie)?(?: (?:in|on) my (?:history|list|games|films|movies|library))?\W*$/iu;
const ofMine =
  /\b(?:my (?:history|list|games|films|movies|library|account)|i (?:have|own|played|watched|bought)|do i|have i)\b/iu;

/** "Do you have the old X-COM in my history or the 2012 one?": each by its year. */
export const forOldOrNew: Rule = (_, { text, chat }) => {
  const [, one = '', name = '', other = ''] = twoOfName.exec(text) ?? [];
  if (name === '' || !ofMine.test(text)) return null;
  const key = titleKey(name).replace(/[^\p{L}\p{N}]/gu, '');
  const same = chat.catalogue.items
    .filter(({ title }) => isOfName(title, key))
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const asked = [one, other].map((said) => ofAge(said.toLowerCase(), same));
  const [first, second] = asked;
  if (!first || !second || first === second) return null;
  return [first, second].map(({ title }) => ({ name: 'history', ask: 'contains', title }));
};

/** "X-COM" of *X-COM: UFO Defense* and *XCOM: Enemy Unknown*: the whole of a title, or what stands before its colon. */
function isOfName(title: string, key: string): boolean {
  const bare = title.replace(/\s*\([^()]*\)/gu, '');
  const letters = (part: string) => titleKey(part).replace(/[^\p{L}\p{N}]/gu, '');
  return [bare, bare.split(/: | - /u)[0] ?? ''].some((part) => letters(part) === key);
}

function ofAge(said: string, items: readonly Item[]): Item | undefined {
  const dated = items.filter(({ year }) => year !== null);
  if (/^\d/u.test(said)) return dated.find(({ year }) => year === Number(said));
  return /^(?:old|original|first)/u.test(said) ? dated[0] : dated.at(-1);
}

const elseByThem =
  /\b(?:have (?:i|we)|did (?:i|we)|do (?:i|we) (?:have|own)|(?:i|we)(?:['’]ve| have)|(?:is|are) there)\b[^.?!]*\b(?:anything|something|any|others?|more|else)\b[^.?!]*\b(?:by|from|of) (?:them|him|her|theirs|his|hers|(?:that|this|the same|those) (?:studio|director|developers?|devs?|makers?|guy|man|woman|team|company|people|lot))\b/iu;
const mine = /\b(?:i|we|my|mine)\b/iu;

/** "Have I played anything else by them?": of mine those by who made it. */
export const forElseByThem: Rule = (request, message) => {
  const { masked, chat } = message;
  const isRead =
    request.name === 'taste' && !/^(?:makers?|developers?|directors?|studios?)$/u.test(request.about);
  if (isRead || !elseByThem.test(masked) || !mine.test(masked)) return null;
  if (/\b(?:not|n['’]?t|never)\b/iu.test(masked)) return null; // "that I haven't seen" is a wish
  const maker = makerOf(message.titles[0] ?? itemOf(chat.last) ?? topicOf(message), message);
  return maker === null ? null : { name: 'taste', about: maker };
};

function itemOf(request: Message['chat']['last']): string | null {
  return request?.name === 'facts' ? request.item : null;
}

function makerOf(title: string | null, { chat }: Message): string | null {
  const found = resolveTitle(title, chat);
  if (found.kind !== 'found') return null;
  const known = knownOf(chat.catalogue, found.item);
  return known?.directors?.[0] ?? found.item.details?.developer ?? known?.developer ?? null;
}

const howMuch =
  /\b(?:how (?:much|big|strongly|heavily|important|far)|what (?:role|part))\b[^.?!]*■[^.?!]*\b(?:count|matter|weigh|influence|affect|contribute|play|shape|change|impact|role|effect)s?\b|\bhow (?:much|strongly|heavily) (?:weight|importance) (?:does|has) ■/iu;

/** "How much does ■ count in my recommendations?", of one of theirs. */
export const forOwnWeight: Rule = (request, { masked, titles, chat }) => {
  const [item = '', ...others] = titles;
  if (others.length > 0 || !isOwned(item, chat) || !howMuch.test(masked)) return null;
  return ['taste', 'about', 'facts', 'history', 'explain', 'doubt'].includes(request.name) || isIdle(request)
    ? { name: 'influence', item }
    : null;
};

const onlyBecauseOf =
  /^\W*(?:(?:so|and|but|ok|wait),? )*(?:is|are|was|am i (?:getting|seeing|shown)|do i (?:get|see)) ■ [^.?!]*?\b(?:just|only|simply|merely|mainly|mostly|purely|really)? ?(?:because|since|due to|thanks to|cos|cuz|down to)\b[^.?!]*(?:\b(?:i|we|my)\b|■)/iu;

/** "Is ■ here just because I own Persona 4?" asks what brought it there. */
export const forBecauseIOwn: Rule = (request, { masked, titles }) => {
  const [title] = titles;
  if (title === undefined || !onlyBecauseOf.test(masked)) return null;
  if (!['explain', 'doubt', 'about', 'facts', 'taste', 'similar'].includes(request.name) && !isIdle(request))
    return null;
  return {
    name: 'influence',
    item: request.name === 'explain' || request.name === 'doubt' ? request.item : title,
  };
};
