import type { Language } from '../language.ts';
import { ar } from './ar.ts';
import { en, type MessageKey } from './en.ts';

export type { MessageKey, MessageTexts } from './en.ts';

/** Every word of the product in both languages, with the same keys. The app loads one language at a time instead. */
export const MESSAGES = { en, ar } as const satisfies Record<Language, Record<MessageKey, string>>;
