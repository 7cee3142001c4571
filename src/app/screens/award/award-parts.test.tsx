import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { createMockFetch } from '../../../../mocks/node.ts';
import { awardAr } from '../../../i18n/messages/ar/award.ts';
import { awardScreenAr } from '../../../i18n/messages/ar/award-screen.ts';
import { continuityAr } from '../../../i18n/messages/ar/continuity.ts';
import { awardEn } from '../../../i18n/messages/en/award.ts';
import { awardScreenEn } from '../../../i18n/messages/en/award-screen.ts';
import { continuityEn } from '../../../i18n/messages/en/continuity.ts';
import { MESSAGES } from '../../../i18n/messages/messages.ts';
import { App } from '../../app.tsx';
import { httpEngineClient } from '../../data/http-engine-client.ts';
import { createQueryClient } from '../../data/query-options.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const send = createMockFetch({ months: 16 });
beforeAll(async () => {
  await import('./award-screen.tsx');
  await send('/v1/award/score', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'customer-communication' }),
  });
}, 120_000);

function open(path: string, over: typeof fetch = send) {
  const location = memoryLocation({ path, record: true });
  render(
    <Router hook={location.hook} searchHook={location.searchHook}>
      <App engine={httpEngineClient('', over)} queryClient={createQueryClient(0)} />
    </Router>,
  );
  return { user: userEvent.setup(), address: () => decodeURIComponent(location.history.at(-1) ?? '') };
}

const write = (path: string, body: unknown, edited: number) =>
  send(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"${edited}"` },
    body: JSON.stringify(body === null ? { author: 'A', isDeleted: true } : { author: 'A', body }),
  });

describe.each([
  { language: 'en', continuity: continuityEn, words: { ...awardEn, ...awardScreenEn }, all: MESSAGES.en },
  { language: 'ar', continuity: continuityAr, words: { ...awardAr, ...awardScreenAr }, all: MESSAGES.ar },
] as const)('cycles and readiness in $language', ({ language, continuity, words, all }) => {
  it('sets five cycles side by side with the definition in force in each, and checks what is claimed of them', async () => {
    const { user, address } = open(`/award/cycles?lang=${language}`);
    const [cycles, streaks] = await screen.findAllByRole('table');
    expect(within(cycles!).getAllByRole('columnheader')).toHaveLength(6);
    expect(within(cycles!).getByRole('row', { name: new RegExp(`^${words['award.cycles.definition']}`) })).toBeVisible();
    // what still runs is shown, and what is claimed has ended
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2025');
    expect(within(cycles!).getByText(new RegExp(words['award.cycles.state.running']))).toBeVisible();
    expect(within(streaks!).queryByText(new RegExp(words['award.doubt.running']))).toBeNull();
    // the data begin in 2025: five years in a row cannot be told
    expect(within(streaks!).getAllByText(new RegExp(words['award.streak.cannot-be-told'])).length).toBeGreaterThan(0);
    expect(within(streaks!).getAllByText(new RegExp(words['award.doubt.no-figure'])).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: new RegExp(words['award.cycles.years']) }));
    await user.click(await screen.findByRole('option', { name: /2|دورتان/ }));
    expect(address()).toContain('award.years=2');
  });

  it('draws each figure on six attributes, says what was counted, and calls no data no data', async () => {
    const { user } = open(`/award/readiness?lang=${language}`);
    const pictures = await screen.findAllByRole('img', { name: new RegExp(words['award.readiness.usability']) });
    expect(pictures).toHaveLength(4);
    // nobody is named to compare the time taken with: no data, and no corner at the centre
    expect(pictures[1]).toHaveAccessibleName(new RegExp(`${words['award.readiness.comparison']} ${words['award.readiness.noData']}`));
    expect(pictures[1]!.querySelectorAll('circle')).toHaveLength(
      6 - (pictures[1]!.getAttribute('aria-label')?.split(words['award.readiness.noData']).length ?? 1) + 1,
    );
    const [toggle] = screen.getAllByRole('button', { name: all['action.showTable'] });
    await user.click(toggle!);
    const twin = screen.getAllByRole('table').find((table) => table.closest('.table-twin'));
    expect(within(twin!).getAllByRole('row')).toHaveLength(7);
  });

  it('asks whether the service held around a disruption that is noted, and says where to note one', async () => {
    open(`/award/readiness?lang=${language}`);
    expect(await screen.findByText(words['award.continuity.none'])).toBeVisible();
    cleanup();
    const before =
      ((await (await send('/v1/documents/annotation/flood/versions')).json()) as { documents?: unknown[] }).documents?.length ?? 0;
    await write(
      '/v1/documents/annotation/flood',
      { category: 'disruption', from: '2026-02-01', to: '2026-03-31', title: { en: 'Flood', ar: 'أمطار' } },
      before,
    );
    open(`/award/readiness?lang=${language}`);
    const during = await screen.findByRole('columnheader', { name: continuity['continuity.during'] });
    expect(within(during.closest('table')!).getAllByRole('row').length).toBeGreaterThan(5);
    await write('/v1/documents/annotation/flood', null, before + 1);
  });

  it('logs an improvement with the figure in which it must show, and takes it back', async () => {
    const { user } = open(`/award/readiness?lang=${language}`);
    await user.click(await screen.findByRole('button', { name: words['award.log.add'] }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: all['action.save'] }));
    expect(dialog.getByText(words['award.log.fault.title'])).toBeVisible();
    for (const name of ['award.log.form.title', 'award.log.cause', 'award.log.action'] as const) {
      const label = (language === 'ar' ? '{field} بالعربية' : '{field}, in English').replace('{field}', words[name]);
      await user.type(dialog.getByLabelText(label), 'Desk');
    }
    await user.type(dialog.getByLabelText(words['award.log.form.startedOn']), '2026-01-01');
    await user.type(dialog.getByLabelText(words['award.log.form.author']), 'Amal');
    await user.click(dialog.getByRole('button', { name: all['action.save'] }));
    expect(await screen.findByRole('button', { name: words['award.log.edit'].replace('{title}', 'Desk') })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: all['action.undo'] }));
    await vi.waitFor(() => expect(screen.getByText(words['award.log.none'])).toBeVisible());
  });

  it('says what failed on either', async () => {
    const down: typeof fetch = async () => new Response('{}', { status: 503 });
    open(`/award/readiness?lang=${language}`, down);
    expect(await screen.findByRole('alert')).toBeVisible();
    cleanup();
    open(`/award/cycles?lang=${language}`, down);
    expect(await screen.findByRole('button', { name: all['state.retry'] })).toBeVisible();
  });
});
