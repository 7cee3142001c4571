import type { Definition } from '../../../core/definitions.ts';
import { targetOf } from '../../figure/trend-targets.ts';
import { unitOf } from './explore-model.ts';
import type { Target } from './explore-view.ts';

/** What a figure is held against; undefined: nothing. */
export function panelTarget(target: Target | null, definition: Definition): number | undefined {
  if (target === null) return undefined;
  if (target === 'model') return targetOf(definition);
  return target.unit === unitOf(definition) ? target.value : undefined;
}
