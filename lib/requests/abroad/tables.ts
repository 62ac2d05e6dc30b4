// The languages that composed sentences can be said in.
import type { TalkLanguage } from '../message/message-language.ts';
import { de } from './de/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { ko } from './ko/index.ts';
import type { LanguageTable } from './language-table.ts';

export const tables: Partial<Record<TalkLanguage, LanguageTable>> = { de, fr, es, ko };
