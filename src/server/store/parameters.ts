import { BIGINT, type DuckDBType, type DuckDBValue, VARCHAR } from '@duckdb/node-api';

/** Collects the values of one statement: text and numbers of a question are bound, never written into SQL. */
export class Parameters {
  readonly values: DuckDBValue[] = [];
  readonly types: DuckDBType[] = [];

  /** The placeholder that stands for a whole number. */
  number(value: number): string {
    this.values.push(BigInt(value));
    this.types.push(BIGINT);
    return `$${this.values.length}`;
  }

  /** The placeholder that stands for a text. */
  text(value: string): string {
    this.values.push(value);
    this.types.push(VARCHAR);
    return `$${this.values.length}`;
  }
}
