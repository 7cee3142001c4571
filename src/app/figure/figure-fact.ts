/** A name and what it is here, both in the reader's language. */
export type Fact = readonly [name: string, value: string];
