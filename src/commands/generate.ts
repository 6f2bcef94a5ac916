import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { componentReference } from './generate-components.ts';
import { glossaryText } from './generate-glossary.ts';
import { KINDS } from './generate-kinds.ts';
import { referenceOf } from './generate-reference.ts';
import { type GeneratedFile, schemaFiles } from './generate-schemas.ts';

const INTRO = `# Front matter

Every field that may be written, for each kind of file. An unknown field is an error. This page and the schemas in
\`public/schema\` are generated from \`src/model\` by \`npm run generate\`.

A **time** is RFC 3339 in UTC, or a shorter form as exact as what is known: \`2026-03-05T14:20:00Z\`, \`2026-03-05\`,
\`2026-03\`. Where the text is longer than what is known, write \`{ at: 2026-03-05T14:00:00Z, precision: hour }\`.

YAML is plain: no anchors, aliases or tags. Quote commit ids, years, and text with a colon and a blank in it.`;

/** Everything that is generated from the model. */
export const generatedFiles = (): GeneratedFile[] => {
  const sections = Object.values(KINDS).map(referenceOf);
  const text = `${[INTRO, ...sections, componentReference()].join('\n\n')}\n`;
  return [{ path: 'docs/frontmatter.md', text }, { path: 'docs/glossary.md', text: glossaryText() }, ...schemaFiles()];
};

/** Writes what is out of date below a folder; returns the paths. */
export const writeGenerated = async (root: string): Promise<readonly string[]> => {
  const stale = await staleFiles(root);
  for (const { path, text } of stale) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return stale.map(({ path }) => path);
};

/** Generated files that are missing below a folder, or not as they would be written. */
export const staleFiles = async (root: string): Promise<readonly GeneratedFile[]> => {
  const files = generatedFiles();
  const texts = await Promise.all(files.map(({ path }) => readFile(join(root, path), 'utf8').catch(() => undefined)));
  return files.filter(({ text }, index) => texts[index]?.replaceAll('\r\n', '\n') !== text);
};
