import type { Meta } from '../../../contract/meta.ts';
import type { FrozenFigure, FrozenVersion } from '../../../core/evidence/snapshot.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { asOfText, scopeText } from './figure-scope.ts';
import type { Voice } from './use-voices.ts';

/** Numerator and denominator or n, interval and pending, as printed beside a value. */
export function besideText({ value }: Pick<FrozenFigure, 'value'>, { say, format }: Voice): string {
  const { numerator, denominator, n, interval, pending } = value;
  return [
    ...(denominator === undefined ? [] : [format.fraction(numerator, denominator)]),
    ...(n === undefined ? [] : [format.n(n)]),
    ...(interval ? [say('figure.interval', { value: format.interval(interval) })] : []),
    ...(pending ? [say('count.pending', { n: pending })] : []),
  ].join(' · ');
}

export function exclusionsText(
  { exclusions: { duplicates, withdrawn, endedUnknown } }: Pick<FrozenFigure, 'exclusions'>,
  { words }: Voice,
): string {
  const parts = [
    ...(duplicates > 0 ? [words('snapshot.duplicates', { n: duplicates })] : []),
    ...(withdrawn > 0 ? [words('snapshot.withdrawn', { n: withdrawn })] : []),
    ...(endedUnknown > 0 ? [words('snapshot.endedUnknown', { n: endedUnknown })] : []),
  ];
  return parts.length === 0 ? words('snapshot.noExclusions') : parts.join(' · ');
}

const versionText = ({ id, version }: FrozenVersion, { words }: Voice): string =>
  isolateText(words('snapshot.version', { id: isolateText(id), version: isolateText(version) }));

export const calendarsText = ({ calendars }: Pick<FrozenFigure, 'calendars'>, voice: Voice): string =>
  calendars.length === 0 ? voice.words('snapshot.noClock') : calendars.map((entry) => versionText(entry, voice)).join(' · ');

export const policyText = ({ calendars, policy }: Pick<FrozenFigure, 'calendars' | 'policy'>, voice: Voice): string =>
  policy ? versionText(policy, voice) : voice.words(calendars.length === 0 ? 'snapshot.noClock' : 'snapshot.noPolicy');

/** Period, cases and as-of. */
export const frozenScope = (figure: FrozenFigure, voice: Voice, meta: Meta | undefined): string =>
  `${scopeText(figure, voice, meta)} · ${asOfText(figure.query.asOf, voice)}`;

/** Why it was to be read with care when it was frozen. */
export function careTexts({ value }: Pick<FrozenFigure, 'value'>, { words, format }: Voice): readonly string[] {
  return [
    ...(value.isProvisional ? [words('snapshot.provisional', { n: format.count(value.pending ?? null) })] : []),
    ...(value.isSmall ? [words('snapshot.small')] : []),
  ];
}

/** Figures that differ in nothing but their name and the number they print: what they rest on is said once. */
export function sharedGrounds(figures: readonly FrozenFigure[]): readonly (readonly [FrozenFigure, ...FrozenFigure[]])[] {
  const groups = new Map<string, [FrozenFigure, ...FrozenFigure[]]>();
  for (const figure of figures) {
    const key = JSON.stringify({ ...figure, name: '', part: '' });
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return [...groups.values()];
}
