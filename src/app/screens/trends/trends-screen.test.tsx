import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { App } from '../../app.tsx';
import { EngineError } from '../../data/engine-error.ts';
import { createQueryClient } from '../../data/query-options.ts';
import { fixtureEngine, fixtureTable } from '../../testing/fixture-engine.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function open(search: string, engine = fixtureEngine()) {
  const location = memoryLocation({ path: `/trends?${search}`, record: true });
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
    lead: /Real improvement in .*First response, median/,
    limits: 'Control limits',
    point: /Point by point: First response/,
    improvement: /real improvement: /,
    table: 'Show as a table',
    add: 'Add what happened',
    undo: 'Undo',
  },
  {
    language: 'ar',
    lead: /تحسّن حقيقي في .*وسيط زمن أول رد/,
    limits: 'حدود الضبط',
    point: /نقطة بنقطة: وسيط زمن أول رد/,
    improvement: /تحسّن حقيقي: /,
    table: 'عرض الجدول',
    add: 'إضافة ما حدث',
    undo: 'تراجع',
  },
])('Trends in $language', ({ language, lead, limits, point, improvement, table, add, undo }) => {
  it('says first what has really changed', async () => {
    open(`lang=${language}`);
    expect(await screen.findByRole('heading', { level: 1, name: lead })).toBeVisible();
  });

  it('explains each signal in words at its point once limits are asked for, and the address keeps them', async () => {
    const { user, address } = open(`lang=${language}&to=2026-09&v=1`);
    const marks = await screen.findByRole('slider', { name: point });
    expect(marks).not.toHaveAttribute('aria-valuetext', expect.stringMatching(improvement));
    await user.click(screen.getByRole('button', { name: limits }));
    expect(address()).toContain('trends.limits=on');
    expect(await screen.findByRole('slider', { name: point })).toHaveAttribute('aria-valuetext', expect.stringMatching(improvement));
  });

  it('shows every chart as a table too', async () => {
    const { user } = open(`lang=${language}&from=2026-08&to=2026-09&v=1`);
    const [toggle] = await screen.findAllByRole('button', { name: table });
    await user.click(toggle!);
    const rows = within(screen.getAllByRole('table').find((found) => found.closest('.table-twin'))!).getAllByRole('row');
    expect(rows).toHaveLength(3);
  });

  it('keeps what happened, and takes it back', async () => {
    const { user, engine } = open(`lang=${language}`);
    await user.click(await screen.findByRole('button', { name: add }));
    const dialog = await screen.findByRole('dialog');
    const [from] = dialog.querySelectorAll<HTMLInputElement>('input[type="date"]');
    await user.type(from!, '2026-03-01');
    await user.type(within(dialog).getByLabelText(language === 'ar' ? 'بالعربية' : 'In English'), 'Great flood');
    await user.type(within(dialog).getByLabelText(language === 'ar' ? 'الاسم' : 'Your name'), 'Noora');
    await user.click(within(dialog).getByRole('button', { name: language === 'ar' ? 'حفظ' : 'Save' }));
    expect(await screen.findByRole('button', { name: language === 'ar' ? 'تعديل «Great flood»' : 'Edit “Great flood”' })).toBeVisible();
    expect(await engine.documents('annotation')).toMatchObject([{ author: 'Noora', body: { from: '2026-03-01' } }]);
    await user.click(await screen.findByRole('button', { name: undo }));
    await waitFor(async () => expect(await engine.documents('annotation')).toEqual([]));
  });
});

describe('the definition switch', () => {
  it('swaps the figure, says which definition flatters, and puts both side by side with their difference', async () => {
    const engine = fixtureEngine((query) => {
      const table = fixtureTable(query);
      const rows = table.rows.map((row) => ({
        ...row,
        values: { ...row.values, 'response-closed-only': { value: 0.99, numerator: 99, denominator: 100 } },
      }));
      return { ...table, rows };
    });
    const { user, address } = open('lang=en', engine);
    await user.click(await screen.findByRole('button', { name: /Definition: Answered on time/ }));
    const besides = screen.getByRole('radiogroup', { name: 'Side by side with' });
    expect(within(besides).getByRole('radio', { name: /closed only.*flattering/ })).toBeInTheDocument();
    await user.click(within(besides).getByRole('radio', { name: /closed only/ }));
    expect(address()).toContain('trends.response-on-time=response-on-time|response-closed-only');
    await user.keyboard('{Escape}');
    expect(await screen.findByText(/99\.0% with left out \(closed only\), working time, flattering; .*pp.* between them/)).toBeVisible();
  });

  it('keeps the page, the choice and the focus while the figures of the other clock are on their way', async () => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const engine = fixtureEngine(async (query) => {
      if (query.calendar === 'always') await arrived;
      return fixtureTable(query);
    });
    const { user } = open('lang=en', engine);
    await user.click(await screen.findByRole('button', { name: /Definition: First response, median/ }));
    const besides = screen.getByRole('radiogroup', { name: 'Side by side with' });
    const heading = document.querySelector('h1');
    await user.click(within(besides).getByRole('radio', { name: 'calendar time' }));
    await waitFor(() => expect(engine.asked.some(({ calendar }) => calendar === 'always')).toBe(true));
    expect(document.querySelector('h1')).toBe(heading);
    expect(screen.queryByRole('status', { name: 'Counting' })).toBeNull();
    const chosen = within(besides).getByRole('radio', { name: 'calendar time' });
    expect(chosen).toBeChecked();
    expect(besides).toContainElement(document.activeElement as HTMLElement);
    expect(document.querySelector('.trends')).toHaveAttribute('aria-busy', 'true');
    // nothing is said of what is not known yet
    expect(screen.queryByText(/one of the two definitions has no value/)).toBeNull();
    arrive();
    await user.keyboard('{Escape}');
    expect(await screen.findByText(/both definitions give/)).toBeVisible();
    expect(document.querySelector('.trends')).toHaveAttribute('aria-busy', 'false');
  });

  it('asks on the calendar that is always open for calendar time', async () => {
    const { engine } = open('lang=en&trends.response=response-median~calendar&v=1');
    await screen.findByRole('heading', { level: 1 });
    expect(engine.asked.find(({ calendar }) => calendar === 'always')?.kpis).toContain('response-median');
  });
});

describe('when something is missing', () => {
  it('says what failed and asks again', async () => {
    let failures = 1;
    const engine = fixtureEngine((query) => {
      if (failures-- > 0) throw new EngineError('store-unavailable', { en: 'The store is away.', ar: 'المخزن غير متاح.' }, 503);
      return fixtureTable(query);
    });
    const { user } = open('lang=en', engine);
    expect(await screen.findByText('The store is away.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Real improvement/ })).toBeVisible();
  });

  it('offers to take the filters away where nothing matches', async () => {
    const nothing = fixtureEngine((query) => fixtureTable(query, { rows: [], total: { values: { received: { value: 0 } } } }));
    const { user, address } = open('lang=en&channel=letter&v=1', nothing);
    const [clear] = await screen.findAllByRole('button', { name: 'Clear all filters' });
    await user.click(clear!);
    expect(address()).not.toContain('channel');
  });
});
