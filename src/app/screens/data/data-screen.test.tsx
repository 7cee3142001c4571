import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { createMockFetch } from '../../../../mocks/node.ts';
import { dataAr } from '../../../i18n/messages/ar/data.ts';
import { documentsAr } from '../../../i18n/messages/ar/documents.ts';
import { dataEn } from '../../../i18n/messages/en/data.ts';
import { documentsEn } from '../../../i18n/messages/en/documents.ts';
import { MESSAGES } from '../../../i18n/messages/messages.ts';
import { App } from '../../app.tsx';
import { httpEngineClient } from '../../data/http-engine-client.ts';
import { createQueryClient } from '../../data/query-options.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function open(path: string, send = createMockFetch({ months: 3 })) {
  const location = memoryLocation({ path, record: true });
  render(
    <Router hook={location.hook} searchHook={location.searchHook}>
      <App engine={httpEngineClient('', send)} queryClient={createQueryClient(0)} />
    </Router>,
  );
  return { user: userEvent.setup(), address: () => location.history.at(-1) ?? '', send };
}

const bodyOf = async (response: Promise<Response>) => (await response).json();

describe.each([
  { language: 'en', direction: 'ltr', words: dataEn, drafts: documentsEn, all: MESSAGES.en },
  { language: 'ar', direction: 'rtl', words: dataAr, drafts: documentsAr, all: MESSAGES.ar },
] as const)('the Data screen in $language', ({ language, direction, words, drafts, all }) => {
  it('accounts for every row that was read, and says what was refused and why', async () => {
    open(`/data?lang=${language}`);
    const imports = within(await screen.findByRole('region', { name: words['intake.imports'] }));
    const cells = within(imports.getAllByRole('row')[1]!).getAllByRole('cell');
    const [read, accepted, replaced, rejected] = cells.slice(2, 6).map((cell) => Number(cell.textContent?.replace(/\D/g, '')));
    expect(read).toBeGreaterThan(100);
    expect(read).toBe(accepted! + replaced! + rejected!);
    expect(screen.getByRole('region', { name: words['quarantine.title'] })).toBeVisible();
    expect(document.documentElement).toHaveAttribute('dir', direction);
  });

  it('puts each guard beside our own figure', async () => {
    open(`/data/guards?lang=${language}`);
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(8);
    expect(within(table).getAllByText(words['guards.noOurs'])).toHaveLength(3);
  });

  it('shows a year, and says of the selected day what it is, in both calendars and on whose word', async () => {
    const { user, address } = open(`/data/calendars/bh-government/2026-12-16?lang=${language}`);
    const panel = within(await screen.findByRole('region', { name: words['day.selected'] }));
    expect(panel.getByText(words['dayKind.holiday'])).toBeVisible();
    expect(panel.getByText(/العيد الوطني/)).toBeVisible();
    expect(panel.getByText(/National Day/)).toBeVisible();
    expect(panel.getByText(/1448/)).toBeVisible();
    const grid = screen.getByRole('group', { name: words['year.grid'].replace('{year}', '2026') });
    const days = within(grid).getAllByRole('button');
    expect(days).toHaveLength(365);
    expect(days.filter((day) => day.tabIndex === 0)).toHaveLength(1);
    days.find((day) => day.tabIndex === 0)!.focus();
    await user.keyboard(direction === 'rtl' ? '{ArrowLeft}' : '{ArrowRight}');
    expect(address()).toContain('2026-12-17');
    await user.keyboard('{ArrowUp}');
    expect(address()).toContain('2026-12-10');
  });

  it('drafts, previews, saves and undoes a day, each a version', async () => {
    const { user, send } = open(`/data/calendars/bh-government/2026-10-06?lang=${language}`);
    await user.click(await screen.findByRole('button', { name: words['day.add'] }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(words['form.reasonAr']), 'عطلة');
    await user.click(dialog.getByRole('button', { name: words['form.keep'] }));
    // one language alone is refused at its own field
    expect(dialog.getByLabelText(words['form.reasonEn'])).toHaveAttribute('aria-invalid', 'true');
    await user.type(dialog.getByLabelText(words['form.reasonEn']), 'Holiday');
    await user.click(dialog.getByRole('button', { name: words['form.keep'] }));

    await user.click(screen.getByRole('button', { name: drafts['draft.preview'] }));
    const preview = within(await screen.findByRole('region', { name: words['preview.title'] }));
    expect(within(await preview.findByRole('table')).getAllByRole('row')).toHaveLength(6);
    expect(await bodyOf(send('/v1/calendars/bh-government'))).toMatchObject({ documentVersion: 0 });

    const save = screen.getByRole('button', { name: all['action.save'] });
    await user.click(save);
    const name = screen.getByLabelText(drafts['draft.author']);
    expect(name).toHaveAccessibleDescription(new RegExp(drafts['draft.authorMissing'].slice(0, 8)));
    await user.type(name, 'Amal');
    await user.click(save);
    await user.click(await screen.findByRole('button', { name: all['action.undo'] }));
    await waitFor(async () =>
      expect(await bodyOf(send('/v1/calendars/bh-government'))).toMatchObject({ documentVersion: 2, isPreset: true }),
    );
    expect(localStorage.getItem('tajawub.author')).toBe('Amal');
    expect(await bodyOf(send('/v1/calendars/bh-government@2026-11-01+1'))).toMatchObject({ documentVersion: 2 });
  });

  it('keeps the draft and says so when somebody else was faster', async () => {
    localStorage.setItem('tajawub.author', 'Amal');
    const { user, send } = open(`/data/policies/tawasul?lang=${language}`);
    const [first] = await screen.findAllByRole('button', { name: new RegExp(words['rule.remove'].slice(0, 8)) });
    await user.click(first!);
    const { policy } = await bodyOf(send('/v1/policies/tawasul'));
    await send('/v1/documents/policy/tawasul', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '"0"' },
      body: JSON.stringify({ author: 'B', body: policy }),
    });
    await user.click(screen.getByRole('button', { name: all['action.save'] }));
    expect(await screen.findByText(drafts['draft.conflict'])).toBeVisible();
    await user.click(await screen.findByRole('button', { name: drafts['draft.saveOver'] }));
    await waitFor(async () =>
      expect(await bodyOf(send('/v1/policies/tawasul'))).toMatchObject({ documentVersion: 2, policy: { rules: [] } }),
    );
  });

  it('says what happened and offers to try again when the server fails', async () => {
    const down: typeof fetch = async () => new Response('{}', { status: 503 });
    open(`/data?lang=${language}`, down);
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: all['state.retry'] })).toBeVisible();
  });
});
