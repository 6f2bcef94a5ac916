import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { HindcastError } from '#errors/hindcast-error.ts';
import type { Place } from '#errors/place.ts';

/** Largest file of an export that is read. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads JSON files and remembers what it read, so that a changed export shows. */
export class ExportFiles {
  readonly #digests = new Map<string, string>();

  /**
   * The value in a file; `undefined` when there is no such file. Throws `source/not-json` with the place where the text
   * stops making sense, `source/too-large` or `source/unreadable`.
   */
  async find(file: string): Promise<unknown> {
    const bytes = await findBytes(file);
    if (bytes === undefined) return undefined;
    this.#digests.set(file, createHash('sha256').update(bytes).digest('hex'));
    return jsonIn(file, bytes);
  }

  /** Changes when a file that was read changes, comes or goes. `folder` is taken off the names. */
  digest(folder: string): string {
    const lines = [...this.#digests].map(([file, digest]) => `${file.slice(folder.length)}\0${digest}\n`);
    return createHash('sha256').update(lines.toSorted().join('')).digest('hex');
  }
}

const findBytes = async (file: string): Promise<Buffer | undefined> => {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) {
      throw new HindcastError('source/too-large', {
        with: { path: file, bytes: size, limit: MAX_BYTES },
        where: { file },
      });
    }
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof HindcastError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT') return undefined;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HindcastError('source/unreadable', { with: { path: file, reason }, where: { file }, cause });
  }
};

const jsonIn = (file: string, bytes: Buffer): unknown => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw notJson({ file, reason: reasonOf(cause), where: placeIn(file, text, reasonOf(cause)), cause });
    }
  } catch (cause) {
    if (cause instanceof HindcastError) throw cause;
    throw notJson({ file, reason: 'the bytes are not UTF-8', where: { file }, cause });
  }
};

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** The engine says where it stopped only in words, and not at all when the text ended too early. */
const placeIn = (file: string, text: string, reason: string): Place => {
  const [, position] = /at position (\d+)/.exec(reason) ?? [];
  if (position === undefined && !reason.includes('end of JSON')) return { file };
  const lines = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

const notJson = ({ file, reason, where, cause }: { file: string; reason: string; where: Place; cause: unknown }) =>
  new HindcastError('source/not-json', { with: { path: file, reason }, where, cause });
