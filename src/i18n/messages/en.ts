import { briefEn } from './en/brief.ts';
import { errorsEn } from './en/errors.ts';
import { figuresEn } from './en/figures.ts';
import { filtersEn } from './en/filters.ts';
import { qualityEn } from './en/quality.ts';
import { shellEn } from './en/shell.ts';
import { statesEn } from './en/states.ts';

/** The English texts as literal types: they say which keys exist and which messages need values. */
export const en = { ...shellEn, ...statesEn, ...filtersEn, ...figuresEn, ...qualityEn, ...errorsEn, ...briefEn };

export type MessageTexts = typeof en;
export type MessageKey = keyof MessageTexts;
