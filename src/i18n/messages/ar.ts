import { briefAr } from './ar/brief.ts';
import { errorsAr } from './ar/errors.ts';
import { figuresAr } from './ar/figures.ts';
import { filtersAr } from './ar/filters.ts';
import { qualityAr } from './ar/quality.ts';
import { shellAr } from './ar/shell.ts';
import { statesAr } from './ar/states.ts';
import type { MessageKey } from './en.ts';

export const ar = {
  ...shellAr,
  ...statesAr,
  ...filtersAr,
  ...figuresAr,
  ...qualityAr,
  ...errorsAr,
  ...briefAr,
} satisfies Record<MessageKey, string>;
