import type { Language } from '../language.ts';
import { briefAr } from './ar/brief.ts';
import { errorsAr } from './ar/errors.ts';
import { figuresAr } from './ar/figures.ts';
import { filtersAr } from './ar/filters.ts';
import { qualityAr } from './ar/quality.ts';
import { shellAr } from './ar/shell.ts';
import { statesAr } from './ar/states.ts';
import { briefEn } from './en/brief.ts';
import { errorsEn } from './en/errors.ts';
import { figuresEn } from './en/figures.ts';
import { filtersEn } from './en/filters.ts';
import { qualityEn } from './en/quality.ts';
import { shellEn } from './en/shell.ts';
import { statesEn } from './en/states.ts';

const en = { ...shellEn, ...statesEn, ...filtersEn, ...figuresEn, ...qualityEn, ...errorsEn, ...briefEn };

/** The English texts as literal types: they say which keys exist and which messages need values. */
export type MessageTexts = typeof en;
export type MessageKey = keyof MessageTexts;

/** Every word of the product in both languages, with the same keys. */
export const MESSAGES = {
  en,
  ar: { ...shellAr, ...statesAr, ...filtersAr, ...figuresAr, ...qualityAr, ...errorsAr, ...briefAr },
} as const satisfies Record<Language, Record<MessageKey, string>>;
