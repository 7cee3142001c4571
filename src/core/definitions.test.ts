import { describe, expect, it } from 'vitest';
import { CALENDAR_PRESETS } from './calendar/presets/index.ts';
import {
  calendarOf,
  type Definition,
  definitionChoices,
  formatDefinition,
  isFlattering,
  neighbouringDefinitions,
  parseDefinition,
} from './definitions.ts';
import { findKpi } from './kpis/index.ts';

const working = (kpi: string): Definition => ({ kpi, time: 'working' });
const OWN = ['received', 'response-median', 'resolution-median', 'response-on-time', 'resolution-on-time', 'resolution-rate'].map(working);

describe('the definitions of a figure', () => {
  it('name KPIs that exist, in the unit of the first', () => {
    for (const own of OWN) {
      const options = definitionChoices(own).flatMap(({ options: all }) => all);
      expect(options.length).toBeGreaterThan(1);
      for (const { definition } of options) expect(findKpi(definition.kpi)?.unit).toBe(findKpi(own.kpi)?.unit);
    }
  });

  it('offer the clock only where a calendar enters the figure', () => {
    expect(definitionChoices(working('response-median')).map(({ aspect }) => aspect)).toEqual(['time', 'measure']);
    expect(definitionChoices(working('resolution-rate')).map(({ aspect }) => aspect)).toEqual(['basis']);
    expect(definitionChoices(working('satisfaction'))).toEqual([]);
  });

  it('say which one flatters', () => {
    expect(isFlattering(working('response-closed-only'))).toBe(true);
    expect(isFlattering(working('response-on-time'))).toBe(false);
    const options = definitionChoices(working('response-on-time')).flatMap(({ options: all }) => all);
    expect(options.filter((option) => option.isFlattering).map(({ definition }) => definition.kpi)).toEqual(['response-closed-only']);
  });

  it('are laid beside those that differ in one choice', () => {
    expect(neighbouringDefinitions(working('response-on-time')).map(({ definition }) => formatDefinition(definition))).toEqual([
      'response-on-time~calendar',
      'response-closed-only',
    ]);
  });

  it('come back from an address as they went', () => {
    for (const own of OWN) {
      for (const { definition } of neighbouringDefinitions(own))
        expect(parseDefinition(formatDefinition(definition), own)).toEqual(definition);
    }
  });

  it('are refused where they belong to another figure or to no clock', () => {
    expect(parseDefinition('resolution-median', working('response-median'))).toBeNull();
    expect(parseDefinition('resolved~calendar', working('received'))).toBeNull();
    expect(parseDefinition('response-mean~lunar', working('response-median'))).toBeNull();
    expect(parseDefinition('', working('received'))).toBeNull();
  });

  it('measure calendar time on a calendar that is always there', () => {
    expect(CALENDAR_PRESETS.map(({ id }) => id)).toContain(calendarOf({ kpi: 'response-median', time: 'calendar' }));
    expect(calendarOf(working('response-median'))).toBeNull();
  });
});
