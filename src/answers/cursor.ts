import { decodeBase64Url, encodeBase64Url } from '../contract/encode-query.ts';
import { givenDetail } from '../contract/problem.ts';
import { refuse } from './api-problem.ts';

/** Whole numbers as an opaque word. */
export const encodeCursor = (...parts: readonly number[]): string => encodeBase64Url(parts.join('.'));

/** @throws ApiProblem where it is not a cursor of so many parts */
export function decodeCursor(cursor: string, parts: number): readonly number[] {
  const numbers = (decodeBase64Url(cursor) ?? '').split('.').map((part) => (/^\d{1,15}$/.test(part) ? Number(part) : Number.NaN));
  if (numbers.length !== parts || numbers.some(Number.isNaN)) refuse('invalid-parameter', { detail: givenDetail(cursor), place: 'cursor' });
  return numbers;
}
