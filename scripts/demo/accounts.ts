/** An account on the forge, with the name and address that its commits carry. */
export interface Account {
  readonly name: string;
  readonly email: string;
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot';
}

const person = (name: string, login: string, id: number): Account => ({
  name,
  email: `${login}@tidemark.example`,
  login: `${login}_tidemark`,
  id,
  type: 'User',
});

const app = (login: string, id: number, address = login): Account => ({
  name: login,
  email: `${id}+${address}@users.noreply.github.com`,
  login,
  id,
  type: 'Bot',
});

/**
 * Who works on harbor. The six people are invented; their logins end in `_tidemark`, a form that no ordinary account
 * can have. Bots and AI tools have the addresses under which they commit and review in public.
 */
export const ACCOUNTS = {
  ingrid: person('Ingrid Solheim', 'ingrid', 900100101),
  leila: person('Leila Farahani', 'leila', 900100102),
  tomas: person('Tomás Arrieta', 'tomas', 900100103),
  adaeze: person('Adaeze Okonkwo', 'adaeze', 900100104),
  haruto: person('Minami Haruto', 'haruto', 900100105),
  daniel: person('Daniel Kowalczyk', 'daniel', 900100106),
  github: { name: 'GitHub', email: 'noreply@github.com', login: 'web-flow', id: 19864447, type: 'User' },
  renovate: app('renovate[bot]', 29139614),
  copilotAgent: { ...app('copilot-swe-agent[bot]', 198982749, 'Copilot'), login: 'Copilot' },
  copilotReviewer: app('copilot-pull-request-reviewer[bot]', 175728472, 'Copilot'),
  coderabbit: app('coderabbitai[bot]', 136622811),
} as const satisfies Record<string, Account>;

export type AccountName = keyof typeof ACCOUNTS;
