import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { verdictOf } from './verdict.ts';

const CLAUDE = 'Co-Authored-By: Claude <noreply@anthropic.com>';

test.for([
  {
    name: 'silence',
    commit: claimsOf('Change it'),
    says: 'unknown: it is not known whether AI took part, because nothing in it or beside it speaks; silence is not a denial.',
  },
  {
    name: 'a trailer',
    commit: claimsOf(`Change it\n\n${CLAUDE}`),
    says: 'agent: an agent wrote it and a person committed it, by a trailer (line 3).',
  },
  {
    name: 'a hint',
    commit: claimsOf('Merge pull request #1 from ana/codex/fix-cache'),
    says: 'unknown: it is not known whether AI took part, because there are only hints (branch).',
  },
  {
    name: 'a denial',
    commit: claimsOf('Change it\n\nAI-Assisted: no'),
    says: 'none: AI wrote none of it, by a trailer (line 3).',
  },
  {
    name: 'claims that contradict each other',
    commit: claimsOf(`Change it\n\nAI-Assisted: no\n${CLAUDE}`),
    says: 'agent: an agent wrote it and a person committed it, by a trailer (line 4) and 1 more piece of evidence, though its claims contradict each other.',
  },
  {
    name: 'an account',
    commit: claimsOf('Change it', { author: { name: 'devin-ai-integration[bot]', email: 'x@y.test' } }),
    says: 'autonomous: an agent is its author, by an account (author).',
  },
])('$name', ({ commit, says }) => expect(verdictOf(provenanceOf(commit))).toBe(says));
