import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { KpiQuery, KpiTable } from '../../../core/query.ts';
import { App } from '../../app.tsx';
import { EngineError } from '../../data/engine-error.ts';
import { createQueryClient } from '../../data/query-options.ts';
import { fixtureDue, fixtureEngine, fixtureTable } from '../../testing/fixture-engine.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function open(search: string, engine = fixtureEngine()) {
  const location = memoryLocation({ path: `/?${search}`, record: true });
  render(
    <Router hook={location.hook} searchHook={location.searchHook}>
      <App engine={engine} queryClient={createQueryClient(0)} />
    </Router>,
  );
  return { engine, user: userEvent.setup(), address: () => location.history.at(-1) ?? '' };
}

/** The headline's sentence: the heading has another text until channels and due dates have answered. */
const headline = async () => {
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).not.toHaveClass('visually-hidden'));
  return screen.getByRole('heading', { level: 1 });
};

const tile = async (name: string) => {
  const heading = await screen.findByRole('heading', { name, level: 2 });
  const item = heading.closest('li');
  if (!item) throw new Error(`${name} is no tile`);
  return item;
};

describe.each([
  {
    language: 'en',
    direction: 'ltr',
    answered: 'Answered on time',
    retry: 'Try again',
    table: 'Show as a table',
    clear: 'Clear all filters',
  },
  {
    language: 'ar',
    direction: 'rtl',
    answered: 'الرد في الموعد',
    retry: 'إعادة المحاولة',
    table: 'عرض الجدول',
    clear: 'مسح جميع عوامل التصفية',
  },
])('the Brief in $language', ({ language, direction, answered, retry, table, clear }) => {
  it('gives the answer first, in its own direction', async () => {
    open(`lang=${language}`);
    await tile(answered);
    expect(await headline()).toHaveTextContent(language === 'ar' ? /أكتوبر 2026.*94\.8%/ : /October 2026.*94\.8%/);
    expect(screen.getByText(/1,312.*1,140/)).toBeVisible();
    expect(document.documentElement).toHaveAttribute('dir', direction);
    expect(document.documentElement).toHaveAttribute('lang', language);
  });

  it('says beside a rate what it rests on, and that it may still move', async () => {
    open(`lang=${language}`);
    const answeredOnTime = await tile(answered);
    expect(answeredOnTime).toHaveTextContent('94.8%');
    expect(answeredOnTime).toHaveTextContent('1,160 / 1,224');
    expect(answeredOnTime).toHaveTextContent(/93\.4\u2060?–\u2060?95\.9/);
    expect(answeredOnTime).toHaveTextContent(/79/);
    expect(within(answeredOnTime).getByText(language === 'ar' ? 'أوّلي' : 'provisional')).toBeVisible();
  });

  it('shows every chart as a table too', async () => {
    const { user } = open(`lang=${language}&to=2026-10&from=2026-08`);
    const [toggle] = await screen.findAllByRole('button', { name: table });
    await user.click(toggle!);
    const rows = within(screen.getAllByRole('table')[0]!).getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toHaveTextContent(/1,312.*1,140/);
  });

  it('names what failed in the language of the page, and asks again', async () => {
    let failures = 1;
    const engine = fixtureEngine((query) => {
      if (query.by === null && failures-- > 0) {
        throw new EngineError('store-unavailable', { en: 'The data is away.', ar: 'البيانات غير متاحة.' }, 503);
      }
      return fixtureTable(query);
    });
    const { user } = open(`lang=${language}`, engine);
    expect(await screen.findByRole('alert')).toHaveTextContent(language === 'ar' ? 'البيانات غير متاحة.' : 'The data is away.');
    await user.click(screen.getByRole('button', { name: retry }));
    expect(await tile(answered)).toHaveTextContent('94.8%');
  });

  it('offers to drop the filters when nothing matches', async () => {
    const nothing: Partial<KpiTable> = { rows: [], total: { values: { received: { value: 0 } } } };
    const engine = fixtureEngine((query) => fixtureTable(query, query.where.channel ? nothing : {}));
    const { user, address } = open(`lang=${language}&channel=fax&v=1`, engine);
    // The filter bar has the same button; the advice has its own.
    await user.click((await screen.findAllByRole('button', { name: clear })).at(-1)!);
    expect(await tile(answered)).toBeVisible();
    expect(address()).toBe(`/?lang=${language}`);
  });
});

describe('the Brief', () => {
  it('says in the header that the data is made up, and names itself in the title', async () => {
    open('lang=en');
    expect(document.title).toBe('Brief · Tajawub');
    expect(await within(screen.getByRole('banner')).findByText('demonstration data')).toBeVisible();
  });

  it('says "not recorded" instead of a number that the source cannot give', async () => {
    const engine = fixtureEngine((query) => {
      const table = fixtureTable(query);
      const silent = { value: null, notRecorded: ['responded'] as const };
      return {
        ...table,
        rows: table.rows.map((row) => ({ ...row, values: { ...row.values, 'response-on-time': silent, 'response-median': silent } })),
      };
    });
    open('lang=en', engine);
    const answered = await tile('Answered on time');
    expect(answered).toHaveTextContent('—');
    expect(answered).toHaveTextContent('not recorded by this source');
    expect(answered).not.toHaveTextContent('0%');
    expect(await headline()).not.toHaveTextContent('answered');
    expect(screen.getByText(/^First responses are not recorded by the source/)).toBeVisible();
  });

  it('says that there is no target, not 0 / 0 and not "nothing overdue", where the policy sets none', async () => {
    const engine = fixtureEngine((query) => {
      const table = fixtureTable(query);
      const untargeted = { value: null, numerator: 0, denominator: 0, pending: 0, interval: null };
      return { ...table, rows: table.rows.map((row) => ({ ...row, values: { ...row.values, 'resolution-on-time': untargeted } })) };
    });
    open('lang=en', engine);
    const resolved = await tile('Resolved on time');
    expect(resolved).toHaveTextContent('no target');
    expect(resolved).not.toHaveTextContent('0 / 0');
    expect(await tile('Open')).not.toHaveTextContent('overdue');
  });

  it('is about the month that the as-of ends, not the one before', async () => {
    const engine = fixtureEngine((query) => fixtureTable(query, { asOf: '2026-10-31T20:59:59Z' }));
    open('lang=en', engine);
    await tile('Received');
    expect(await headline()).toHaveTextContent('October 2026');
    expect(await headline()).not.toHaveTextContent('so far');
    expect(screen.queryByText(/the period is not over/)).toBeNull();
  });

  it('says so when the period that was asked for is not over', async () => {
    open('lang=en&to=2026-11&v=1');
    await tile('Received');
    expect(screen.getByText(/the period is not over/)).toBeVisible();
  });

  it('shows that the period adds up, and by how much it would not', async () => {
    open('lang=en');
    expect(await screen.findByRole('region', { name: 'Reconciliation' })).toHaveTextContent('adds up');
    cleanup();
    const engine = fixtureEngine((query) => {
      const table = fixtureTable(query);
      return {
        ...table,
        rows: table.rows.map((row) => (row.period === '2026-10' ? { ...row, values: { ...row.values, backlog: { value: 440 } } } : row)),
      };
    });
    open('lang=en', engine);
    expect(await screen.findByRole('region', { name: 'Reconciliation' })).toHaveTextContent('off by \u2066+7\u2069');
  });

  it('asks for the whole history once, so that choosing a period asks nothing', async () => {
    const { engine, user, address } = open('lang=en');
    await user.click(await screen.findByRole('button', { name: /Period October 2026|October 2026 Period/ }));
    await user.click(await screen.findByRole('option', { name: 'March 2026' }));
    expect(await headline()).toHaveTextContent('March 2026');
    expect(address()).toContain('to=2026-03');
    expect(engine.asked.filter((query) => query.by === null)).toHaveLength(1);
  });

  it('filters by channel in the address, one history step a click', async () => {
    const { engine, user, address } = open('lang=en');
    await user.click(await screen.findByRole('button', { name: /^Channel/ }));
    await user.click(await screen.findByRole('option', { name: /Phone/ }));
    await waitFor(() => expect(address()).toBe('/?lang=en&channel=phone&v=1'));
    expect(engine.asked.some((query) => query.where.channel?.[0] === 'phone')).toBe(true);
  });

  it('switches language and digits without asking again', async () => {
    const { engine, user } = open('lang=en');
    await tile('Received');
    const asked = engine.asked.length;
    await user.click(screen.getByRole('button', { name: 'العربية' }));
    expect(await tile('الواردة')).toHaveTextContent('1,312');
    await user.click(screen.getByRole('button', { name: 'العرض' }));
    await user.click(await screen.findByRole('radio', { name: '١٢٣' }));
    await user.keyboard('{Escape}');
    expect(await tile('الواردة')).toHaveTextContent('١٬٣١٢');
    expect(engine.asked).toHaveLength(asked);
  });

  it('opens what stands behind a figure, at an address of its own', async () => {
    const { user, address } = open('lang=en');
    await user.click(await screen.findByRole('link', { name: 'Answered on time' }));
    const dialog = await screen.findByRole('dialog', { name: 'Answered on time' });
    expect(await within(dialog).findByText('94.8%')).toBeVisible();
    expect(dialog).toHaveTextContent(/Numerator1,160.*Denominator1,224/);
    expect(dialog).toHaveTextContent('first response within target');
    expect(address()).toContain('figure=response-on-time');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(address()).toBe('/?lang=en'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens every number of the headline, of its own period and channel', async () => {
    const { user, address } = open('lang=en');
    const numbers = within(await headline()).getAllByRole('link');
    expect(numbers.map((number) => number.getAttribute('aria-haspopup'))).toEqual(numbers.map(() => 'dialog'));
    await user.click(within(await headline()).getByRole('link', { name: '94.8%' }));
    expect(address()).toContain('figure=response-on-time');
    expect(address()).toContain('figure.at=2026-10');
  });

  it('says what falls due on the next working days, for either promise, and how many more may be late', async () => {
    const { user, address } = open('lang=en');
    const card = await screen.findByRole('region', { name: 'Falls due next' });
    const rows = (await within(card).findAllByRole('row')).slice(1).map((row) => row.textContent);
    expect(rows).toEqual(['Overdue11', 'Before Sunday, 07:002', 'Today, by 14:154', 'Monday6', 'Tuesday9', 'Wednesday3', 'Thursday12']);
    expect(card).toHaveTextContent('43 later');
    expect(card).toHaveTextContent(/\d+ more cases? of October 2026 may be late, of 79 pending, and the 95% target still holds/);
    await user.click(within(card).getByRole('radio', { name: 'Resolution' }));
    expect(await within(card).findByText('27')).toBeVisible();
    expect(card).toHaveTextContent('14 paused');
    expect(address()).toContain('brief.due=resolution');
  });

  it('says that nothing can fall due where no target is set', async () => {
    const engine = { ...fixtureEngine(), due: async (query: KpiQuery) => fixtureDue(query, { response: null, resolution: null }) };
    open('lang=en', engine);
    expect(await screen.findByText(/nothing can fall due/)).toBeVisible();
  });

  it('holds figures against the award model, and says in words what their course and their target come to', async () => {
    open('lang=en');
    const satisfied = await tile('Satisfied');
    expect(satisfied).toHaveTextContent('target 85%');
    expect(satisfied).toHaveTextContent(/no real change|real improvement|real concern/);
    expect(satisfied).toHaveTextContent(/target consistently met|target hit or miss|target consistently missed/);
    expect(satisfied).toHaveTextContent(/on a year ago/);
    // While answers are awaited the quick ones alone have come: no change of the median is claimed.
    expect(await tile('First response, median')).not.toHaveTextContent('on a year ago');
  });

  it('asks a thousand citizens of the whole, not of a part', async () => {
    open('lang=en&channel=phone&v=1');
    expect(await tile('Citizens')).not.toHaveTextContent('target');
    cleanup();
    open('lang=en');
    expect(await tile('Citizens')).toHaveTextContent('target 1,000');
  });

  it('reads a chart point by point by keyboard', async () => {
    const { user } = open('lang=en');
    const [reader] = await screen.findAllByRole('slider');
    reader!.focus();
    await user.keyboard('{End}');
    expect(reader).toHaveAttribute('aria-valuetext', 'October 2026: Received 1,312, Citizens 1,140');
    await user.keyboard('{ArrowLeft}');
    expect(reader!.getAttribute('aria-valuetext')).toMatch(/^September 2026/);
  });

  it('leads back from an address that leads nowhere', async () => {
    const location = memoryLocation({ path: '/nowhere?lang=en', record: true });
    render(
      <Router hook={location.hook} searchHook={location.searchHook}>
        <App engine={fixtureEngine()} queryClient={createQueryClient(0)} />
      </Router>,
    );
    expect(await screen.findByRole('link', { name: 'Go to the Brief' })).toHaveAttribute('href', '/');
  });
});

describe('while the answer to another filter is on its way', () => {
  it('figures and links stay those of before and say so, then tiles, charts and line follow to the end', async () => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const engine = fixtureEngine(async (query) => {
      const table = fixtureTable(query);
      if (!query.where.channel) return table;
      await arrived;
      return { ...table, rows: table.rows.map((row) => ({ ...row, values: { ...row.values, received: { value: 77 } } })) };
    });
    const { user, address } = open('lang=en&to=2026-10&v=1', engine);
    const received = await tile('Received');
    // an open list hides the page from the tree of roles
    const hrefOf = (item: HTMLElement) => item.querySelector('a')?.getAttribute('href') ?? '';
    await waitFor(() => expect(document.querySelector('.brief [aria-busy="true"]')).toBeNull());
    await user.click(await screen.findByRole('button', { name: /^Channel/ }));
    await user.click((await screen.findAllByRole('option'))[0]!);
    const page = document.querySelector('.brief');
    await waitFor(() => expect(page).toHaveAttribute('aria-busy', 'true'));
    await waitFor(() => expect(address()).toContain('channel='));
    expect(hrefOf(received)).not.toContain('channel=');
    expect(received).not.toHaveTextContent('77');

    arrive();
    await waitFor(() => expect(received).toHaveTextContent('77'));
    expect(hrefOf(received)).toContain('channel=');
    await waitFor(() => expect(page).toHaveAttribute('aria-busy', 'false'));
    // what stands below the figures follows them
    await waitFor(() => expect(document.querySelector('.brief [aria-busy="true"]')).toBeNull());
    expect(screen.getAllByText(/^77 cases/).some((element) => element.closest('.chart-frame'))).toBe(true);
  });

  it('all else that the page needs is asked already, once', async () => {
    const asked: string[] = [];
    const note = (name: string, { by, where }: KpiQuery): void => {
      if (where.channel) asked.push(`${name} ${by ?? 'all'}`);
    };
    const unanswered = new Promise<never>(() => {});
    const fixture = fixtureEngine((query) => {
      note('figures', query);
      return query.where.channel && query.by === null ? unanswered : Promise.resolve(fixtureTable(query));
    });
    const engine = {
      ...fixture,
      due: (query: KpiQuery) => {
        note('due', query);
        return fixture.due(query);
      },
    };
    const { user } = open('lang=en&v=1', engine);
    await tile('Received');
    await user.click(await screen.findByRole('button', { name: /^Channel/ }));
    await user.click((await screen.findAllByRole('option'))[0]!);
    const questions = ['due all', 'figures all', 'figures channel'];
    expect(asked.sort()).toEqual(questions);
    await waitFor(() => expect(document.querySelector('.brief')).toHaveAttribute('aria-busy', 'true'));
    expect(asked.sort()).toEqual(questions);
  });

  it('nothing is asked again for another span, however old the answer is', async () => {
    const { user, engine, address } = open('lang=en&v=1');
    await tile('Received');
    await waitFor(() => expect(engine.asked.some(({ by }) => by === 'channel')).toBe(true));
    const button = await screen.findByRole('button', { name: /History/ });
    const before = engine.asked.length;
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now + 3_600_000);
    await user.click(button);
    await user.click(screen.getByRole('option', { name: '12 months' }));
    await waitFor(() => expect(address()).toContain('from='));
    clock.mockRestore();
    expect(engine.asked).toHaveLength(before);
  });

  it('paper waits for nothing that is still to be drawn', async () => {
    const engine = fixtureEngine((query) => {
      const table = fixtureTable(query);
      if (!query.where.channel) return table;
      return { ...table, rows: table.rows.map((row) => ({ ...row, values: { ...row.values, received: { value: 77 } } })) };
    });
    const { user } = open('lang=en&to=2026-10&v=1', engine);
    const received = await tile('Received');
    await user.click(await screen.findByRole('button', { name: /^Channel/ }));
    // no frame is ever painted
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(1);
    await user.click((await screen.findAllByRole('option'))[0]!);
    await waitFor(() => expect(received).toHaveTextContent('77'));
    const later = document.querySelector('.brief-later');
    await waitFor(() => expect(later).toHaveAttribute('aria-busy', 'true'));
    act(() => void dispatchEvent(new Event('beforeprint')));
    frames.mockRestore();
    expect(later).not.toHaveAttribute('aria-busy');
    expect(screen.getAllByText(/^77 cases/).some((element) => element.closest('.chart-frame'))).toBe(true);
  });
});
