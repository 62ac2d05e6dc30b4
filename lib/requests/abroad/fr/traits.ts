import type { SentenceOf } from '../english-sentences.ts';
import type { Traits, Wording } from '../language-table.ts';
import words from './traits.json' with { type: 'json' };

/** By the English phrase: with its noun, and as a keyword. */
export const traits = words as unknown as Traits;

export const characterizing: Record<SentenceOf<'characterizing'>, Wording> = {
  '{title} is {states}.': '{title} en quelques mots : {states}.',
  'Yes: {title} is {states}.': 'Oui. {title} en quelques mots : {states}.',
  'Not really: {title} is {states}.': 'Pas vraiment. {title} en quelques mots : {states}.',
  '{title} has {states}.': '{title} en quelques mots : {states}.',
  'It has {states}.': 'Il y a aussi : {states}.',
  '{title} has no combat.': 'Dans {title}, il n’y a pas de combats.',
  'No: {title} has no combat.': 'Non : dans {title}, il n’y a pas de combats.',
  'Yes: {title} has {states}.': 'Oui. {title} en quelques mots : {states}.',
  '{title} is based on {any}.': '{title} est tiré d’une autre œuvre.',
  'Yes: {title} is based on {any}.': 'Oui, {title} en est tiré.',
  'No: {title} is based on {any}.': 'Non, {title} est tiré d’autre chose.',
  'Not that I know of.': 'Pas que je sache.',
  'Yes: {name} came after it.': 'Oui, {name} est venu après.',
  "Like {title}, it's {states}.": 'Ce qu’il partage avec {title} : {states}.',
  'Like {title}, it has {states}.': 'Ce qu’il partage avec {title} : {states}.',
  "Like {title}, it's {states} and has {states2}.": 'Ce qu’il partage avec {title} : {states}, {states2}.',
  "Mind that it's {states}.": 'À savoir : {states}.',
  "It's {moods}[, {traits}].": 'C’est {moods}[,{traits}].',
  "It's a {item} {traits}.": 'C’est un {item}{traits}.',
  "It's made for the whole family.": 'C’est pour toute la famille.',
  "It's made for small children.": 'C’est pour les petits.',
};
