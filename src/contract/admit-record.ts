import { type Admission, admit, type Candidate } from '../core/admission.ts';
import { DEFECT_NAMES, type DefectName } from '../core/inquiry.ts';

/**
 * Admits a record that may come from another store of this product: what that one had dropped is still said here, or a
 * record whose only resolution was a contradiction would come back to life as open.
 * @source definitions, section 1 ("Defects")
 */
export function admitRecord(candidate: unknown): Admission {
  const admission = admit(candidate);
  if (admission.inquiry === undefined) return admission;
  const { isEndedUnknown, defects } = candidate as Candidate;
  const inherited = Array.isArray(defects)
    ? defects.filter((name): name is DefectName => (DEFECT_NAMES as readonly unknown[]).includes(name))
    : [];
  const { inquiry } = admission;
  const isResolved = inquiry.events === null ? inquiry.resolvedAt !== null : inquiry.events.some((event) => event.type === 'resolved');
  if (inherited.length === 0 && isEndedUnknown !== true) return admission;
  return {
    inquiry: {
      ...inquiry,
      isEndedUnknown: inquiry.isEndedUnknown || (isEndedUnknown === true && !isResolved),
      defects: [...inherited, ...inquiry.defects],
    },
  };
}
