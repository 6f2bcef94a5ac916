import { answersIn } from './answers.ts';
import { declaringBox } from './boxes.ts';
import { classifyAnswer } from './classify-answer.ts';
import { evidenceFound, type Finding, refused } from './finding.ts';
import type { Prose } from './prose.ts';

/** Evidence from questions about AI: the answer decides, and for a box whether it is ticked. */
export const answerClues = (prose: Prose): readonly Finding[] => [
  ...answersIn(prose).flatMap(({ text, line, isByBox }) => {
    if (isByBox && text === '') return [];
    const answer = classifyAnswer(text, prose);
    if ('refused' in answer) return [refused('answer', answer.refused, line)];
    const { kind, role, tools } = answer;
    const common = { kind, role, channel: prose.channel, strength: 'text', line } as const;
    return (tools.length === 0 ? [null] : tools).map((tool) => evidenceFound({ tool, ...common }));
  }),
  ...prose.lines.flatMap((line, index) => (prose.quoted?.has(index) === true ? [] : boxClue(prose, line, index + 1))),
];

const boxClue = ({ channel }: Prose, text: string, line: number): readonly Finding[] => {
  const box = declaringBox(text);
  if (box === undefined) return [];
  if (!box.isTicked) return [refused('checkbox', 'the box is not ticked, which says nothing either way', line)];
  const kind = box.denies ? 'denial' : 'disclosed_assisted';
  return [evidenceFound({ kind, role: 'author', tool: null, channel, strength: 'text', line })];
};
