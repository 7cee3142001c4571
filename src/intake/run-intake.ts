import { replaces } from '../core/admission.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { IntakeInput } from './files/intake-input.ts';
import type { Mapping } from './mapping/mapping-schema.ts';
import type { IntakeNote } from './note.ts';
import { IntakeFault, type IntakeProblem, intakeProblem } from './problem.ts';
import { countDefects, type IntakeResult, type QuarantinedRow } from './report.ts';
import { type IntakeOptions, streamIntake } from './stream-intake.ts';

export type IntakeOutcome = IntakeResult | { readonly ok: false; readonly problem: IntakeProblem };

/** Reads files through a mapping into memory, one inquiry an id, with an account of every row. */
export async function runIntake(inputs: readonly IntakeInput[], mapping: Mapping, options: IntakeOptions = {}): Promise<IntakeOutcome> {
  const standing = new Map<string, Inquiry>();
  const quarantine: QuarantinedRow[] = [];
  const notes: IntakeNote[] = [];
  let read = 0;
  let filtered = 0;
  let replaced = 0;
  try {
    for await (const batch of streamIntake(inputs, mapping, options)) {
      read += batch.read;
      filtered += batch.filtered;
      replaced += batch.folded;
      for (const row of batch.quarantine) quarantine.push(row);
      notes.push(...batch.notes);
      for (const inquiry of batch.inquiries) {
        const earlier = standing.get(inquiry.id);
        if (earlier !== undefined) replaced += 1;
        if (earlier === undefined || replaces(inquiry, earlier)) standing.set(inquiry.id, inquiry);
      }
    }
  } catch (error) {
    if (error instanceof IntakeFault) return { ok: false, problem: error.problem };
    if (options.signal?.aborted) return { ok: false, problem: intakeProblem('aborted') };
    throw error;
  }
  const inquiries = [...standing.values()];
  const rejected = quarantine.reduce((sum, { rows }) => sum + rows, 0);
  return {
    ok: true,
    inquiries,
    recorded: mapping.records,
    report: {
      rows: read + filtered,
      filtered,
      read,
      accepted: inquiries.length,
      replaced,
      rejected,
      defects: countDefects(inquiries),
      notes,
    },
    quarantine,
  };
}
