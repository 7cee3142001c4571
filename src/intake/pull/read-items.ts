import { admitRecord } from '../../contract/admit-record.ts';
import { replaces } from '../../core/admission.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import { cut } from '../files/row-source.ts';
import type { Mapping } from '../mapping/mapping-schema.ts';
import { streamIntake } from '../stream-intake.ts';
import type { PulledPage } from './pull-target.ts';

/** The records of one page, one inquiry an id, and what was refused of it. */
export type ReadItems = Pick<PulledPage, 'inquiries' | 'removed' | 'rejections'> & { readonly read: number };

/** Records and tombstones of another Tajawub. */
export function readOwnItems(items: readonly unknown[], source: string): ReadItems {
  const inquiries = new Map<string, Inquiry>();
  const removed = new Set<string>();
  const rejections: ReadItems['rejections'][number][] = [];
  items.forEach((item, i) => {
    const tombstone = item as { readonly id?: unknown; readonly isRemoved?: unknown } | null;
    if (tombstone?.isRemoved === true && typeof tombstone.id === 'string') {
      removed.add(tombstone.id);
      inquiries.delete(tombstone.id);
      return;
    }
    const { inquiry, rejected } = admitRecord(item);
    if (inquiry === undefined) rejections.push({ source, row: i + 1, reason: rejected, raw: cut(JSON.stringify(item) ?? '') });
    else {
      // seq order: what comes later stands
      inquiries.set(inquiry.id, inquiry);
      removed.delete(inquiry.id);
    }
  });
  return { inquiries: [...inquiries.values()], removed: [...removed], rejections, read: items.length };
}

/**
 * Records of a foreign API through its mapping: a broken one goes to the quarantine and the others go on.
 * @throws IntakeFault where the mapping cannot be used at all
 */
export async function readMappedItems(items: readonly unknown[], source: string, mapping: Mapping, salt?: string): Promise<ReadItems> {
  const inquiries = new Map<string, Inquiry>();
  const rejections: ReadItems['rejections'][number][] = [];
  if (items.length === 0) return { inquiries: [], removed: [], rejections, read: 0 };
  const bytes = new TextEncoder().encode(JSON.stringify(items));
  const asJson: Mapping = { ...mapping, file: { format: 'json' } };
  const input = { name: source, bytes: piecesOf(bytes), sizeBytes: bytes.length };
  for await (const batch of streamIntake([input], asJson, salt === undefined ? {} : { salt })) {
    for (const inquiry of batch.inquiries) {
      const earlier = inquiries.get(inquiry.id);
      if (earlier === undefined || replaces(inquiry, earlier)) inquiries.set(inquiry.id, inquiry);
    }
    rejections.push(...batch.quarantine.map(({ row, reason, raw }) => ({ source, row, reason, raw })));
  }
  return { inquiries: [...inquiries.values()], removed: [], rejections, read: items.length };
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
