import { DISCLOSURES, type Disclosure } from './disclosures.ts';
import { evidenceFound, type Finding, refused } from './finding.ts';
import { nameTools } from './name-tools.ts';
import type { Prose } from './prose.ts';
import { type SaidWork, saidWork } from './said-work.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

const ASSISTED: SaidWork = { kind: 'disclosed_assisted', role: 'author' };

/** Evidence from sentences in which somebody tells what a tool did for the change. */
export const disclosureClues = (prose: Prose): readonly Finding[] => {
  const sentences = sentencesOf(prose);
  return sentences.flatMap((sentence, index) => {
    const around = sentences.slice(Math.max(0, index - 1), index + 3).map(({ text }) => text);
    for (const disclosure of DISCLOSURES) {
      const name = disclosure.pattern.exec(sentence.text)?.groups?.['tool'];
      if (name === undefined) continue;
      const found = read(prose, { sentence, around: around.join(' '), disclosure, name });
      if (found.length > 0) return found;
    }
    return [];
  });
};

/** Behind the name of the tool nothing more is said than what it was used for. */
const isAllSaid = (text: string, name: string): boolean =>
  /^\W*(?:(?:for|on|in|with)\s+(?:this|that|it|these|all of (?:this|it))\W*)?(?::.*)?$/i.test(
    text.slice(text.indexOf(name) + name.length),
  );

interface Match {
  readonly sentence: Sentence;
  readonly around: string;
  readonly disclosure: Disclosure;
  readonly name: string;
}

const read = (prose: Prose, { sentence, around, disclosure, name }: Match): readonly Finding[] => {
  const { text, line } = sentence;
  const named = nameTools(name, { at: prose.at, registry: prose.registry, place: 'prose' });
  if (!named.ai) return named.near ? [refused(disclosure.id, named.why, line)] : [];
  const [first = ''] = name.toLowerCase().split(' ');
  const said = saidWork({ text, around, isNamed: (part) => part.toLowerCase().includes(first) });
  if (said === undefined && (disclosure.bare === 'nothing' || !isAllSaid(text, name))) return [];
  const { kind, role } = said ?? ASSISTED;
  const common = { kind, role, channel: prose.channel, strength: 'text', line } as const;
  return (named.tools.length === 0 ? [null] : named.tools).map((tool) => evidenceFound({ tool, ...common }));
};
