import { answersIn } from './answers.ts';
import { classifyAnswer } from './classify-answer.ts';
import { evidenceFound, type Finding, refused } from './finding.ts';
import type { Prose } from './prose.ts';

const BOX = /^\s{0,3}[-*+] \[( |x|X)\] (.{1,400})$/;
const BOX_TOPIC = /\b(?:generative|artificial intelligence|AI|LLMs?|copilot|chatgpt|claude)\b/i;
/** A declaration has a subject; a task that somebody ticked off starts with what was to be done. */
const BOX_START =
  /^\W*(?:this|the|these|i|we|ai|llm|no|yes|some|parts?|partially|code|changes?|patch|pr|generated|authored|written|was|used|includes?|contains?|generative|claude|copilot|chatgpt)\b/i;
const BOX_NEGATED = /\b(?:not|no|without|free of|n't)\b/i;
const BOX_USE = /\b(?:author\w*|co-author\w*|writ\w+|generat\w+|creat\w+|assist\w*|us(?:e|ed|ing)|help\w*)\b/i;

/** Evidence from questions about AI: the answer decides, and for a box whether it is ticked. */
export const answerClues = (prose: Prose): readonly Finding[] => [
  ...answersIn(prose).flatMap(({ text, line }) => {
    const answer = classifyAnswer(text, prose);
    if ('refused' in answer) return [refused('answer', answer.refused, line)];
    const { kind, role, tools } = answer;
    const common = { kind, role, channel: prose.channel, strength: 'text', line } as const;
    return (tools.length === 0 ? [null] : tools).map((tool) => evidenceFound({ tool, ...common }));
  }),
  ...prose.lines.flatMap((line, index) => (prose.quoted?.has(index) === true ? [] : boxClue(prose, line, index + 1))),
];

const boxClue = ({ channel }: Prose, text: string, line: number): readonly Finding[] => {
  const [, tick, label = ''] = BOX.exec(text) ?? [];
  if (tick === undefined || !BOX_START.test(label) || !BOX_TOPIC.test(label) || !BOX_USE.test(label)) return [];
  if (tick === ' ') return [refused('checkbox', 'the box is not ticked, which says nothing either way', line)];
  const kind = BOX_NEGATED.test(label) ? 'denial' : 'disclosed_assisted';
  return [evidenceFound({ kind, role: 'author', tool: null, channel, strength: 'text', line })];
};
