import { expect, test } from 'vitest';
import { type ReviewerKind, reviewerKind } from './reviewer-kind.ts';

test.for<{ login: string | null; type: string | null; kind: ReviewerKind }>([
  { login: 'ana', type: 'User', kind: 'human' },
  { login: 'claude', type: 'User', kind: 'human' },
  { login: 'cursor', type: 'User', kind: 'human' },
  { login: 'ana', type: null, kind: 'unknown' },
  { login: 'ana', type: 'Mannequin', kind: 'unknown' },
  { login: 'org', type: 'Organization', kind: 'unknown' },
  { login: null, type: null, kind: 'unknown' },
  { login: 'ghost', type: 'User', kind: 'unknown' },
  { login: 'dependabot[bot]', type: 'Bot', kind: 'bot' },
  { login: 'ci-robot', type: 'Bot', kind: 'bot' },
  { login: 'coderabbitai[bot]', type: 'Bot', kind: 'ai' },
  { login: 'CodeRabbitAI[bot]', type: null, kind: 'ai' },
  { login: 'coderabbitai', type: 'Bot', kind: 'ai' },
  { login: 'copilot-pull-request-reviewer[bot]', type: 'Bot', kind: 'ai' },
  { login: 'Copilot', type: 'Bot', kind: 'ai' },
  { login: 'Copilot', type: 'User', kind: 'ai' },
  { login: 'cursor[bot]', type: 'Bot', kind: 'ai' },
  { login: 'github-actions[bot]', type: 'Bot', kind: 'bot' },
  { login: 'github-advanced-security[bot]', type: 'Bot', kind: 'bot' },
])('$login of type $type is $kind', ({ login, type, kind }) => expect(reviewerKind({ login, type })).toBe(kind));
