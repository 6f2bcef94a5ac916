import type { Known } from '#model/ai-fact.ts';
import type { AiTool, Identity } from '#model/ai-tool.ts';
import type { LineMeaning } from '#model/ai-tool-parts.ts';

const DATE = '2026-11-22';

interface Fact {
  readonly known: Known;
  readonly source: string;
  readonly date: string;
}

export const COUNTED: Fact = {
  known: 'measured',
  source: 'counted on 148 public repositories (1,006,568 commits)',
  date: DATE,
};
/** A list of agent accounts that others keep; none of these accounts was seen in a commit. */
export const LISTED: Fact = { known: 'read', source: 'the list of agent accounts of chaoss/disclosure', date: DATE };
export const TOLD: Fact = { known: 'second_hand', source: 'instruction files of public repositories', date: DATE };

export const readIn = (source: string): Fact => ({ known: 'read', source, date: DATE });
export const toldBy = (source: string): Fact => ({ known: 'second_hand', source, date: DATE });

/** Counted: that many commits, in that many repositories where it was noted. */
export const seen = (commits: number, repositories?: number): Fact & Pick<AiTool, 'seen'> => ({
  ...COUNTED,
  seen: repositories === undefined ? { commits } : { commits, repositories },
});

type Rest = Partial<Omit<Identity, 'address' | 'user_id'>>;

/** An account that signs with a whole address. */
export const address = (whole: string, fact: Fact, rest: Rest = {}): Identity => ({
  address: whole,
  role: 'author',
  ...fact,
  ...rest,
});

/** An account of GitHub by number and login; the number alone is never enough. */
export const account = (userId: number, login: string, fact: Fact, rest: Rest = {}): Identity => ({
  user_id: userId,
  login,
  role: 'author',
  ...fact,
  ...rest,
});

/** An account of a forge of which only the login is known. */
export const named = (login: string, fact: Fact, rest: Rest = {}): Identity => ({
  login,
  role: 'author',
  ...fact,
  ...rest,
});

export const branches = (prefix: string, fact: Fact): Pick<AiTool, 'branches'> => ({ branches: [{ prefix, ...fact }] });

export const hosts = (fact: Fact, ...names: readonly string[]): Pick<AiTool, 'hosts'> => ({
  hosts: names.map((host) => ({ host, ...fact })),
});

export const footers = (fact: Fact, ...names: readonly string[]): Pick<AiTool, 'footers'> => ({
  footers: names.map((name) => ({ name, ...fact })),
});

export const reviewers = (fact: Fact, ...logins: readonly string[]): Pick<AiTool, 'reviewers'> => ({
  reviewers: logins.map((login) => ({ login, ...fact })),
});

/** A key that only one tool writes; without forms its value may be anything. */
export const key = (name: string, says: LineMeaning, fact: Fact, ...forms: string[]): AiTool['keys'][number] => ({
  key: name,
  forms,
  says,
  ...fact,
});

type Lists =
  | 'words'
  | 'model_words'
  | 'identities'
  | 'reserved_names'
  | 'author_suffixes'
  | 'keys'
  | 'footers'
  | 'hosts'
  | 'branches'
  | 'marks'
  | 'reviewers';

/** An entry of the registry; what it does not say is empty. */
export const tool = (fields: Omit<AiTool, Lists | 'role'> & Partial<Pick<AiTool, Lists | 'role'>>): AiTool => ({
  role: 'author',
  words: [],
  model_words: [],
  identities: [],
  reserved_names: [],
  author_suffixes: [],
  keys: [],
  footers: [],
  hosts: [],
  branches: [],
  marks: [],
  reviewers: [],
  ...fields,
});
