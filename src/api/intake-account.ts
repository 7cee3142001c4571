import type { IntakeAccount, WriteBatch } from './store.ts';

/**
 * What became of a batch's rows: as whoever read them says, otherwise from the batch itself.
 * @param distinct how many of the batch's inquiries have an id of their own
 * @source definitions, section 1
 */
export function accountOf(batch: Pick<WriteBatch, 'account' | 'inquiries' | 'rejections'>, distinct: number): IntakeAccount {
  const { account, inquiries, rejections } = batch;
  return (
    account ?? {
      read: inquiries.length + rejections.length,
      accepted: distinct,
      replaced: inquiries.length - distinct,
      rejected: rejections.length,
    }
  );
}
