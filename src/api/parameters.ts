import { refuse } from '../answers/api-problem.ts';
import { MOST_ROWS, USUAL_ROWS } from '../contract/page.ts';
import { givenDetail } from '../contract/problem.ts';
import { DIMENSIONS } from '../core/inquiry.ts';
import type { Where } from '../core/query.ts';

/** How a filter in an address writes "not recorded"; a value that is this very word cannot be asked for there. */
const NOT_RECORDED = '~';

/** @throws ApiProblem where a parameter is there and is no whole number from `least` to `most` */
export function wholeNumber(
  search: URLSearchParams,
  name: string,
  usual: number,
  { least = 0, most = Number.MAX_SAFE_INTEGER } = {},
): number {
  const text = search.get(name);
  if (text === null) return usual;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  return refuse('invalid-parameter', { detail: givenDetail(text), place: name });
}

/** @throws ApiProblem for anything but 1 to 5000 */
export const limitOf = (search: URLSearchParams): number => wholeNumber(search, 'limit', USUAL_ROWS, { least: 1, most: MOST_ROWS });

/** `channel=app&channel=~`: one of these values, `~` being "not recorded". Dimensions are ANDed. */
export function whereOf(search: URLSearchParams): Where {
  return Object.fromEntries(
    DIMENSIONS.filter((name) => search.has(name)).map((name) => [
      name,
      search.getAll(name).map((value) => (value === NOT_RECORDED ? null : value)),
    ]),
  );
}

/** @throws ApiProblem for a parameter that is not among the names: a misspelt filter would answer another question */
export function onlyParameters(search: URLSearchParams, names: readonly string[]): void {
  for (const name of search.keys()) if (!names.includes(name)) refuse('invalid-parameter', { detail: givenDetail(name), place: name });
}
