import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { KpiQuery, KpiTable } from '../../../core/query.ts';
import { App } from '../../app.tsx';
import { EngineError } from '../../data/engine-error.ts';
import { createQueryClient } from '../../data/query-options.ts';
import { fixtureEngine, fixtureTable } from '../../testing/fixture-engine.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** The fixture's table with what each channel adds up to, as the interface gives it. */
function divided(query: KpiQuery): KpiTable {
  const table = fixtureTable(query);
  const sums = new Map<string | null, number>();
  for (const { group, values } of table.rows) sums.set(group, (sums.get(group) ?? 0) + (values.received?.value ?? 0));
  const groups = query.by === null ? [] : [...sums].map(([group, value]) => ({ group, values: { received: { value } } }));
  return {
    ...table,
    groups,
    total: { values: { ...table.total.values, received: { value: [...sums.values()].reduce((a, b) => a + b, 0) } } },
  };
}

function open(search: string, engine = fixtureEngine(divided)) {
  const location = memoryLocation({ path: `/explore?${search}`, record: true });
  render(
    <Router hook={location.hook} searchHook={location.searchHook}>
      <App engine={engine} queryClient={createQueryClient(0)} />
    </Router>,
  );
  return { engine, user: userEvent.setup(), address: () => decodeURIComponent(location.history.at(-1) ?? '') };
}

describe.each([
  {
    language: 'en',
    heading: 'Received, Answered on time and First response (median)',
    figures: /Figures/,
    satisfaction: /^Satisf/,
    chart: /^Chart/,
    refused: /Stacked bars.*needs groups: choose a dimension/,
    proposed: /Line how it moved over time proposed/,
    pareto: /Pareto/,
    point: /Point by point: Received:/,
    rests: /9\d\.\d% .*95% interval/,
    onTime: /Point by point: Answered on time/,
    by: 'Received by Channel',
    share: /Received by Channel: Tawasul makes up 4\d%/,
    query: 'As JSON, command or curl',
    views: 'Views',
    save: 'Save this view',
    name: 'Name',
    author: 'Your name',
  },
  {
    language: 'ar',
    heading: 'الواردة والرد في الموعد ووسيط زمن أول رد',
    figures: /المؤشرات/,
    satisfaction: /^رضا|^نسبة الرضا|^الرضا/,
    chart: /^الرسم/,
    refused: /أعمدة متراكبة.*يحتاج إلى مجموعات: اختر بُعدًا/,
    proposed: /خط كيف تحرّك مع الوقت مقترح/,
    pareto: /باريتو/,
    point: /نقطة بنقطة: الواردة:/,
    rests: /9\d\.\d.*فترة الثقة/,
    onTime: /نقطة بنقطة: الرد في الموعد/,
    by: 'الواردة حسب القناة',
    share: /الواردة حسب القناة: تواصل تشكّل .*4\d/,
    query: 'بصيغة JSON أو أمر أو curl',
    views: 'العروض',
    save: 'حفظ هذا العرض',
    name: 'اسم العرض',
    author: 'اسمك',
  },
])('Explore in $language', (words) => {
  const { language } = words;

  it('draws figures of different units apart, each with what it rests on', async () => {
    open(`lang=${language}&from=2025-01&to=2026-09&v=1`);
    expect(await screen.findByRole('heading', { level: 1, name: words.heading })).toBeVisible();
    expect(await screen.findByRole('slider', { name: words.point })).toBeInTheDocument();
    expect(screen.getAllByRole('slider')).toHaveLength(3);
    expect(screen.getByRole('slider', { name: words.onTime })).toHaveAttribute('aria-valuetext', expect.stringMatching(words.rests));
  });

  it('proposes a picture with its reason, says why another is out of the question, and keeps the choice in the address', async () => {
    const { user, address } = open(`lang=${language}&from=2025-01&explore.by=channel&explore.kpis=received&v=1`);
    await screen.findByRole('heading', { level: 1, name: words.by });
    await user.click(await screen.findByRole('button', { name: words.chart }));
    await user.click(screen.getByRole('radio', { name: words.pareto }));
    expect(address()).toContain('explore.chart=pareto');
    cleanup();
    const again = open(`lang=${language}&from=2025-01&v=1`);
    await again.user.click(await screen.findByRole('button', { name: words.chart }));
    expect(screen.getByRole('radio', { name: words.proposed })).toBeChecked();
    expect(screen.getByRole('radio', { name: words.refused })).toBeDisabled();
  });

  it('says which group makes up most, and each bar opens its figure', async () => {
    open(`lang=${language}&from=2025-01&explore.by=channel&explore.kpis=received&explore.chart=bar&v=1`);
    expect(await screen.findByRole('heading', { level: 2, name: words.share })).toBeVisible();
    const bars = screen.getByRole('list', { name: words.share });
    const links = within(bars).getAllByRole('link');
    expect(links).toHaveLength(6);
    expect(links[0]).toHaveAttribute('href', expect.stringContaining('figure.group=tawasul'));
  });

  it('shows the question as JSON and as commands', async () => {
    const { user } = open(`lang=${language}&from=2025-01&explore.by=channel&explore.kpis=received&v=1`);
    await user.click(await screen.findByRole('button', { name: words.query }));
    const dialog = await screen.findByRole('dialog');
    const editor = await within(dialog).findByRole('textbox');
    expect(JSON.parse((editor as HTMLTextAreaElement).value)).toEqual({
      kpis: ['received'],
      grain: 'month',
      from: '2025-01',
      by: 'channel',
    });
    expect(dialog.textContent).toContain('npx tajawub kpi --kpis received --grain month --from 2025-01 --by channel --format json');
    expect(dialog.textContent).toContain('--data-raw \'{"kpis":["received"]');
  });

  it('keeps a view under a name, with its author', async () => {
    const { user, engine } = open(`lang=${language}&from=2025-01&explore.by=channel&explore.kpis=received&v=1`);
    await user.click(await screen.findByRole('button', { name: words.views }));
    const form = await screen.findByRole('form', { name: words.save });
    const name = within(form).getByLabelText(words.name);
    await user.clear(name);
    await user.type(name, 'By channel');
    await user.type(within(form).getByLabelText(words.author), 'Noora');
    await user.click(within(form).getByRole('button', { name: words.save }));
    const link = await screen.findByRole('link', { name: 'By channel' });
    expect(link).toHaveAttribute('href', expect.stringContaining('explore.by=channel'));
    expect(await engine.documents('view')).toMatchObject([{ author: 'Noora', body: { name: 'By channel', screen: 'explore' } }]);
  });

  it('finds figures by typing, in groups, and asks for several at once', async () => {
    const { user, address } = open(`lang=${language}&from=2025-01&v=1`);
    await user.click(await screen.findByRole('button', { name: words.figures }));
    await user.type(screen.getByRole('searchbox'), 'satisf');
    await user.click(await screen.findByRole('option', { name: words.satisfaction }));
    await vi.waitFor(() => expect(address()).toContain('explore.kpis=received,response-on-time,response-median,satisfaction'));
  });
});

describe('when there is little or nothing to show', () => {
  it('draws a single period without pretending to a course', async () => {
    open('lang=en&from=2026-09&to=2026-09&explore.kpis=response-on-time&v=1');
    const [title] = await screen.findAllByRole('heading', { level: 2 });
    expect(title).toHaveTextContent(/^Answered on time: \d+\.\d% in September 2026$/);
  });

  it('offers the way back where the answer holds no period', async () => {
    const { user, address } = open(
      'lang=en&channel=letter&from=2026-01&v=1',
      fixtureEngine((query) => fixtureTable(query, { rows: [] })),
    );
    const main = screen.getByRole('main');
    await within(main).findByRole('heading', { level: 1, name: 'No cases match these filters' });
    await user.click(within(main).getAllByRole('button', { name: 'Clear all filters' }).at(-1)!);
    expect(address()).not.toContain('channel');
  });

  it('says what failed and asks again', async () => {
    let failures = 1;
    const engine = fixtureEngine((query) => {
      if (failures-- > 0) throw new EngineError('store-unavailable', { en: 'The store is away.', ar: 'المخزن غير متاح.' }, 503);
      return divided(query);
    });
    const { user } = open('lang=en&from=2025-01&v=1', engine);
    expect(await screen.findByText('The store is away.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Received/ })).toBeVisible();
  });
});

describe('what is compared', () => {
  it('is asked of the year before, period by period', async () => {
    const { engine } = open('lang=en&from=2026-01&to=2026-06&explore.kpis=received&explore.against=year&v=1');
    await vi.waitFor(() => expect(engine.asked.some(({ from, to }) => from === '2025-01' && to === '2025-06')).toBe(true));
    await vi.waitFor(() =>
      expect(screen.getByRole('slider', { name: /Received/ })).toHaveAttribute('aria-valuetext', expect.stringContaining('June 2025')),
    );
  });

  it('is asked of the periods just before, and of one group', async () => {
    const before = open('lang=en&from=2026-01&to=2026-06&explore.kpis=received&explore.against=previous&v=1');
    await vi.waitFor(() => expect(before.engine.asked.some(({ from, to }) => from === '2025-07' && to === '2025-12')).toBe(true));
    cleanup();
    const group = open('lang=en&from=2026-01&to=2026-06&explore.kpis=received&explore.against=channel%3Dphone&v=1');
    await vi.waitFor(() => expect(group.engine.asked.some(({ where }) => where.channel?.[0] === 'phone')).toBe(true));
  });
});
