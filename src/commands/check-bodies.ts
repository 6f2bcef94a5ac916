import { didYouMean } from '#errors/nearest.ts';
import type { Problem } from '#errors/problem.ts';
import type { Content } from '#sources/content.ts';
import { readBody } from '#sources/mdx-body.ts';
import { type BodyLink, linksOfBody } from '#sources/mdx-links.ts';

type Folder = keyof Content['written'];
const FOLDERS: readonly Folder[] = ['incidents', 'patterns'];
const SITE = 'https://site.example';

/** Problems of all bodies: what the guard refuses, links to entries that do not exist, public texts that name internal entries. */
export const bodyProblems = (content: Content): Problem[] =>
  FOLDERS.flatMap((folder) =>
    content.written[folder].texts.flatMap((text) => {
      const read = readBody(text);
      if (!read.ok) return read.problems;
      const base = `${SITE}/${folder}/${text.id}/`;
      return linksOfBody(read.tree).flatMap((link) => linkProblems({ link, base, content, file: text.file }));
    }),
  ).concat(leaks(content));

interface Link {
  readonly link: BodyLink;
  readonly base: string;
  readonly content: Content;
  readonly file: string;
}

const linkProblems = ({ link: { address, line, column }, base, content, file }: Link): Problem[] => {
  const url = URL.parse(address, base);
  const [, folder, id, rest] = /^\/(incidents|patterns)\/([^/]+)(\/?.*)$/.exec(url?.pathname ?? '') ?? [];
  if (url?.origin !== SITE || !isFolder(folder) || id === undefined) return [];
  const { ids } = content.written[folder];
  const place = { file, line, column };
  if (!ids.has(id)) {
    const noun = folder === 'incidents' ? 'incident' : 'pattern';
    const message = `There is no ${noun} '${id}' to link to`;
    const hint = `${didYouMean(id, [...ids])}Its address is /${folder}/<id>/`;
    return [{ ...place, rule: `reference/unknown-${noun}`, severity: 'error', message, hint }];
  }
  if (rest === '/') return [];
  const message = `The page '${address}' has another address`;
  const hint = `Write /${folder}/${id}/`;
  return [{ ...place, rule: 'reference/address', severity: 'warning', message, hint }];
};

const isFolder = (text: string | undefined): text is Folder => FOLDERS.some((folder) => folder === text);

/** Ids have at least one hyphen or are too short to tell from a word. */
const ID = /[a-z0-9]+(?:-[a-z0-9]+)+/g;

/** The public edition leaves internal entries out, but it cannot take their names out of a public text. */
const leaks = ({ incidents, written }: Content): Problem[] => {
  const internal = new Set([...incidents].filter(([, { data }]) => data.audience === 'internal').map(([id]) => id));
  const isPublic = ({ id }: { readonly id: string }): boolean => incidents.get(id)?.data.audience === 'public';
  return written.incidents.texts.filter(isPublic).flatMap(({ file, body, bodyLine }) =>
    [...body.matchAll(ID)]
      .filter(([id]) => internal.has(id))
      .map((match) => {
        const line = bodyLine + body.slice(0, match.index).split('\n').length - 1;
        const message = `A public text names the internal incident '${match[0]}'`;
        const hint = 'Describe it without its id, or make the other one public too';
        return { file, line, rule: 'audience/internal-name', severity: 'error', message, hint };
      }),
  );
};
