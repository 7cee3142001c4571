import type { Policy } from '../policy.ts';
import { housingPledge } from './housing-pledge.ts';
import { promised } from './promised.ts';
import { spsoStage1 } from './spso-stage-1.ts';
import { tawasul } from './tawasul.ts';

/** The policies that come with the product, the default one first. @source definitions, section 8 */
export const POLICY_PRESETS: readonly Policy[] = [tawasul, housingPledge, spsoStage1, promised];

/** The preset of that id, or null. */
export function findPolicyPreset(id: string): Policy | null {
  return POLICY_PRESETS.find((policy) => policy.id === id) ?? null;
}
