import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../../contract/document.ts';
import { bodyOf, savedViewOf } from './saved-view.ts';

const record = (body: unknown): DocumentRecord => ({
  kind: 'view',
  id: 'v-1',
  version: 2,
  body,
  isDeleted: false,
  author: 'Noora',
  writtenAt: '2026-11-01T04:00:00Z',
});

describe('a saved view', () => {
  it('comes back with its name, its question and who saved it', () => {
    expect(savedViewOf(record(bodyOf('  Late complaints ', 'kind=complaint&explore.by=channel&v=1')))).toEqual({
      id: 'v-1',
      version: 2,
      name: 'Late complaints',
      question: 'kind=complaint&explore.by=channel&v=1',
      author: 'Noora',
      writtenAt: '2026-11-01T04:00:00Z',
    });
  });

  it('is none where it has no name, or belongs elsewhere', () => {
    for (const body of [null, 'x', {}, bodyOf(' ', 'v=1'), { ...bodyOf('a', 'v=1'), screen: 'cases' }, { name: 'a', screen: 'explore' }]) {
      expect(savedViewOf(record(body))).toBeNull();
    }
  });

  it('leads nowhere but to a question: what its address would do beside asking is dropped', () => {
    expect(savedViewOf(record(bodyOf('a', 'lang=ar&figure=received&evil=1&grain=year&v=1')))?.question).toBe('grain=year&v=1');
  });
});
