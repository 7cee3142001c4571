import type { AwardModel } from '../award-model.ts';
import { customerCommunication } from './customer-communication.ts';
import { housingPledgeRange } from './housing-pledge-range.ts';
import { spsoStage1Range } from './spso-stage-1-range.ts';
import { tawasulPublishedRange } from './tawasul-published-range.ts';

/** Ready-made award models, the default first; after it sets of targets, each with where its numbers come from. */
export const AWARD_MODELS: readonly AwardModel[] = [customerCommunication, tawasulPublishedRange, housingPledgeRange, spsoStage1Range];
