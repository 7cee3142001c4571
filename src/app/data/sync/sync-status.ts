import type { SyncFaultCode } from './sync-fault.ts';

/** What this device holds, all of it and nothing else. */
export interface Holding {
  readonly records: number;
  readonly dataVersion: number;
  /** ISO 8601; null: the store is empty */
  readonly dataAsOf: string | null;
}

/** How far the records have come. */
export interface SyncProgress {
  readonly done: number;
  readonly of: number;
}

/** Where the answers come from, and what is on its way. */
export type SyncStatus =
  | { readonly kind: 'server'; readonly why: 'setting' | 'unsupported' }
  | { readonly kind: 'server'; readonly why: 'too-many'; readonly limit: number }
  /** what was kept from the last visit is being read */
  | { readonly kind: 'opening' }
  /** `holding`: what answers meanwhile; null: the server does */
  | { readonly kind: 'pulling'; readonly progress: SyncProgress | null; readonly holding: Holding | null }
  | { readonly kind: 'paused'; readonly progress: SyncProgress | null; readonly holding: Holding | null }
  /** `isKept`: the next visit starts with it */
  | { readonly kind: 'ready'; readonly holding: Holding; readonly isKept: boolean }
  | { readonly kind: 'failed'; readonly code: SyncFaultCode; readonly holding: Holding | null };
