import { toolsAr } from '../../i18n/messages/ar/tools.ts';
import { toolsEn } from '../../i18n/messages/en/tools.ts';

/** The tools' words come with the tools, not before the first figure. */
export const TOOL_WORDS = { en: toolsEn, ar: toolsAr };
