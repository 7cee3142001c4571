// Writes docs/kpis.md from the catalogue: `npx tsx docs/generate-kpis.ts`. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { FACTS } from '../src/core/facts.ts';
import { GUARDS, KPIS } from '../src/core/kpis/index.ts';
import type { Kpi } from '../src/core/kpis/kpi.ts';

const BETTER = { higher: 'higher is better', lower: 'lower is better', neither: 'neither direction is better' } as const;
const UNIT = { count: 'count', ratio: 'ratio', 'working-seconds': 'working seconds' } as const;

const entry = (kpi: Kpi): string => `### \`${kpi.id}\`: ${kpi.title.en}

<div dir="rtl" lang="ar">

**${kpi.title.ar}**: ${kpi.definition.ar}

</div>

${kpi.definition.en}

${kpi.basis === 'cohort' ? 'Cohort: of inquiries received in the period' : 'Flow: of what happened in the period'} · ${UNIT[kpi.unit]} · ${BETTER[kpi.better]} · ${
  kpi.needs.length === 0 ? 'needs no event type' : `null unless the source records ${kpi.needs.map((type) => `\`${type}\``).join(', ')}`
} · asks ${Object.values(kpi.asks)
  .map((statistic) => `\`${statistic.kind}\``)
  .filter((kind, i, all) => all.indexOf(kind) === i)
  .join(', ')}
`;

export const page = `# The KPI catalogue

Generated from \`src/core/kpis\` by \`npx tsx docs/generate-kpis.ts\`; do not edit. A test compares this page with the code.

Every quotient and every quantile over nothing is null, written "—": never 0, never 100 %. Every rate carries its numerator,
denominator, what is pending and a Wilson 95 % interval (where the numerator is a subset of the denominator); every quantile
carries its n. "Answerable" is received − withdrawn − ended with an unknown time.

## KPIs

${KPIS.map(entry).join('\n')}
## Guards against gaming

Shown with the data quality; no award model scores them.

${GUARDS.map(entry).join('\n')}
## Facts

What a statistic can select inquiries by (\`src/core/facts.ts\`): ${FACTS.map((fact) => `\`${fact}\``).join(', ')}.
`;

if (process.argv[1]?.endsWith('generate-kpis.ts')) {
  const path = new URL('kpis.md', import.meta.url);
  if (process.argv.includes('--check')) {
    if (readFileSync(path, 'utf8') !== page) {
      console.error('docs/kpis.md is not what the catalogue says. Run: npx tsx docs/generate-kpis.ts');
      process.exitCode = 1;
    }
  } else writeFileSync(path, page);
}
