import type { Comparison, Continuity } from '../../../core/trends/continuity.ts';

type Word = `continuity.is.${Exclude<Comparison, 'untold'>}` | `continuity.two.${Comparison}` | `continuity.three.${Continuity}`;

/** Whether a service held: the words come with the screens that ask. */
export const continuityEn = {
  'continuity.name': 'Did the service hold?',
  'continuity.subtitle': 'Two or three periods beside one another; rates with their 95% intervals',
  'continuity.around': 'Compare around',
  'continuity.years': 'the last two years',
  'continuity.own': 'own periods',
  'continuity.before': 'Before',
  'continuity.during': 'During',
  'continuity.after': 'After',
  'continuity.earlier': 'Earlier',
  'continuity.later': 'Later',
  'continuity.figure': 'Figure',
  'continuity.verdict': 'Against the first period',
  'continuity.perPeriod': 'a period, on average',
  'continuity.inAll': '{n} in all',
  'continuity.untold': 'cannot be told yet',
  'continuity.plain': '{change}; no test for this figure',
  'continuity.is.better': 'really better: {change} (between {low} and {high})',
  'continuity.is.worse': 'really worse: {change} (between {low} and {high})',
  'continuity.is.change': 'really changed: {change} (between {low} and {high})',
  'continuity.is.same': 'no real difference: {change} (between {low} and {high})',
  'continuity.two.better': 'Answered on time really rose: {before} earlier, {during} later',
  'continuity.two.worse': 'Answered on time really fell: {before} earlier, {during} later',
  'continuity.two.change': 'Answered on time really changed: {before} earlier, {during} later',
  'continuity.two.same': 'Answered on time held: {before} earlier, {during} later, no real difference',
  'continuity.two.untold': 'Answered on time cannot be compared yet: {before} earlier, {during} later',
  'continuity.three.held': 'The service held: {before} answered on time before, {during} during, {after} after',
  'continuity.three.improved': 'The service held and improved: {before} answered on time before, {during} during, {after} after',
  'continuity.three.dropped-and-back': 'The service dipped and came back: {before} answered on time before, {during} during, {after} after',
  'continuity.three.dropped-and-better':
    'The service dipped and came back better: {before} answered on time before, {during} during, {after} after',
  'continuity.three.dropped-and-not-back':
    'The service dipped and is not back: {before} answered on time before, {during} during, {after} after',
  'continuity.three.dropped': 'The service dipped: {before} answered on time before, {during} during',
  'continuity.three.held-then-dropped':
    'The service held and dipped afterwards: {before} answered on time before, {during} during, {after} after',
  'continuity.three.untold': 'Whether the service held cannot be told yet: {before} answered on time before, {during} during',
  'continuity.method':
    'Rates: a difference is real where Newcombe’s 95% interval of it leaves out zero. Durations are shown with their n and without a test.',
} as const satisfies Record<Word, string> & Record<string, string>;
