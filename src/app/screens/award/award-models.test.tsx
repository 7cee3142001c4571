import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { createMockFetch } from '../../../../mocks/node.ts';
import type { AwardModelEntry } from '../../../contract/award.ts';
import { customerCommunication } from '../../../core/awards/models/customer-communication.ts';
import { awardModelsAr } from '../../../i18n/messages/ar/award-models.ts';
import { documentsAr } from '../../../i18n/messages/ar/documents.ts';
import { awardModelsEn } from '../../../i18n/messages/en/award-models.ts';
import { documentsEn } from '../../../i18n/messages/en/documents.ts';
import { MESSAGES } from '../../../i18n/messages/messages.ts';
import { App } from '../../app.tsx';
import { httpEngineClient } from '../../data/http-engine-client.ts';
import { createQueryClient } from '../../data/query-options.ts';

// loaded before the first test, whose time it is not
beforeAll(async () => {
  await import('./award-screen.tsx');
}, 120_000);

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
  const models = async (): Promise<readonly AwardModelEntry[]> => (await (await send('/v1/award/models')).json()).models;
  return { user: userEvent.setup(), address: () => location.history.at(-1) ?? '', models };
}

describe.each([
  { language: 'en', words: awardModelsEn, drafts: documentsEn, all: MESSAGES.en },
  { language: 'ar', words: awardModelsAr, drafts: documentsAr, all: MESSAGES.ar },
] as const)('award models in $language', ({ language, words, drafts, all }) => {
  const title = customerCommunication.title[language];
  const first = customerCommunication.criteria[0]!.title[language];
  const numbersOf = (name: string) =>
    within(screen.getByRole('group', { name: words['models.criterion.fields'].replace('{title}', name) }));

  it('copies a model under a name of its own, keeps it with its author, and undoes that', async () => {
    const { user, address, models } = open(`/award/models?lang=${language}`);
    await user.click(await screen.findByRole('link', { name: words['models.copyOf'].replace('{title}', title) }));
    const id = await screen.findByLabelText(words['models.id']);
    expect(id).toHaveValue('customer-communication-copy');
    await user.clear(id);
    await user.type(id, 'mine');
    await user.click(screen.getByRole('button', { name: all['action.save'] }));
    await user.type(screen.getByLabelText(drafts['draft.author']), 'Amal');
    await user.click(screen.getByRole('button', { name: all['action.save'] }));
    await vi.waitFor(() => expect(address()).toContain('/award/models/mine'));
    expect((await models()).map(({ model }) => model.id)).toContain('mine');
    await user.click(await screen.findByRole('button', { name: all['action.undo'] }));
    await vi.waitFor(async () => expect((await models()).map(({ model }) => model.id)).not.toContain('mine'));
  });

  it('sums the weights as they are typed, refuses what does not fit, and takes changes back one by one', async () => {
    const { user } = open(`/award/models/customer-communication?lang=${language}`);
    expect(await screen.findByText(words['models.weights.even'])).toBeVisible();
    const weight = numbersOf(first).getByLabelText(words['models.field.weight']);
    await user.clear(weight);
    expect(screen.getByText(words['models.weights.unreadable'])).toBeVisible();
    await user.type(weight, '40');
    expect(screen.getByText(words['models.weights.short'].replace('{sum}', '90').replace('{rest}', '10'))).toBeVisible();
    expect(screen.getByRole('button', { name: all['action.save'] })).toBeDisabled();
    const back = screen.getByRole('button', { name: words['models.stepBack'] });
    for (let i = 0; i < 3; i++) await user.click(back);
    expect(screen.getByText(words['models.weights.even'])).toBeVisible();
    expect(weight).toHaveValue('50');
    expect(screen.queryByRole('button', { name: all['action.save'] })).toBeNull();
  });

  it('takes other readiness numbers into the draft, and says which cannot be', async () => {
    const { user } = open(`/award/models/customer-communication?lang=${language}`);
    await user.click(await screen.findByRole('button', { name: words['models.readiness.edit'] }));
    const dialog = within(await screen.findByRole('dialog'));
    const years = dialog.getByLabelText(words['models.readiness.trendYears']);
    expect(years).toHaveValue('3');
    await user.clear(years);
    await user.type(years, '0');
    expect(years).toBeValid();
    await user.click(dialog.getByRole('button', { name: words['models.keep'] }));
    expect(years).toBeInvalid();
    await user.clear(years);
    await user.type(years, '2');
    await user.click(dialog.getByRole('button', { name: words['models.keep'] }));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText(words['models.change.readiness'])).toBeVisible();
  });

  it('says at once where floor, target and stretch are out of order', async () => {
    const { user } = open(`/award/models/customer-communication?lang=${language}`);
    await screen.findByText(words['models.weights.even']);
    const target = numbersOf(first).getByLabelText(new RegExp(words['models.field.target']));
    await user.clear(target);
    await user.type(target, '99.9');
    expect(screen.getAllByText(language === 'ar' ? /الأعلى أفضل هنا/ : /Higher is better here/).length).toBeGreaterThan(0);
  });

  it('takes a criterion of weight 0, and shows what the draft would score before it is kept', async () => {
    const { user } = open(`/award/models/customer-communication?lang=${language}`);
    await user.click(await screen.findByRole('button', { name: words['models.criterion.add'] }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: words['models.keep'] }));
    const titleAr = dialog.getByLabelText(words['models.field.inArabic'].replace('{field}', words['models.field.title']));
    expect(titleAr).toHaveAttribute('aria-invalid', 'true');
    await user.type(titleAr, 'الحل');
    await user.type(dialog.getByLabelText(words['models.field.inEnglish'].replace('{field}', words['models.field.title'])), 'Solved');
    for (const name of ['models.field.inArabic', 'models.field.inEnglish'] as const) {
      await user.type(dialog.getByLabelText(words[name].replace('{field}', words['models.field.source'])), 'x');
    }
    await user.click(dialog.getByRole('button', { name: words['models.keep'] }));
    const numbers = numbersOf(language === 'ar' ? 'الحل' : 'Solved');
    const missing = /Floor, target and stretch are numbers|الحد الأدنى والمستهدف والطموح أرقام/;
    const block = screen.getByRole('heading', { level: 3, name: language === 'ar' ? 'الحل' : 'Solved' }).closest('li')!;
    expect(within(block).queryByText(missing)).toBeNull();
    await user.click(numbers.getByLabelText(new RegExp(words['models.field.floor'])));
    await user.click(screen.getByRole('button', { name: words['models.export'] }));
    expect(within(block).getByText(missing)).toBeVisible();
    for (const [name, value] of [
      ['floor', '50'],
      ['target', '80'],
      ['stretch', '90'],
    ] as const) {
      await user.type(numbers.getByLabelText(new RegExp(words[`models.field.${name}`])), value);
    }
    expect(screen.getByText(words['models.weights.even'])).toBeVisible();
    await user.click(screen.getByRole('button', { name: drafts['draft.preview'] }));
    const preview = within(await screen.findByRole('region', { name: words['models.preview.title'] }));
    expect(within(await preview.findByRole('table')).getAllByRole('row')).toHaveLength(7);
  });

  it('reads a file, or says what is wrong in it and takes nothing over', async () => {
    const { user, address } = open(`/award/models?lang=${language}`);
    const input = await screen.findByLabelText(words['models.import']);
    const file = (content: unknown) => new File([JSON.stringify(content)], 'model.json', { type: 'application/json' });
    await user.upload(input, file({ ...customerCommunication, criteria: [] }));
    expect(await screen.findByRole('alert')).toHaveTextContent(words['models.importFailed']);
    await user.upload(input, file({ ...customerCommunication, id: 'from-file' }));
    await vi.waitFor(() => expect(address()).toContain('/award/new'));
    expect(await screen.findByLabelText(words['models.id'])).toHaveValue('from-file');
  });

  it('says that a model does not exist', async () => {
    open(`/award/models/nobody?lang=${language}`);
    expect(await screen.findByRole('heading', { level: 1, name: words['models.unknown'] })).toBeVisible();
  });
});
