/** Marks that steer direction and print nothing: they belong on a screen, not in a file that another program reads. */
const BIDI_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** A number with its sign, kept in one piece and in its order inside text of either direction: `+4`, never `4+`. */
export const isolateNumber = (text: string): string => `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`;

/** A name or an id inside a sentence of the other direction. */
export const isolateText = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;

export const stripBidiMarks = (text: string): string => text.replace(BIDI_MARKS, '');
