import type { AwardModel } from '../award-model.ts';
import { customerCommunication } from './customer-communication.ts';

/** Ready-made award models, the default first. */
export const AWARD_MODELS: readonly AwardModel[] = [customerCommunication];
