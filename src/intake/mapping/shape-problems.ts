import type * as z from 'zod/mini';
import { type IntakeProblem, intakeProblem } from '../problem.ts';

type Issue = z.core.$ZodIssue;

const NAMES: Readonly<Record<string, readonly [en: string, ar: string]>> = {
  string: ['a text', 'نصًّا'],
  number: ['a number', 'عددًا'],
  boolean: ['true or false', 'true أو false'],
  array: ['a list', 'قائمة'],
  object: ['an object', 'كائنًا'],
  record: ['an object', 'كائنًا'],
};

/** Zod's issues as problems that name the place, in both languages. */
export function shapeProblems(issues: readonly Issue[], value: unknown): IntakeProblem[] {
  return issues
    .flatMap((issue) => flatten(issue, []))
    .map(({ issue, path }) => {
      const [expected, expectedAr] = sentence(issue, valueAt(value, path));
      const at = place(path);
      return intakeProblem('mapping-shape', { expected, expectedAr, at }, at);
    });
}

/** Of a union's branches the one that got furthest is the one that was meant. */
function flatten(issue: Issue, prefix: readonly PropertyKey[]): { issue: Issue; path: readonly PropertyKey[] }[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((branch) => branch.flatMap((inner) => flatten(inner as Issue, path)));
    const isRefusedOutright = (branch: (typeof branches)[number]): boolean =>
      branch.some(
        ({ issue: inner, path: p }) => (inner.code === 'invalid_type' || inner.code === 'invalid_union') && p.length === path.length,
      );
    const meant = branches.filter((branch) => !isRefusedOutright(branch));
    if (meant.length > 0) return meant.reduce((best, branch) => (branch.length < best.length ? branch : best));
  }
  return [{ issue, path }];
}

function sentence(issue: Issue, found: unknown): readonly [string, string] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      return [`has a key that is not known: ${keys}`, `فيها مفتاح غير معروف: ${keys}`];
    }
    case 'invalid_type': {
      const [en, ar] = NAMES[issue.expected] ?? [issue.expected, issue.expected];
      return found === undefined ? [`is missing; it must be ${en}`, `مفقودة ويجب أن تكون ${ar}`] : [`must be ${en}`, `يجب أن تكون ${ar}`];
    }
    case 'invalid_value': {
      const allowed = issue.values.map((v) => JSON.stringify(v)).join(', ');
      return [`must be one of ${allowed}`, `يجب أن تكون إحدى القيم ${allowed}`];
    }
    case 'too_small':
      return ['is empty or too small', 'فارغة أو أصغر من اللازم'];
    case 'invalid_union':
      return ['has none of the forms it may have (see mapping.schema.json)', 'ليست بأي من الأشكال الجائزة (انظر mapping.schema.json)'];
    default:
      return ['is not valid', 'غير صالحة'];
  }
}

const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  ) || 'mapping';

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
