import type { CommitPatch } from './patch.ts';

const CREDIT = /^co-authored-by: .*<(?<email>[^>]+)>$/i;

interface Squash {
  readonly title: string;
  readonly number: number;
  readonly patches: readonly CommitPatch[];
  /** Address of the author of the change. */
  readonly author: string;
}

/**
 * The message that GitHub proposes for a squash: of one commit its own body, of several a list of their messages and,
 * at the end, each co-author once. Other trailers stay where they were, in the middle of the text.
 */
export const squashMessage = ({ title, number, patches, author }: Squash): string => {
  const others = patches.filter(({ email }) => email !== author).map(({ name, email }) => creditOf(name, email));
  const [only] = patches;
  const parts =
    patches.length === 1 && only !== undefined
      ? [bodyOf(only.message), others.join('\n')]
      : listOf(patches, [...patches.flatMap(creditsIn), ...others]);
  return `${[`${title} (#${number})`, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
};

const listOf = (patches: readonly CommitPatch[], credits: readonly string[]): string[] => {
  const items = patches.map(({ message }) => [`* ${subjectOf(message)}`, withoutCredits(bodyOf(message))]);
  const list = items.map((item) => item.filter((part) => part !== '').join('\n\n')).join('\n\n');
  return credits.length === 0 ? [list] : [list, '---------', unique(credits).join('\n')];
};

const creditOf = (name: string, email: string): string => `Co-authored-by: ${name} <${email}>`;

const subjectOf = (message: string): string => message.split('\n', 1)[0] ?? '';

const bodyOf = (message: string): string => message.slice(subjectOf(message).length).trim();

const creditsIn = ({ message }: CommitPatch): string[] => message.split('\n').filter((line) => CREDIT.test(line));

const withoutCredits = (body: string): string =>
  body
    .split('\n')
    .filter((line) => !CREDIT.test(line))
    .join('\n')
    .trim();

const unique = (credits: readonly string[]): string[] => {
  const byAddress = credits.map((line) => [CREDIT.exec(line)?.groups?.['email']?.toLowerCase() ?? line, line] as const);
  return [...new Map(byAddress).values()];
};
