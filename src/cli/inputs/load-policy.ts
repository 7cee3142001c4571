import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { findPolicyPreset, POLICY_PRESETS } from '../../core/sla/policies/index.ts';
import { parsePolicy } from '../../core/sla/policies/validate-policy.ts';
import type { Policy } from '../../core/sla/policy.ts';
import { joined } from '../failure.ts';
import { UsageError } from '../usage-error.ts';
import { readJsonFile } from './read-file.ts';

/**
 * A policy by the id of one that comes with the product, or from a file: a whole policy, or its list of rules alone.
 * @throws UsageError with everything that is wrong with it, each with its place
 */
export async function loadPolicy(reference: string): Promise<Policy> {
  const preset = findPolicyPreset(reference);
  if (preset !== null) return preset;
  if (!existsSync(reference)) {
    const ids = POLICY_PRESETS.map(({ id }) => id).join(', ');
    throw new UsageError({
      en: `--policy: "${reference}" is neither a file nor one of ${ids}.`,
      ar: `‏--policy: «${reference}» ليس ملفًا ولا إحدى السياسات ${ids}.`,
    });
  }
  const parsed = parsePolicy(completed(await readJsonFile(reference), basename(reference)));
  if (parsed.ok) return parsed.policy;
  throw new UsageError(
    joined([
      { en: `The policy in ${reference} is not valid:`, ar: `السياسة في ${reference} غير صالحة:` },
      ...parsed.problems.map(({ message }) => message),
    ]),
  );
}

/** Rules without a cover are named after their file. */
function completed(document: unknown, file: string): unknown {
  if (!Array.isArray(document)) return document;
  const name = file.replace(/\.json$/i, '') || file;
  const both = { en: file, ar: file };
  return { id: name, version: '1', title: both, source: both, rules: document };
}
