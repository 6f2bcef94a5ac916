import { expect, test } from 'vitest';
import { aiUsageBoxes } from './ai-usage-boxes.ts';

const NO = 'I **did not** use generative AI at all';
const YES = 'I **did** use generative AI in some form';

test.for([
  { name: 'no section', body: `- [x] ${YES}`, answer: undefined },
  { name: 'used', body: `## AI Usage\n\n- [ ] ${NO}\n- [x] ${YES}`, answer: 'yes' },
  { name: 'not used, with a large letter', body: `## AI Usage\r\n\r\n- [X] ${NO}\r\n- [ ] ${YES}`, answer: 'no' },
  { name: 'only the box that holds', body: `AI Usage\n\n* [x] ${NO}`, answer: 'no' },
  { name: 'neither', body: `## AI Usage\n\n- [ ] ${NO}\n- [ ] ${YES}`, answer: 'blank' },
  { name: 'both', body: `## AI Usage\n\n- [x] ${NO}\n- [x] ${YES}`, answer: 'blank' },
  { name: 'words of its own', body: '## AI Usage\n\nI did use generative AI.', answer: 'blank' },
  { name: 'a box of its own', body: '## AI Usage\n\n- [x] I did use generative AI.', answer: 'blank' },
  { name: 'a word that begins alike', body: `## AI Usages of old\n\n- [x] ${YES}`, answer: undefined },
])('$name: $answer', ({ body, answer }) => {
  expect(aiUsageBoxes(body)).toBe(answer);
});
