import { describe, expect, it } from 'vitest';
import { parseMapping } from './parse-mapping.ts';

const good = {
  id: 'test',
  zone: 'Asia/Bahrain',
  dates: ['D/M/YYYY HH:mm'],
  records: ['resolved'],
  fields: { id: 'no', receivedAt: 'opened', resolvedAt: 'closed' },
};
const problemsOf = (mapping: unknown): { at: string | null; code: string; en: string; ar: string }[] => {
  const parsed = parseMapping(mapping);
  return parsed.ok ? [] : parsed.problems.map(({ at, code, message }) => ({ at, code, ...message }));
};

describe('parseMapping', () => {
  it('accepts a mapping, as an object and as JSON text with a byte order mark', () => {
    expect(parseMapping(good)).toEqual({ ok: true, mapping: good });
    expect(parseMapping(`\ufeff${JSON.stringify(good)}`).ok).toBe(true);
  });

  it('names the place and what is wrong there, in both languages', () => {
    const cases: [mapping: unknown, at: string | null, code: string, en: RegExp][] = [
      ['{"id":', null, 'mapping-not-json', /not valid JSON/],
      [null, 'mapping', 'mapping-shape', /must be an object/],
      [{ ...good, id: undefined }, 'id', 'mapping-shape', /"id" is missing; it must be a text/],
      [{ ...good, colour: 1 }, 'mapping', 'mapping-shape', /not known: "colour"/],
      [
        { ...good, fields: { ...good.fields, channel: { column: 'c', valeus: {} } } },
        'fields.channel',
        'mapping-shape',
        /not known: "valeus"/,
      ],
      [
        { ...good, fields: { ...good.fields, channel: { column: 'c', values: { a: 7 } } } },
        'fields.channel.values.a',
        'mapping-shape',
        /must be a text/,
      ],
      [{ ...good, records: ['answered'] }, 'records[0]', 'mapping-shape', /must be one of "acknowledged"/],
      [{ ...good, zone: 'Asia/Manamah' }, 'zone', 'unknown-zone', /"Asia\/Manamah" is not a known time zone/],
      [{ ...good, zone: undefined }, 'fields.receivedAt', 'zone-needed', /has no offset/],
      [{ ...good, dates: ['DD/QQ/YYYY'] }, 'dates[0]', 'unknown-date-format', /"QQ\/YYYY" is not understood/],
      [{ ...good, dates: ['DD/MM/YYYY h:mm'] }, 'dates[0]', 'unknown-date-format', /need AM\/PM/],
      [{ ...good, dates: ['D/M/YYYY', 'M/D/YYYY'] }, 'dates[1]', 'ambiguous-formats', /order of day and month/],
      [{ ...good, dates: undefined }, 'fields.receivedAt', 'dates-needed', /no date formats/],
      [{ ...good, records: [] }, 'records', 'not-declared', /does not list it/],
      [{ ...good, records: ['resolved', 'responded'] }, 'records[1]', 'records-without-source', /nothing in the mapping can yield it/],
      [{ ...good, events: [{ type: 'resolved', at: 'closed' }] }, 'fields.resolvedAt', 'shorthand-and-events', /ignored/],
      [
        { ...good, fields: { ...good.fields, channel: { column: 'c', take: 'last-row' } } },
        'fields.channel.take',
        'log-only',
        /event log only/,
      ],
      [
        { ...good, fields: { ...good.fields, citizen: { column: 'who', pseudonym: 'keyed-hash', salt: 'short' } } },
        'fields.citizen.salt',
        'short-salt',
        /16 characters/,
      ],
    ];
    for (const [mapping, at, code, en] of cases) {
      const found = problemsOf(mapping).filter((problem) => problem.code === code && problem.at === at);
      expect(found, `${code} at ${at}: ${JSON.stringify(problemsOf(mapping))}`).not.toHaveLength(0);
      expect(found[0]!.en).toMatch(en);
      expect(found[0]!.ar).toMatch(/[\u0600-\u06ff]{3}/);
    }
  });

  it('reports every problem at once', () => {
    expect(problemsOf({ ...good, zone: 'Nowhere', dates: ['X'] }).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown-zone', 'unknown-date-format']),
    );
  });
});
