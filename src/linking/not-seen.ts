import type { CommitPatch, FilePatch } from '#model/patch.ts';
import type { NotSeen } from '#model/suspects-answer.ts';
import { fileKind } from './file-kind.ts';

interface Looked {
  readonly patch: CommitPatch;
  readonly traced: readonly FilePatch[];
  /** Of the traced ones those whose old content was too large or binary. */
  readonly unread: readonly string[];
}

const MOST_NAMED = 5;

/** What of a fix could not be traced, or was left out on purpose. */
export const notSeenOf = ({ patch, traced, unread }: Looked): readonly NotSeen[] => {
  const rest = patch.files.filter((file) => !traced.includes(file));
  const made = rest.filter(({ oldPath, kind }) => oldPath === null && kind === 'text');
  const other = rest.filter((file) => file.kind === 'text' && file.oldPath !== null);
  const of = (kind: FilePatch['kind']): readonly FilePatch[] => patch.files.filter((file) => file.kind === kind);
  return [
    ...spot('new files', made.map(nameOf), 'They have no lines from before, so nothing in them leads to a commit.'),
    ...spot('binary files', of('binary').map(nameOf), 'They have no lines that could be traced.'),
    ...spot('submodules', of('submodule').map(nameOf), 'The cause may lie in the other repository.'),
    ...spot(
      'files that seldom cause a fault',
      other.filter((file) => fileKind(nameOf(file)) !== 'code').map(nameOf),
      'Tests, documents, lock files and vendored code are traced only when a fix changes nothing else.',
    ),
    ...spot(
      'files of a large fix',
      other.filter((file) => fileKind(nameOf(file)) === 'code').map(nameOf),
      'Only the first files of a fix are traced; what these hold may point elsewhere.',
    ),
    ...spot('large files', unread, 'Only lines that the fix replaced were traced in them, nothing around.'),
    ...(patch.cut
      ? [
          {
            what: 'the rest of the fix',
            detail: 'it changes too many lines',
            limits: 'Only its first lines were traced.',
          },
        ]
      : []),
  ];
};

const nameOf = ({ oldPath, newPath }: FilePatch): string => oldPath ?? newPath ?? '';

const spot = (what: string, names: readonly string[], limits: string): readonly NotSeen[] => {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return [{ what, detail: `${names.slice(0, MOST_NAMED).join(', ')}${more}`, limits }];
};
