import { SCREENS } from '../../src/app/screens.ts';

export const LANGUAGES = ['ar', 'en'] as const;

/** Every screen, and the views of a screen that have an address of their own. */
export const VIEWS: readonly string[] = [
  ...SCREENS.map(({ path }) => path),
  '/award/cycles',
  '/award/readiness',
  '/award/models',
  '/award/models/customer-communication',
  '/evidence/new',
  '/data/guards',
  '/data/calendars/bh-government',
  '/data/calendars',
  '/data/policies',
  '/data/policies/demo-time-limits',
  '/no-such-page',
];
