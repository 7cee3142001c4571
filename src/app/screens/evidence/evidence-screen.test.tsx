import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { createMockFetch } from '../../../../mocks/node.ts';
import type { Snapshot } from '../../../core/evidence/snapshot.ts';
import { EMPTY_QUERY } from '../../../core/query.ts';
import { awardAr } from '../../../i18n/messages/ar/award.ts';
import { evidenceAr } from '../../../i18n/messages/ar/evidence.ts';
import { awardEn } from '../../../i18n/messages/en/award.ts';
import { evidenceEn } from '../../../i18n/messages/en/evidence.ts';
import { MESSAGES } from '../../../i18n/messages/messages.ts';
import { App } from '../../app.tsx';
import { httpEngineClient } from '../../data/http-engine-client.ts';
import { createQueryClient } from '../../data/query-options.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

type Send = typeof fetch;
const mock = (): Send => createMockFetch({ months: 3 });

function open(path: string, send: Send = mock()) {
  const location = memoryLocation({ path, record: true });
  render(
    <Router hook={location.hook} searchHook={location.searchHook}>
      <App engine={httpEngineClient('', send)} queryClient={createQueryClient(0)} />
    </Router>,
  );
  return { user: userEvent.setup(), address: () => location.history.at(-1) ?? '', send };
}

const ask = async <T,>(send: Send, method: string, path: string, body?: unknown, headers = {}): Promise<T> => {
  const response = await send(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
};

const query = { ...EMPTY_QUERY, kpis: ['response-on-time'], from: '2026-09', to: '2026-09' };
const CLAIM = {
  text: { en: 'On time {rate} of {whole}.', ar: 'في الموعد {rate} من {whole}.' },
  figures: [
    { name: 'rate', kpi: 'response-on-time', query },
    { name: 'whole', kpi: 'response-on-time', part: 'denominator', query },
  ],
  subject: { model: 'customer-communication', criterion: 'answered-in-time', cycle: '2026' },
};
const keep = (send: Send, body: unknown = CLAIM, edited = 0) =>
  ask(send, 'PUT', '/v1/documents/claim/september', { author: 'Amal', body }, { 'if-match': `"${edited}"` });
const freeze = (send: Send) => ask<Snapshot>(send, 'POST', '/v1/snapshots', { claim: 'september', author: 'Amal' });

/** A day that worked becomes a holiday: the hours that measured September are others. */
async function closeSeptember(send: Send): Promise<void> {
  const { calendar } = await ask<{ calendar: { days?: { on: string }[] } }>(send, 'GET', '/v1/calendars/bh-government');
  const days = [...(calendar.days ?? []), { on: '2026-09-10', hours: [] }].sort((a, b) => (a.on < b.on ? -1 : 1));
  await ask(send, 'PUT', '/v1/documents/calendar/bh-government', { author: 'B', body: { ...calendar, days } }, { 'if-match': '"0"' });
}

describe.each([
  { language: 'en', direction: 'ltr', words: { ...awardEn, ...evidenceEn }, all: MESSAGES.en },
  { language: 'ar', direction: 'rtl', words: { ...awardAr, ...evidenceAr }, all: MESSAGES.ar },
] as const)('the Evidence screen in $language', ({ language, direction, words, all }) => {
  const region = (name: string) => screen.findByRole('region', { name });

  it('says what to do where there is no claim yet', async () => {
    open(`/evidence?lang=${language}`);
    const claims = within(await region(words['claims.title']));
    expect(await claims.findByText(words['claims.none'])).toBeVisible();
    expect(claims.getByRole('link', { name: words['evidence.new'] })).toHaveAttribute('href', expect.stringContaining('/evidence/new'));
    expect(await screen.findByText(words['snapshots.none'])).toBeVisible();
    expect(document.documentElement).toHaveAttribute('dir', direction);
  });

  it('lists a claim with its live figures, each leading to its panel, what it is evidence of, and how far it has come', async () => {
    const send = mock();
    await keep(send);
    open(`/evidence?lang=${language}`, send);
    const claims = within(await region(words['claims.title']));
    const figures = await claims.findAllByRole('link', { name: /^[⁦\d]/ });
    expect(figures).toHaveLength(2);
    expect(figures[0]).toHaveTextContent(/^\D?\d+\.\d%/);
    expect(figures[0]).toHaveAttribute(
      'href',
      expect.stringMatching(/from=2026-09.*figure=response-on-time|figure=response-on-time.*from=2026-09/),
    );
    expect(claims.getByText(new RegExp(words['claims.draft']))).toBeVisible();
    expect(claims.getByText(new RegExp(words['claim.unofficial']))).toBeVisible();
    const shot = await freeze(send);
    await keep(send, { ...CLAIM, text: { en: `${CLAIM.text.en}!`, ar: `${CLAIM.text.ar}!` } }, 1);
    cleanup();
    open(`/evidence?lang=${language}`, send);
    const changed = within(await region(words['claims.title']));
    expect(await changed.findByText(new RegExp(words['claims.changed']))).toBeVisible();
    expect(within(await region(words['snapshots.title'])).getByText(shot.id)).toBeVisible();
  });

  it('begins a claim from a criterion of a cycle, in both languages, without a fault', async () => {
    open(`/evidence/new?lang=${language}&evidence.model=customer-communication&evidence.criterion=satisfaction&evidence.cycle=2026`);
    const english = await screen.findByLabelText(words['claim.en']);
    expect(english).toHaveValue(
      '{rate} of the ratings given for cases received from January 2026 to December 2026 were four or five of five: {part} of {whole}.',
    );
    expect(screen.getByLabelText(words['claim.ar'])).toHaveValue(
      'كانت {rate} من تقييمات الحالات الواردة من يناير 2026 إلى ديسمبر 2026 أربعة أو خمسة من خمسة، أي {part} من أصل {whole}.',
    );
    expect(english).not.toHaveAttribute('aria-invalid');
    expect(within(await region(words['claim.subject'])).getByRole('button', { name: new RegExp(words['claim.cycle']) })).toHaveTextContent(
      '2026',
    );
  });

  it('takes over a figure from an address, with its filters, period and group', async () => {
    open(
      `/evidence/new?lang=${language}&evidence.figure=response-median&evidence.at=2026-09&evidence.by=kind&evidence.group=complaint&channel=tawasul&v=1`,
    );
    const figures = within(await region(words['claim.figures']));
    expect(await figures.findByText('{time}')).toBeVisible();
    expect(figures.getByText(new RegExp(all['kind.complaint']))).toHaveTextContent(all['dimension.channel']);
  });

  it('says each fault at its sentence, and takes a figure in by a press', async () => {
    const { user } = open(`/evidence/new?lang=${language}&evidence.figure=received&evidence.at=2026-09`);
    const english = await screen.findByLabelText(words['claim.en']);
    const arabic = screen.getByLabelText(words['claim.ar']);
    // nobody has written anything yet: nothing is wrong
    for (const field of [english, arabic]) expect(field).not.toHaveAttribute('aria-invalid');
    expect(screen.queryByText(words['claim.mend'])).toBeNull();
    await user.type(english, 'Received {{count} and {{gone}');
    expect(english).not.toHaveAttribute('aria-invalid');
    await user.tab();
    await user.tab();
    expect(english).toHaveAccessibleDescription(expect.stringContaining('{gone}'));
    expect(arabic).not.toHaveAttribute('aria-invalid');
    await user.click(screen.getByRole('button', { name: all['action.save'] }));
    expect(arabic).toHaveAccessibleDescription(words['fault.empty-sentence']);
    expect(screen.getByText(words['claim.mend'])).toBeVisible();
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-invalid', 'true'));
    await user.type(arabic, 'ورد');
    expect(arabic).toHaveAccessibleDescription(expect.stringContaining('{count}'));
    await user.click(screen.getByRole('button', { name: new RegExp(words['claim.insertAr'].replace('{name}', '.count.')) }));
    expect(arabic).toHaveValue('ورد {count}');
    expect(arabic).not.toHaveAttribute('aria-invalid');
    await user.clear(english);
    await user.type(english, '{{count} came');
    await user.tab();
    expect(english).not.toHaveAttribute('aria-invalid');
    expect(screen.queryByText(words['claim.mend'])).toBeNull();
    const preview = within(await region(words['claim.preview']));
    expect(preview.getByText(/came/)).toHaveAttribute('dir', 'ltr');
    expect(preview.getByText(/ورد/)).toHaveAttribute('dir', 'rtl');
  });

  it('adds a figure by a question, shows its value while it is put together, and saves with a name', async () => {
    const { user, send, address } = open(`/evidence/new?lang=${language}`);
    await user.click(await screen.findByRole('button', { name: words['claim.addFigure'] }));
    const dialog = within(await screen.findByRole('dialog'));
    const now = within(dialog.getByRole('region', { name: words['figure.now'] }));
    expect((await now.findAllByText(/\d%/))[0]).toBeVisible();
    await user.click(dialog.getByRole('button', { name: new RegExp(words['figure.part']) }));
    await user.click(await screen.findByRole('option', { name: words['part.denominator'] }));
    const name = dialog.getByLabelText(words['figure.name']);
    expect(name).toHaveValue('whole');
    await user.clear(name);
    await user.type(name, 'Bad');
    await user.click(dialog.getByRole('button', { name: words['figure.keep'] }));
    expect(name).toHaveAccessibleDescription(expect.stringContaining(words['figure.nameBad']));
    await user.clear(name);
    await user.type(name, 'all');
    await user.click(dialog.getByRole('button', { name: words['figure.keep'] }));
    await user.type(await screen.findByLabelText(words['claim.en']), '{{all} cases');
    await user.type(screen.getByLabelText(words['claim.ar']), 'عدد الحالات {{all}');
    await user.click(screen.getByRole('button', { name: all['action.save'] }));
    const author = screen.getByLabelText(words['claim.author']);
    expect(author).toHaveAccessibleDescription(expect.stringContaining(words['claim.authorMissing']));
    await user.type(author, 'Amal');
    await user.click(screen.getByRole('button', { name: all['action.save'] }));
    await waitFor(() => expect(address()).toMatch(/\/evidence\/claims\/claim-[0-9a-f]{8}/));
    const { documents } = await ask<{ documents: { body: typeof CLAIM }[] }>(send, 'GET', '/v1/documents/claim');
    expect(documents[0]?.body.figures[0]).toMatchObject({ name: 'all', part: 'denominator', query: { suppress: true } });
    await user.click(await screen.findByRole('button', { name: all['action.undo'] }));
    expect(await screen.findByText(words['evidence.unknown'])).toBeVisible();
  });

  it('restores an earlier version, and keeps what was written when somebody else was faster', async () => {
    localStorage.setItem('tajawub.author', 'Amal');
    const send = mock();
    await keep(send);
    await keep(send, { ...CLAIM, text: { ...CLAIM.text, en: 'Later {rate} of {whole}' } }, 1);
    const { user } = open(`/evidence/claims/september?lang=${language}`, send);
    await user.click(await screen.findByRole('button', { name: words['versions.restoreThis'].replace('{version}', '1') }));
    await waitFor(() => expect(screen.getByLabelText(words['claim.en'])).toHaveValue(CLAIM.text.en));
    await user.type(screen.getByLabelText(words['claim.en']), ' Mine');
    await keep(send, { ...CLAIM, text: { ...CLAIM.text, en: 'Theirs {rate} of {whole}' } }, 3);
    await user.click(screen.getByRole('button', { name: all['action.save'] }));
    expect(await screen.findByText(words['claim.conflict'])).toBeVisible();
    expect(screen.getByLabelText(words['claim.en'])).toHaveValue(`${CLAIM.text.en} Mine`);
    await user.click(await screen.findByRole('button', { name: words['claim.saveOver'] }));
    await waitFor(async () =>
      expect((await ask<{ body: typeof CLAIM }>(send, 'GET', '/v1/documents/claim/september')).body.text.en).toContain('Mine'),
    );
  });

  it('freezes a saved claim after saying what is sealed, and shows the snapshot', async () => {
    localStorage.setItem('tajawub.author', 'Amal');
    const send = mock();
    await keep(send);
    const { user, address } = open(`/evidence/claims/september?lang=${language}`, send);
    const action = await screen.findByRole('button', { name: words['freeze.action'] });
    await waitFor(() => expect(action).toBeEnabled());
    await user.click(action);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(words['freeze.records'])).toBeVisible();
    expect(dialog.getByText(words['freeze.seal'])).toBeVisible();
    await user.click(dialog.getByRole('button', { name: words['freeze.action'] }));
    await waitFor(() => expect(address()).toMatch(/\/evidence\/snapshots\/september-[0-9a-f]{12}/));
    const seal = await region(words['snapshot.seal']);
    expect(seal).toHaveTextContent(/[0-9a-f]{64}/);
    expect(await region(words['snapshot.figures'])).toHaveTextContent(/bh-government/);
  });

  it('says of each figure whether it is the same, and why not, and remembers it on this device', async () => {
    const send = mock();
    await keep(send);
    const shot = await freeze(send);
    const { user } = open(`/evidence/snapshots/${shot.id}?lang=${language}`, send);
    await user.click(await screen.findByRole('button', { name: words['verify.action'] }));
    const result = within(await screen.findByRole('group', { name: words['verify.title'] }));
    expect(result.getAllByText(words['verify.same'])).toHaveLength(2);
    await closeSeptember(send);
    await user.click(screen.getByRole('button', { name: words['verify.again'] }));
    expect(await screen.findAllByText(words['drift.calendar-changed'])).toHaveLength(2);
    expect(screen.getAllByText(words['verify.different'])).toHaveLength(2);
    cleanup();
    open(`/evidence?lang=${language}`, send);
    const differs = new RegExp(words['verified.different'].replace('{at}', '.*'));
    expect((await screen.findAllByText(differs)).length).toBeGreaterThan(0);
  });

  it('verifies all of them one after the other', async () => {
    const send = mock();
    await keep(send);
    await freeze(send);
    const { user } = open(`/evidence?lang=${language}`, send);
    await user.click(await screen.findByRole('button', { name: words['snapshots.verifyAll'] }));
    expect(await screen.findByText(language === 'en' ? 'The snapshot is the same.' : 'النسخة كما هي.')).toBeVisible();
  });

  it('checks a file, and finds one digit altered in it', async () => {
    const send = mock();
    await keep(send);
    const shot = await freeze(send);
    const { user } = open(`/evidence?lang=${language}`, send);
    const card = within(await region(words['check.title']));
    const input = card.getByLabelText(words['check.choose']);
    const file = (text: string) => new File([text], 'shot.json', { type: 'application/json' });
    await user.upload(input, file(JSON.stringify(shot)));
    expect(await card.findAllByText(words['verify.same'])).toHaveLength(2);
    const digits = JSON.stringify(shot).replace(
      /"denominator":(\d+)(\d)/,
      (_, head, last) => `"denominator":${head}${last === '9' ? 8 : Number(last) + 1}`,
    );
    await user.upload(input, file(digits));
    expect(await card.findByText(words['verify.broken'])).toBeVisible();
    expect(card.getByText(words['drift.snapshot-altered'])).toBeVisible();
    await user.upload(input, file('no json'));
    expect(await card.findByText(words['check.unreadable'])).toBeVisible();
    await user.upload(input, file('{}'));
    expect(await card.findByRole('alert')).toHaveTextContent('invalid-snapshot');
  });

  it('says what happened where the server fails or nothing is there', async () => {
    const down: Send = async () => new Response('{}', { status: 503 });
    open(`/evidence?lang=${language}`, down);
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: all['state.retry'] })).toBeVisible();
    cleanup();
    open(`/evidence/snapshots/none?lang=${language}`);
    expect(await screen.findByText(words['snapshot.unknown'])).toBeVisible();
  });
});
