import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { EngineProvider } from '../data/engine-context.tsx';
import { createQueryClient } from '../data/query-options.ts';
import type { SyncStatus } from '../data/sync/sync-status.ts';
import { fixtureEngine } from '../testing/fixture-engine.ts';
import { ReaderProvider } from '../ui/reader.tsx';
import { SyncWords } from './sync-line.tsx';

const HOLDING = { records: 72_011, dataVersion: 5, dataAsOf: '2026-11-01T04:00:00Z' };

async function show(status: SyncStatus, language: 'en' | 'ar') {
  const pressed: string[] = [];
  const line = (shown: SyncStatus) => (
    <EngineProvider value={fixtureEngine()}>
      <QueryClientProvider client={createQueryClient(0)}>
        <ReaderProvider language={language} digits="latn">
          <SyncWords status={shown} onSync={() => pressed.push('sync')} onPause={() => pressed.push('pause')} />
        </ReaderProvider>
      </QueryClientProvider>
    </EngineProvider>
  );
  const { rerender } = render(line(status));
  const footer = await screen.findByRole('contentinfo');
  return { footer, pressed, change: (next: SyncStatus) => rerender(line(next)) };
}

describe('the line below every screen', () => {
  it('says how many of how many are here, with a bar and a way to pause, and does not read numbers aloud that run (en)', async () => {
    const { footer, pressed, change } = await show({ kind: 'pulling', progress: { done: 43_000, of: 72_011 }, holding: null }, 'en');
    expect(footer.textContent).toContain('Loaded 43,000 of 72,011 records.');
    expect(screen.getByRole('progressbar', { name: 'Records loaded to this device' }).getAttribute('value')).toBe('43000');
    expect(screen.getByRole('status').textContent).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    change({ kind: 'paused', progress: null, holding: null });
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(pressed).toEqual(['pause', 'sync']);
    expect(screen.getByRole('status').textContent).toContain('paused. The server answers');
    // Paused while a difference is on its way: what is here goes on answering.
    change({ kind: 'paused', progress: null, holding: HOLDING });
    expect(screen.getByRole('status').textContent).toMatch(/paused\. Answered on this device, as of .*2026/);
  });

  it('says the same in Arabic, with the number’s own plural', async () => {
    const { footer, change } = await show({ kind: 'pulling', progress: { done: 3, of: 11 }, holding: null }, 'ar');
    expect(footer.textContent).toContain('حُمّل 3 من 11 سجلًا');
    change({ kind: 'ready', holding: { ...HOLDING, records: 5 }, isKept: true });
    expect(screen.getByRole('status').textContent).toContain('الإجابات محسوبة على هذا الجهاز من 5 سجلات');
  });

  it('says once everything is here who answers, from how many records and as of when', async () => {
    const { footer, change } = await show({ kind: 'ready', holding: HOLDING, isKept: true }, 'en');
    expect(footer.textContent).toMatch(/Answered on this device, from 72,011 records as of .*2026/);
    expect(screen.queryByRole('progressbar')).toBeNull();
    change({ kind: 'ready', holding: HOLDING, isKept: false });
    expect(footer.textContent).toContain('the next visit loads them again');
    change({ kind: 'server', why: 'too-many', limit: 2_000_000 });
    expect(footer.textContent).toContain('more than 2,000,000 records');
  });

  it('offers the next step where something went wrong', async () => {
    const { footer, pressed, change } = await show({ kind: 'failed', code: 'unbalanced', holding: null }, 'en');
    expect(footer.textContent).toContain('does not add up');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    change({ kind: 'failed', code: 'unreachable', holding: HOLDING });
    expect(footer.textContent).toContain('Newer records did not arrive.');
    expect(pressed).toEqual(['sync']);
  });
});
