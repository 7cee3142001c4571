import { describe, expect, it } from 'vitest';
import { AWARD_MODELS } from './models/index.ts';
import { parseAwardModel } from './parse-award-model.ts';
import { DEFAULT_READINESS, readinessRulesOf } from './readiness-rules.ts';

// biome-ignore lint/suspicious/noExplicitAny: a model being spoilt on purpose
type Loose = any;

const model = AWARD_MODELS[0];
const edited = (edit: (copy: Loose) => void): unknown => {
  const copy = JSON.parse(JSON.stringify(model));
  edit(copy);
  return copy;
};
const places = (untrusted: unknown): string[] => {
  const parsed = parseAwardModel(untrusted);
  return parsed.ok ? [] : parsed.problems.map((problem) => problem.place);
};

describe('parseAwardModel', () => {
  it.each(AWARD_MODELS.map((each) => [each.id, each] as const))('accepts the ready-made model %s', (_, each) => {
    expect(parseAwardModel(JSON.parse(JSON.stringify(each)))).toEqual({ ok: true, model: each });
  });

  it.each([
    [
      'weights that do not add up to 100',
      (m: Loose) => {
        m.criteria[0].weight = 49;
      },
      'criteria',
    ],
    [
      'a KPI that does not exist',
      (m: Loose) => {
        m.criteria[0].kpi = 'speed';
      },
      'criteria[0].kpi',
    ],
    [
      'equal floor and target',
      (m: Loose) => {
        m.criteria[0].floor = 0.95;
      },
      'criteria[0]',
    ],
    [
      'rising values where lower is better',
      (m: Loose) => {
        m.criteria[1].stretch = 1e6;
      },
      'criteria[1]',
    ],
    [
      'an id that stands twice',
      (m: Loose) => {
        m.criteria[1].id = m.criteria[0].id;
      },
      'criteria[1].id',
    ],
    [
      'a text in one language only',
      (m: Loose) => {
        delete m.criteria[2].title.ar;
      },
      'criteria[2].title.ar',
    ],
    [
      'a dimension that does not exist',
      (m: Loose) => {
        m.criteria[0].where = { colour: ['red'] };
      },
      'criteria[0].where.colour',
    ],
    [
      'a cycle that ends before it begins',
      (m: Loose) => {
        m.cycles[0].to = '2021-12';
      },
      'cycles[0]',
    ],
    [
      'a month that is none',
      (m: Loose) => {
        m.cycles[0].from = '2022-13';
      },
      'cycles[0].from',
    ],
    [
      'a readiness number out of its range',
      (m: Loose) => {
        m.readiness.trendYears = 0;
      },
      'readiness.trendYears',
    ],
    [
      'a readiness number that is missing',
      (m: Loose) => {
        delete m.readiness.cellN;
      },
      'readiness.cellN',
    ],
    [
      'readiness numbers without a source',
      (m: Loose) => {
        delete m.readiness.source;
      },
      'readiness.source',
    ],
    [
      'readiness that is no object',
      (m: Loose) => {
        m.readiness = 3;
      },
      'readiness',
    ],
  ])('names the place of %s', (_, edit, place) => expect(places(edited(edit))).toContain(place));

  it('reads a model that names no readiness numbers, which has the usual ones', () => {
    const parsed = parseAwardModel(
      edited((m: Loose) => {
        delete m.readiness;
      }),
    );
    expect(parsed.ok && [parsed.model.readiness, readinessRulesOf(parsed.model)]).toEqual([undefined, DEFAULT_READINESS]);
  });

  it('accepts a criterion of weight 0', () => {
    expect(
      places(
        edited((m: Loose) => {
          m.criteria.push({ ...m.criteria[0], id: 'new', weight: 0 });
        }),
      ),
    ).toEqual([]);
  });

  it.each([null, [], 'model', 3])('refuses %j', (untrusted) => expect(parseAwardModel(untrusted).ok).toBe(false));
});
