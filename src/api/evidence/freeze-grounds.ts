import { canonicalJson } from '../../core/evidence/canonical-json.ts';
import { definitionOf } from '../../core/evidence/definition-of.ts';
import type { FrozenFigure, FrozenVersion } from '../../core/evidence/snapshot.ts';
import type { Instant } from '../../core/instant.ts';
import type { AskedFigure } from './ask-figure.ts';
import { sha256 } from './sha-256.ts';

/** What a figure rests on beside the records, with the hash of each. */
export type FigureGrounds = Pick<FrozenFigure, 'calendars' | 'policy' | 'definition'>;

/** @param hoursFrom the calendars' hours from here to the as-of are hashed */
export async function groundsOf({ kpi, resolved, restsOnClock }: AskedFigure, hoursFrom: Instant): Promise<FigureGrounds> {
  const { settings, question, policy } = resolved;
  const definition = { text: kpi.definition, sha256: await sha256(definitionOf(kpi)) };
  if (!restsOnClock) return { calendars: [], policy: null, definition };
  const calendars = await Promise.all(
    settings.clocks.map(async (clock): Promise<FrozenVersion> => {
      const { id, version, timeZone } = clock;
      return { id, version, sha256: await sha256(canonicalJson([timeZone, clock.segments(hoursFrom, question.asOf + 1)])) };
    }),
  );
  const rules = { defaultCalendar: settings.defaultCalendar, override: settings.override, rules: policy?.rules ?? [] };
  return {
    calendars,
    policy: policy === null ? null : { id: policy.id, version: policy.version, sha256: await sha256(canonicalJson(rules)) },
    definition,
  };
}
