// How a Steam item is played, by what the store lists, in one sentence.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { type Feature, hasFeature, taggedWith } from '../kinds/specs.ts';
import { capitalized, joined, tagWord } from '../wording.ts';

const names: Partial<Record<Feature, string>> = {
  controller: 'controller support',
  'full controller': 'full controller support',
  VR: 'VR support',
  'single-player': 'a single-player mode',
  MMO: 'massively multiplayer play',
  mods: 'mod support',
  crossplay: 'cross-platform multiplayer',
  'early access': 'an early-access label',
  'level editor': 'a level editor',
  'cheat protection': 'anti-cheat protection',
};
const ways: Feature[] = [
  'single-player',
  'multiplayer',
  'online co-op',
  'local co-op',
  'co-op',
  'split screen',
];
const playing: Feature[] = [...ways, 'online multiplayer', 'local multiplayer', 'MMO', 'crossplay'];
const told = 3;

export function featureName(feature: Feature): string {
  return (names[feature] ?? feature).replace(/^an? /, '');
}

export function featureSentence(item: Item, feature: Feature): string {
  const name = names[feature] ?? feature;
  const others = ways.filter((way) => way !== feature && hasFeature(item, way)).slice(0, told);
  const beside = playing.includes(feature) && others.length > 0 ? joined(others) : '';
  if (feature === 'single-player' && !hasFeature(item, feature) && hasFeature(item, 'MMO'))
    return capitalized(amongOthers(item));
  if (!hasFeature(item, feature))
    return `The store lists no ${featureName(feature)} for it${beside === '' ? '' : `, only ${beside}`}.`;
  const tag = taggedWith(item, feature);
  if (tag !== null && feature !== 'early access') return `People tag it ${tagWord(tag)}.`;
  if (feature === 'controller')
    return `The store lists ${hasFeature(item, 'full controller') ? 'full' : 'partial'} controller support for it.`;
  return `The store lists ${name} for it${feature === 'multiplayer' && beside !== '' ? `, and ${beside}` : ''}.`;
}

/** Of what is played online alone without friends, though the store lists no single-player mode. */
export function amongOthers(item: Item): string {
  const others = ways.filter((way) => way !== 'co-op' && hasFeature(item, way)).slice(0, told);
  return `no friends are needed: it is an MMO, where you play online among others. The store lists no single-player mode${others.length > 0 ? `, only ${joined(others)}` : ''}.`;
}
