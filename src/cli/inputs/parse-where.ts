import { DIMENSIONS, type Dimension } from '../../core/inquiry.ts';
import type { Where } from '../../core/query.ts';
import { UsageError } from '../usage-error.ts';

/**
 * `channel=phone,email`: one of these; nothing, or `null`, is "not recorded"; `\,` is a comma inside a value. Several of one
 * dimension add up, dimensions are ANDed.
 * @throws UsageError for a malformed filter or an unknown dimension
 */
export function parseWhere(filters: readonly string[]): Where {
  const where: Partial<Record<Dimension, (string | null)[]>> = {};
  for (const filter of filters) {
    const at = filter.indexOf('=');
    const name = filter.slice(0, Math.max(at, 0)).trim();
    if (at < 0 || !(DIMENSIONS as readonly string[]).includes(name)) {
      throw new UsageError({
        en: `--where: "${filter}" is not a filter. Write dimension=value,value with one of ${DIMENSIONS.join(', ')}.`,
        ar: `‏--where: «${filter}» ليس مرشّحًا. اكتب dimension=value,value بأحد الأبعاد ${DIMENSIONS.join(', ')}.`,
      });
    }
    const values = filter
      .slice(at + 1)
      .split(/(?<!\\),/)
      .map((value) => value.replaceAll('\\,', ',').trim());
    where[name as Dimension] = [
      ...(where[name as Dimension] ?? []),
      ...values.map((value) => (value === '' || value === 'null' ? null : value)),
    ];
  }
  return where;
}
