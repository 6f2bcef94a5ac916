import type { Problem } from '#errors/problem.ts';
import { contentId } from '#model/ids.ts';
import type { ContentFile } from './content-files.ts';

/** The id of a file: its name without the extension. */
export const idOf = (name: string): string => name.replace(/\.[^.]+$/, '');

/** File names that cannot be ids, and files whose ids are the same on some file system; both files are named. */
export const idProblems = (files: readonly ContentFile[], others: readonly ContentFile[] = []): Problem[] => [
  ...files.flatMap(badId),
  ...collisions([...files, ...others]),
];

const badId = ({ file, name }: ContentFile): Problem[] => {
  const parsed = contentId.safeParse(idOf(name));
  if (parsed.success) return [];
  const suggestion = idOf(name)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const reason = parsed.error.issues.map(({ message }) => message).join('; ');
  const rename = suggestion === '' ? '' : `; rename the file to ${suggestion.slice(0, 80)}.mdx`;
  return [
    {
      file,
      rule: 'content/bad-id',
      severity: 'error',
      message: `The file name '${idOf(name)}' cannot be an id`,
      hint: `In an id, ${reason}${rename}`,
    },
  ];
};

const collisions = (files: readonly ContentFile[]): Problem[] => {
  const groups = Map.groupBy(files, ({ name }) => foldedId(name));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.map((each) => collision(each, group)));
};

const collision = ({ file }: ContentFile, group: readonly ContentFile[]): Problem => {
  const others = group.filter((other) => other.file !== file).map((other) => `'${other.file}'`);
  return {
    file,
    rule: 'content/same-id',
    severity: 'error',
    message: `This file has the same id as ${others.join(' and ')}`,
    hint: 'Rename one of them; ids differ in more than case, accents form, or a dot or blank at the end',
  };
};

/** What is left of a name where case, Unicode form, extension and trailing dots and blanks do not count. */
const foldedId = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.(?:mdx?|markdown|ya?ml)[\s.]*$/, '')
    .replace(/[\s.]+$/, '');
