// The languages that composed sentences can be said in.
import type { TalkLanguage } from '../message/message-language.ts';
import { de } from './de/table.ts';
import { es } from './es/table.ts';
import { fr } from './fr/table.ts';
import { ko } from './ko/table.ts';
import type { LanguageTable } from './language-table.ts';

export const tables: Partial<Record<TalkLanguage, LanguageTable>> = { de, fr, es, ko };
