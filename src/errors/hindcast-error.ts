import { CATALOGUE, type ErrorCode } from './catalogue.ts';
import type { Place } from './place.ts';

export interface HindcastErrorOptions {
  /** Values for the `{name}` slots of the catalogue's message and hint. */
  readonly with?: Readonly<Record<string, string | number>>;
  readonly where?: Place;
  readonly cause?: unknown;
}

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));

/** What stopped a command: a permanent code, what happened, what to do next and, when there is one, where. */
export class HindcastError extends Error {
  override readonly name = 'HindcastError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly where: Place | undefined;

  constructor(code: ErrorCode, options: HindcastErrorOptions = {}) {
    const entry = CATALOGUE[code];
    super(fill(entry.message, options.with ?? {}), { cause: options.cause });
    this.code = code;
    this.hint = fill(entry.hint, options.with ?? {});
    this.where = options.where;
  }
}
