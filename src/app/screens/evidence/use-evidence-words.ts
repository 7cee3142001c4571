import { awardAr } from '../../../i18n/messages/ar/award.ts';
import { evidenceAr } from '../../../i18n/messages/ar/evidence.ts';
import { awardEn } from '../../../i18n/messages/en/award.ts';
import { evidenceEn } from '../../../i18n/messages/en/evidence.ts';
import type { Say } from '../../../i18n/say.ts';
import { useWords } from '../../ui/use-words.ts';

const en = { ...awardEn, ...evidenceEn };
const ar = { ...awardAr, ...evidenceAr };

export const EVIDENCE_MESSAGES = { en, ar };
export type EvidenceMessages = typeof en;
export type EvidenceWords = Say<EvidenceMessages>;

/** This screen's own words: they come with it, not before the first figure. */
export const useEvidenceWords = (): EvidenceWords => useWords<EvidenceMessages>(EVIDENCE_MESSAGES);
