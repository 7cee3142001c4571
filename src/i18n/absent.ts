/** How a figure that cannot be given is written: null is not zero. */
export const ABSENT = '—';
