import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripBidiMarks } from './bidi.ts';
import { createFormatter } from './formatter.ts';

const zone = 'Asia/Bahrain';
const en = createFormatter('en', { zone });
const ar = createFormatter('ar', { zone });
const arab = createFormatter('ar', { zone, digits: 'arab' });
const isolated = (text: string) => `\u2066${text}\u2069`;
const HOUR = 3600;

describe('a null figure', () => {
  it('is a dash in every form, never 0', () => {
    for (const f of [en, ar, arab]) {
      const written = [
        f.count(null),
        f.decimal(null),
        f.fixed(null),
        f.percent(null),
        f.change(null),
        f.pointChange(null),
        f.interval(null),
        f.fraction(null, 5),
        f.fraction(3, null),
        f.duration(null),
        f.durationLong(null),
        f.durationChange(null),
        f.date(null),
        f.dateWithWeekday(null),
        f.weekday(null),
        f.instant(null),
        f.instantDate(null),
        f.time(null),
        f.period(null),
        f.periodShort(null),
        f.ago(null),
        f.figure(null, 'count'),
        f.figure(null, 'ratio'),
        f.figure(null, 'working-seconds'),
        f.figureChange(null, 'ratio'),
      ];
      expect(new Set(written)).toEqual(new Set(['—']));
    }
    expect(en.count(0)).toBe('0');
    expect(en.percent(0)).toBe('0.0%');
    expect(en.duration(0)).toBe('0 m');
  });
});

describe('numbers', () => {
  it('group thousands and follow the chosen digits', () => {
    expect([en, ar, arab].map((f) => f.count(1412))).toEqual(['1,412', '1,412', '١٬٤١٢']);
    expect([en, ar, arab].map((f) => f.n(1334))).toEqual(['n = 1,334', 'ن = 1,334', 'ن = ١٬٣٣٤']);
    expect(en.decimal(1.25)).toBe('1.3');
    expect(en.decimal(2)).toBe('2');
    expect([en, arab].map((f) => f.fixed(24))).toEqual(['24.0', '٢٤٫٠']);
  });

  it('put the percent sign after the number, held there in Arabic', () => {
    expect(en.percent(0.961)).toBe('96.1%');
    expect(ar.percent(0.961)).toBe(isolated('96.1%'));
    expect(arab.percent(0.961)).toBe(isolated('٩٦٫١٪'));
    expect(en.percent(0.96, 0)).toBe('96%');
    expect(en.percent(1.234)).toBe('123.4%');
  });

  it('round the decimal, not its double times 100', () => {
    expect((0.0045 * 100).toFixed(1)).toBe('0.4');
    expect(en.percent(0.0045)).toBe('0.5%');
  });

  it('sign a change before its number and isolate the two', () => {
    for (const f of [en, ar]) {
      expect(f.change(4)).toBe(isolated('+4'));
      expect(f.change(-3)).toBe(isolated('−3'));
      expect(f.change(0)).toBe(isolated('0'));
    }
    expect(arab.change(-3)).toBe(isolated('−٣'));
  });

  it('give a change of a ratio in percentage points', () => {
    expect(en.pointChange(0.013)).toBe(`${isolated('+1.3')} pp`);
    expect(ar.pointChange(-0.013)).toBe(`${isolated('−1.3')} نقطة مئوية`);
    expect(ar.pointChange(0.04)).toBe(`${isolated('+4.0')} نقاط مئوية`);
    expect(en.pointChange(-0.0001)).toBe(`${isolated('0.0')} pp`);
  });

  it('write intervals and fractions in their order', () => {
    expect(en.interval([0.95, 0.97])).toBe('95.0–97.0');
    expect(ar.interval([0.95, 0.97])).toBe(isolated('95.0–97.0'));
    expect(en.fraction(1282, 1334)).toBe('1,282 / 1,334');
    expect(ar.fraction(1282, 1334)).toBe(isolated('1,282 / 1,334'));
  });
});

describe('durations of working time', () => {
  it('have at most two units and stay in hours without a working day', () => {
    expect([19_200, 49 * HOUR, 45, 1800, 0].map(en.duration)).toEqual(['5 h 20 m', '49 h', '45 s', '30 m', '0 m']);
    expect([19_200, 49 * HOUR, 45].map(ar.duration)).toEqual(['5 س 20 د', '49 س', '45 ث']);
    expect(arab.duration(19_200)).toBe('٥ س ٢٠ د');
    expect(en.duration(1234 * HOUR)).toBe('1,234 h');
  });

  it('round before they split', () => {
    expect(en.duration(5 * HOUR - 1)).toBe('5 h');
    expect(en.duration(59.6)).toBe('1 m');
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 10_000_000 }), (seconds) => {
        const [, hours = '0', minutes = '0'] = /^(?:([\d,]+) h)? ?(?:(\d+) m)?$/.exec(en.duration(seconds))!;
        expect(Number(minutes)).toBeLessThan(60);
        expect(Math.abs(Number(hours.replaceAll(',', '')) * HOUR + Number(minutes) * 60 - seconds)).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('count days of a given length', () => {
    const days = createFormatter('en', { zone, workingDaySeconds: 7.25 * HOUR });
    expect(days.duration(15.5 * HOUR)).toBe('2 d 1 h');
    expect(days.duration(14.5 * HOUR)).toBe('2 d');
    expect(days.duration(7 * HOUR)).toBe('7 h');
    const longer = createFormatter('en', { zone, workingDaySeconds: 7.6 * HOUR });
    expect(longer.duration(2 * 7.6 * HOUR + 7.55 * HOUR)).toBe('3 d');
  });

  it('are spelled with the right plurals', () => {
    expect(en.durationLong(19_200)).toBe('5 hours 20 minutes');
    expect(en.durationLong(HOUR + 60)).toBe('1 hour 1 minute');
    expect(ar.durationLong(19_200)).toBe('5 ساعات و20 دقيقة');
    expect(ar.durationLong(HOUR + 120)).toBe('ساعة ودقيقتان');
    expect(ar.durationLong(2 * HOUR + 3 * 60)).toBe('ساعتان و3 دقائق');
    expect(ar.durationLong(11 * HOUR)).toBe('11 ساعة');
    expect(ar.durationLong(100 * HOUR)).toBe('100 ساعة');
    expect(ar.durationLong(0)).toBe('0 دقيقة');
    expect(arab.durationLong(19_200)).toBe('٥ ساعات و٢٠ دقيقة');
    const days = createFormatter('ar', { zone, workingDaySeconds: 7.25 * HOUR });
    expect([15.5, 7.25 * 11].map((hours) => days.durationLong(hours * HOUR))).toEqual(['يومان وساعة', '11 يومًا']);
  });

  it('isolate the sign of a change with its first number', () => {
    expect(en.durationChange(-3900)).toBe(`${isolated('−1')} h 5 m`);
    expect(ar.durationChange(3900)).toBe(`${isolated('+1')} س 5 د`);
    expect(en.durationChange(0)).toBe(`${isolated('0')} m`);
  });
});

describe('periods and dates', () => {
  const labels = ['2026-10', '2026-Q4', '2026', '2026-01-04/P7D', '2026-01-04'];

  it('are named in both languages', () => {
    expect(labels.map(en.period)).toEqual(['October 2026', 'Q4 2026', '2026', 'Week of 4 January 2026', '4 January 2026']);
    expect(labels.map(ar.period)).toEqual(['أكتوبر 2026', 'الربع الرابع 2026', '2026', 'أسبوع 4 يناير 2026', '4 يناير 2026']);
    expect(labels.map(arab.period)).toEqual(['أكتوبر ٢٠٢٦', 'الربع الرابع ٢٠٢٦', '٢٠٢٦', 'أسبوع ٤ يناير ٢٠٢٦', '٤ يناير ٢٠٢٦']);
  });

  it('are short on axes', () => {
    expect(labels.map(en.periodShort)).toEqual(['Oct 26', 'Q4 26', '2026', '4 Jan 26', '4 Jan 26']);
    expect(labels.map(ar.periodShort)).toEqual(['أكتوبر 26', 'ر4 26', '2026', '4 يناير 26', '4 يناير 26']);
    expect(arab.periodShort('2026-Q4')).toBe('ر٤ ٢٦');
  });

  it('give back what is no period', () => expect(['2026-13', 'all', '2026-Q5'].map(en.period)).toEqual(['2026-13', 'all', '2026-Q5']));

  it('span from the first to the last', () => {
    expect(en.periodRange('2024-11', '2026-10')).toBe('November 2024 – October 2026');
    expect(en.periodRange('2026-10', '2026-10')).toBe('October 2026');
  });

  it('name the months of Bahrain and the weekdays', () => {
    const months = Array.from({ length: 12 }, (_, i) => ar.period(`2026-${String(i + 1).padStart(2, '0')}`).split(' ')[0]);
    expect(months.join(' ')).toBe('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر');
    expect(en.dateWithWeekday('2026-11-01')).toBe('Sunday, 1 November 2026');
    expect(ar.dateWithWeekday('2026-11-01')).toBe('الأحد، 1 نوفمبر 2026');
    expect(ar.weekday('2026-11-05')).toBe('الخميس');
  });

  it('show instants in the reporting zone, not the machine’s', () => {
    const at = Date.UTC(2026, 9, 31, 21, 30) / 1000;
    expect(en.instant(at)).toBe('1 November 2026, 00:30');
    expect(ar.instant(at)).toBe('1 نوفمبر 2026، 00:30');
    expect(arab.time(at)).toBe('٠٠:٣٠');
    expect(createFormatter('en', { zone: 'America/New_York' }).instant(at)).toBe('31 October 2026, 17:30');
    expect(en.instantDate(at)).toBe('1 November 2026');
  });

  it('say how old something is', () => {
    expect([59, 7199, 2 * 86_400, 3 * 86_400, -5].map(en.ago)).toEqual([
      '0 minutes ago',
      '1 hour ago',
      '2 days ago',
      '3 days ago',
      '0 minutes ago',
    ]);
    expect([2, 3].map((days) => ar.ago(days * 86_400))).toEqual(['قبل يومين', 'قبل 3 أيام']);
  });

  it('refuse an unknown zone', () => expect(() => createFormatter('en', { zone: 'Asia/Nowhere' })).toThrow(RangeError));
});

describe('a figure', () => {
  it('is written in its own unit', () => {
    expect([en.figure(1412, 'count'), en.figure(0.961, 'ratio'), en.figure(19_200, 'working-seconds')]).toEqual([
      '1,412',
      '96.1%',
      '5 h 20 m',
    ]);
    expect(stripBidiMarks(en.figureChange(-0.02, 'ratio'))).toBe('−2.0 pp');
    expect(stripBidiMarks(en.figureChange(12, 'count'))).toBe('+12');
    expect(stripBidiMarks(ar.figureChange(-19_200, 'working-seconds'))).toBe('−5 س 20 د');
  });
});

describe('a list', () => {
  it('is joined as the language joins', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(ar.list(['أ', 'ب'])).toBe('أ وب');
  });
});
