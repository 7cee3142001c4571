import { DIMENSIONS } from '../inquiry.ts';
import { findKpi } from '../kpis/index.ts';
import type { Bilingual } from '../kpis/kpi.ts';
import type { AwardModel } from './award-model.ts';
import { READINESS_NUMBERS, READINESS_RANGES } from './readiness-rules.ts';

/** What is wrong with a model, and where: `criteria[2].floor`. */
export interface ModelProblem {
  readonly place: string;
  readonly message: Bilingual;
}

export type ParsedModel =
  | { readonly ok: true; readonly model: AwardModel }
  | { readonly ok: false; readonly problems: readonly ModelProblem[] };

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * Untrusted JSON to an award model.
 * @source definitions, section 8: weights sum to 100; floor, target and stretch strictly ordered by the KPI's better direction
 */
export function parseAwardModel(untrusted: unknown): ParsedModel {
  const problems: ModelProblem[] = [];
  const say = (place: string, en: string, ar: string): void => void problems.push({ place, message: { en, ar } });
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const text = (value: unknown, place: string): void => {
    if (typeof value !== 'string' || value.trim() === '') say(place, 'A text is missing here.', 'ينقص هنا نص.');
  };
  const bilingual = (value: unknown, place: string): void => {
    if (isRecord(value)) {
      text(value.en, `${place}.en`);
      text(value.ar, `${place}.ar`);
    } else say(place, 'A text in both languages is missing here: {"en": …, "ar": …}.', 'ينقص هنا نص باللغتين: {"en": …, "ar": …}.');
  };
  const list = (value: unknown, place: string): readonly unknown[] => {
    if (Array.isArray(value)) return value;
    say(place, 'A list is missing here.', 'تنقص هنا قائمة.');
    return [];
  };

  if (!isRecord(untrusted)) {
    return { ok: false, problems: [{ place: '', message: { en: 'An award model is a JSON object.', ar: 'نموذج الجائزة كائن JSON.' } }] };
  }
  text(untrusted.id, 'id');
  text(untrusted.version, 'version');
  bilingual(untrusted.title, 'title');
  bilingual(untrusted.source, 'source');
  if (typeof untrusted.isOfficial !== 'boolean')
    say('isOfficial', 'Say true or false: is the rubric published?', 'اذكر true أو false: هل المعايير منشورة؟');

  const cycleIds = new Set<unknown>();
  for (const [i, cycle] of list(untrusted.cycles, 'cycles').entries()) {
    const place = `cycles[${i}]`;
    if (!isRecord(cycle)) say(place, 'A cycle is an object.', 'الدورة كائن.');
    else {
      text(cycle.id, `${place}.id`);
      bilingual(cycle.title, `${place}.title`);
      for (const end of ['from', 'to'] as const) {
        if (typeof cycle[end] !== 'string' || !MONTH.test(cycle[end]))
          say(`${place}.${end}`, 'Write a month: 2026-01.', 'اكتب شهرًا: 2026-01.');
      }
      for (const name of ['calendar', 'policy', 'modelVersion'] as const)
        if (cycle[name] !== undefined) text(cycle[name], `${place}.${name}`);
      if (cycleIds.has(cycle.id))
        say(`${place}.id`, `The cycle "${String(cycle.id)}" stands twice.`, `الدورة "${String(cycle.id)}" مكررة.`);
      cycleIds.add(cycle.id);
      if (String(cycle.from) > String(cycle.to)) say(place, 'The cycle ends before it begins.', 'تنتهي الدورة قبل أن تبدأ.');
    }
  }

  const criteria = list(untrusted.criteria, 'criteria');
  const ids = new Set<unknown>();
  let weights = 0;
  for (const [i, criterion] of criteria.entries()) {
    const place = `criteria[${i}]`;
    if (!isRecord(criterion)) {
      say(place, 'A criterion is an object.', 'المعيار كائن.');
      continue;
    }
    text(criterion.id, `${place}.id`);
    if (ids.has(criterion.id))
      say(`${place}.id`, `The id "${String(criterion.id)}" stands twice.`, `المعرّف "${String(criterion.id)}" مكرر.`);
    ids.add(criterion.id);
    bilingual(criterion.title, `${place}.title`);
    bilingual(criterion.source, `${place}.source`);
    for (const [j, evidence] of list(criterion.evidence, `${place}.evidence`).entries()) bilingual(evidence, `${place}.evidence[${j}]`);
    if (!isRecord(criterion.where)) say(`${place}.where`, 'A filter is an object; {} is none.', 'المرشّح كائن؛ و{} بلا ترشيح.');
    else
      for (const dimension of Object.keys(criterion.where)) {
        if (!(DIMENSIONS as readonly string[]).includes(dimension)) {
          say(
            `${place}.where.${dimension}`,
            `There is no dimension "${dimension}". There are: ${DIMENSIONS.join(', ')}.`,
            `لا يوجد بُعد "${dimension}". الأبعاد: ${DIMENSIONS.join('، ')}.`,
          );
        } else list(criterion.where[dimension], `${place}.where.${dimension}`);
      }
    const { weight, floor, target, stretch } = criterion;
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= 100))
      say(`${place}.weight`, 'A weight is 0 to 100.', 'الوزن من 0 إلى 100.');
    else weights += weight;
    const kpi = typeof criterion.kpi === 'string' ? findKpi(criterion.kpi) : undefined;
    if (kpi === undefined) say(`${place}.kpi`, `There is no KPI "${String(criterion.kpi)}".`, `لا يوجد مؤشر "${String(criterion.kpi)}".`);
    if (
      typeof floor !== 'number' ||
      typeof target !== 'number' ||
      typeof stretch !== 'number' ||
      ![floor, target, stretch].every(Number.isFinite)
    ) {
      say(place, 'Floor, target and stretch are numbers.', 'الحد الأدنى والمستهدف والطموح أرقام.');
    } else if (kpi !== undefined) {
      const isRising = floor < target && target < stretch;
      const isFalling = floor > target && target > stretch;
      if (kpi.better === 'higher' && !isRising)
        say(place, 'Higher is better here: floor < target < stretch.', 'الأعلى أفضل هنا: الحد الأدنى < المستهدف < الطموح.');
      if (kpi.better === 'lower' && !isFalling)
        say(place, 'Lower is better here: floor > target > stretch.', 'الأدنى أفضل هنا: الحد الأدنى > المستهدف > الطموح.');
      if (kpi.better === 'neither' && !isRising && !isFalling)
        say(place, 'Floor, target and stretch must rise or fall.', 'يجب أن تتدرج القيم صعودًا أو نزولًا.');
    }
  }
  if (Math.abs(weights - 100) > 1e-9)
    say('criteria', `The weights add up to ${weights}, not to 100.`, `مجموع الأوزان ${weights} وليس 100.`);

  for (const [i, benchmark] of list(untrusted.benchmarks, 'benchmarks').entries()) {
    const place = `benchmarks[${i}]`;
    if (!isRecord(benchmark)) {
      say(place, 'A benchmark is an object.', 'المقارنة كائن.');
      continue;
    }
    if (typeof benchmark.kpi !== 'string' || findKpi(benchmark.kpi) === undefined)
      say(`${place}.kpi`, 'There is no such KPI.', 'لا يوجد هذا المؤشر.');
    if (typeof benchmark.value !== 'number' || !Number.isFinite(benchmark.value))
      say(`${place}.value`, 'A number is missing here.', 'ينقص هنا رقم.');
    bilingual(benchmark.title, `${place}.title`);
    text(benchmark.source, `${place}.source`);
  }

  const { readiness } = untrusted;
  // A model without it was written before there were such numbers, and has the default ones.
  if (readiness !== undefined) {
    if (!isRecord(readiness)) {
      say(
        'readiness',
        'The readiness numbers are an object; leave it out for the default.',
        'أرقام الجاهزية كائن؛ احذفه لاعتماد الأرقام المعتادة.',
      );
    } else {
      for (const name of READINESS_NUMBERS) {
        const value = readiness[name];
        const [least, most] = READINESS_RANGES[name];
        if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
          say(`readiness.${name}`, `A whole number from ${least} to ${most} is needed here.`, `يلزم هنا عدد صحيح من ${least} إلى ${most}.`);
      }
      bilingual(readiness.source, 'readiness.source');
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, model: untrusted as unknown as AwardModel };
}
