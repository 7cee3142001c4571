import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../core/calendar/compile-calendar.ts';
import { bhGovernment } from '../core/calendar/presets/bh-government.ts';
import { FACT_BIT, type Fact } from '../core/facts.ts';
import { DIMENSIONS, INQUIRY_KINDS } from '../core/inquiry.ts';
import { foldInquiry } from '../core/lifecycle.ts';
import { compileSettings } from '../core/sla/clock-settings.ts';
import { tawasul } from '../core/sla/policies/tawasul.ts';
import { parsePolicy } from '../core/sla/policies/validate-policy.ts';
import { knownAt } from '../core/sla/reading.ts';
import { DEMO_DEFAULTS, DEMO_POLICY } from './demo-policy.ts';
import { DEMO_AS_OF, generateDemo } from './generate-demo.ts';
import { DEMO_LABELS } from './labels.ts';

const demo = generateDemo();
const monthOf = (at: number): string => new Date((at + 3 * 3600) * 1000).toISOString().slice(0, 7);
const ground = { clocks: [compileCalendar(bhGovernment)], defaultCalendar: 'bh-government', override: null };
const settings = compileSettings({ ...ground, policy: tawasul });
const known = demo.inquiries.map((inquiry) => ({ inquiry, facts: knownAt(foldInquiry(inquiry, settings), DEMO_AS_OF)?.facts ?? null }));
const countOf = (...facts: Fact[]) =>
  known.filter((row) => row.facts !== null && facts.every((fact) => (row.facts! & FACT_BIT[fact]) !== 0)).length;

describe('the demonstration data', () => {
  it('is the same every time, and its last months are the same without the first', () => {
    const last = generateDemo({ months: 3 });
    expect(generateDemo({ months: 3 })).toEqual(last);
    expect(demo.inquiries.slice(-last.inquiries.length)).toEqual(last.inquiries);
    expect(generateDemo({ months: 3, seed: 1 }).inquiries).not.toEqual(last.inquiries);
  });

  it('holds 72 whole months of 1,000 to 1,700 citizens each', () => {
    const citizens = new Map<string, Set<string>>();
    for (const { receivedAt, citizen } of demo.inquiries) {
      const month = monthOf(receivedAt);
      citizens.set(month, citizens.get(month) ?? new Set());
      if (citizen !== null) citizens.get(month)?.add(citizen);
    }
    expect([...citizens.keys()].sort().at(0)).toBe('2020-11');
    expect([...citizens.keys()].sort().at(-1)).toBe('2026-10');
    expect(citizens.size).toBe(72);
    for (const ofMonth of citizens.values()) {
      expect(ofMonth.size).toBeGreaterThanOrEqual(1000);
      expect(ofMonth.size).toBeLessThanOrEqual(1700);
    }
  });

  it('knows nothing after its as-of, and no id twice', () => {
    const isLater = ({ receivedAt, updatedAt, events }: (typeof demo.inquiries)[number]) =>
      Math.max(receivedAt, updatedAt ?? 0, events?.at(-1)?.at ?? 0) > DEMO_AS_OF;
    expect(demo.inquiries.filter(isLater)).toEqual([]);
    expect(new Set(demo.inquiries.map(({ id }) => id)).size).toBe(demo.inquiries.length);
  });

  it('names every value that it uses in both languages', () => {
    for (const dimension of DIMENSIONS) {
      const values = new Set(demo.inquiries.map((inquiry) => inquiry[dimension]));
      values.delete(null);
      const named = dimension === 'kind' ? INQUIRY_KINDS : Object.keys(DEMO_LABELS[dimension]);
      expect([...values].sort()).toEqual([...named].sort());
    }
  });

  it('has about 6 % open, 94 to 99.5 % answered in time, and some of everything that a screen must show', () => {
    expect(countOf('open') / known.length).toBeGreaterThan(0.05);
    expect(countOf('open') / known.length).toBeLessThan(0.07);
    const onTime = countOf('response-met') / (countOf('response-met') + countOf('response-missed') + countOf('response-overdue'));
    expect(onTime).toBeGreaterThan(0.94);
    expect(onTime).toBeLessThan(0.995);
    for (const fact of [
      'response-pending',
      'response-overdue',
      'paused',
      'paused-long',
      'reopened-once',
      'rated',
      'withdrawn',
      'merged',
      'ended-unknown',
      'adopted',
      'one-touch',
    ] as const) {
      expect([fact, countOf(fact) > 10]).toEqual([fact, true]);
    }
    expect(demo.inquiries.filter(({ duplicateOf }) => duplicateOf !== null).length).toBeGreaterThan(100);
    expect(demo.inquiries.filter(({ defects }) => defects.length > 0).length).toBeGreaterThan(100);
    expect(demo.rejections.length).toBeGreaterThan(10);
  });

  it('moves to other channels while counters were closed, at the same level', () => {
    const during = demo.inquiries.filter(({ receivedAt }) => ['2021-03', '2021-04', '2021-05', '2021-06'].includes(monthOf(receivedAt)));
    const after = demo.inquiries.filter(({ receivedAt }) => ['2022-03', '2022-04', '2022-05', '2022-06'].includes(monthOf(receivedAt)));
    const share = (rows: typeof during) => rows.filter(({ channel }) => channel === 'service-centre').length / rows.length;
    expect(share(during)).toBeLessThan(0.03);
    expect(share(after)).toBeGreaterThan(0.12);
    expect(during.length / after.length).toBeGreaterThan(0.9);
  });

  it('comes with a policy that is valid, holds by default and says that it is invented', () => {
    expect(parsePolicy(DEMO_POLICY).ok).toBe(true);
    expect(DEMO_DEFAULTS.policy).toBe(DEMO_POLICY.id);
    expect(DEMO_POLICY.source.en).toMatch(/^Invented/);
  });

  it('settles 88 to 97 % in time under that policy, one directorate clearly less, and its backlog stops growing', () => {
    const own = compileSettings({ ...ground, policy: DEMO_POLICY });
    const ripeUntil = Date.UTC(2026, 3, 1) / 1000;
    // every third is enough for shares
    const sample = demo.inquiries.filter((_, i) => i % 3 === 0);
    const folded = sample.map((inquiry) => {
      const lifecycle = foldInquiry(inquiry, own);
      return { inquiry, lifecycle, facts: knownAt(lifecycle, DEMO_AS_OF)?.facts ?? 0 };
    });
    const rateOf = (isCounted: (directorate: string | null) => boolean) => {
      let [met, due] = [0, 0];
      for (const { inquiry, facts } of folded) {
        if (inquiry.receivedAt >= ripeUntil || !isCounted(inquiry.directorate)) continue;
        met += facts & FACT_BIT['resolution-met'] ? 1 : 0;
        due += facts & (FACT_BIT['resolution-met'] | FACT_BIT['resolution-missed'] | FACT_BIT['resolution-overdue']) ? 1 : 0;
      }
      return met / due;
    };
    const isOpen = (facts: number): boolean => (facts & FACT_BIT.open) !== 0;
    const openNow = folded.filter(({ facts }) => isOpen(facts)).length;
    const yearAgo = DEMO_AS_OF - 365 * 86_400;
    const openThen = folded.filter(({ lifecycle }) => isOpen(knownAt(lifecycle, yearAgo)?.facts ?? 0)).length;
    const rest = rateOf((directorate) => directorate !== 'maintenance');
    expect(rest).toBeGreaterThan(0.9);
    expect(rateOf(() => true)).toBeGreaterThan(0.88);
    expect(rateOf(() => true)).toBeLessThan(0.97);
    expect(rateOf((directorate) => directorate === 'maintenance')).toBeLessThan(rest - 0.05);
    expect(openNow / openThen).toBeLessThan(1.06);
  });
});
