import { GLOSSARY, type GlossaryGroup } from '#model/glossary.ts';

const groupText = ({ title, terms }: GlossaryGroup): string => {
  const rows = Object.entries(terms).map(([term, meaning]) => `| ${term} | ${meaning} |`);
  return [`## ${title}`, ['| word | means |', '| --- | --- |', ...rows].join('\n')].join('\n\n');
};

/** The glossary as Markdown: one word per idea, the same text as on the site. */
export const glossaryText = (): string =>
  `${['# Glossary', 'One word per idea. Generated from `src/model` by `npm run generate`.', ...GLOSSARY.map(groupText)].join('\n\n')}\n`;
