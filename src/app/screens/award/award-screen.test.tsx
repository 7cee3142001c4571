import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { createMockFetch } from '../../../../mocks/node.ts';
import { awardAr } from '../../../i18n/messages/ar/award.ts';
import { awardScreenAr } from '../../../i18n/messages/ar/award-screen.ts';
import { awardEn } from '../../../i18n/messages/en/award.ts';
import { awardScreenEn } from '../../../i18n/messages/en/award-screen.ts';
import { MESSAGES } from '../../../i18n/messages/messages.ts';
import { App } from '../../app.tsx';
import { httpEngineClient } from '../../data/http-engine-client.ts';
import { createQueryClient } from '../../data/query-options.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** One demonstration for all tests that change nothing in it. */
const shared = createMockFetch({ months: 16 });
/** Made and loaded before the first test, whose time it is not. */
beforeAll(async () => {
  await import('./award-screen.tsx');
  await shared('/v1/award/score', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'customer-communication' }),
  });
}, 120_000);

function open(path: string, send: typeof fetch = shared) {
  const location = memoryLocation({ path, record: true });
  render(
    <Router hook={location.hook} searchHook={location.searchHook}>
      <App engine={httpEngineClient('', send)} queryClient={createQueryClient(0)} />
    </Router>,
  );
  return { user: userEvent.setup(), address: () => decodeURIComponent(location.history.at(-1) ?? '') };
}

/** What a message says before its first place for a value. */
const startOf = (text: string): string => text.split('{')[0] ?? '';

describe.each([
  { language: 'en', direction: 'ltr', words: { ...awardEn, ...awardScreenEn }, all: MESSAGES.en },
  { language: 'ar', direction: 'rtl', words: { ...awardAr, ...awardScreenAr }, all: MESSAGES.ar },
] as const)('the award workspace in $language', ({ language, direction, words, all }) => {
  it('answers first: points of how many, provisional while the cycle runs, with a range and the word unofficial', async () => {
    open(`/award?lang=${language}`);
    expect(await screen.findByRole('heading', { level: 1, name: /2026.*\d.*100/ })).toBeVisible();
    expect(document.documentElement).toHaveAttribute('dir', direction);
    expect(screen.getByText(new RegExp(startOf(words['award.lead.range'])))).toBeVisible();
    expect(screen.getByText(words['award.unofficial'])).toBeVisible();
  });

  it('says how the score comes about, and each figure opens over the page', async () => {
    const { user, address } = open(`/award?lang=${language}`);
    const table = await screen.findByRole('table', { name: words['award.criteria.title'] });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(4);
    const [inTime] = rows;
    expect(within(inTime!).getAllByRole('cell')).toHaveLength(7);
    await user.click(within(inTime!).getByRole('link', { name: /%/ }));
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(address()).toMatch(/from=2026-01&to=2026-12&.*figure=response-on-time/);
  });

  it('supposes other months by slider, says that it is a what-if, and the address keeps it', async () => {
    const { user, address } = open(`/award?lang=${language}`);
    const [slider] = await screen.findAllByRole('slider');
    slider!.focus();
    await user.keyboard('{Home}');
    expect(address()).toContain('award.if=answered-in-time~');
    expect(screen.getByText(new RegExp(startOf(words['award.if.result'])))).toBeVisible();
    expect(screen.getByText(new RegExp(words['award.if.note']))).toBeVisible();
    await user.click(screen.getByRole('button', { name: words['award.if.reset'] }));
    expect(address()).not.toContain('award.if');
  });

  it('lists what is missing, each with the way to the step that closes it', async () => {
    open(`/award?lang=${language}`);
    const whole = await screen.findByRole('region', { name: words['award.gaps.whole'] });
    expect(within(whole).getByRole('link', { name: new RegExp(words['award.step.defects']) })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/data\?/),
    );
  });

  it('shows the last cycle as ended, with nothing left to suppose', async () => {
    const { user, address } = open(`/award?lang=${language}`);
    await screen.findByRole('table');
    await user.click(screen.getByRole('button', { name: new RegExp(words['award.cycle']) }));
    await user.click(await screen.findByRole('option', { name: /2025/ }));
    expect(address()).toContain('award.cycle=2025');
    expect(await screen.findByText(words['award.if.over'])).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('leads on where there is no cycle to tell of, and says what failed', async () => {
    open(`/award?lang=${language}&asOf=2010-01-01T00:00:00Z&v=1`);
    expect(await screen.findByRole('heading', { level: 1, name: words['award.noCycle'] })).toBeVisible();
    cleanup();
    open(`/award?lang=${language}`, async () => new Response('{}', { status: 503 }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: all['state.retry'] })).toBeVisible();
  });
});
