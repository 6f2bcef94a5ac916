import { didYouMean } from '#errors/nearest.ts';
import { placeText } from '#errors/place.ts';
import type { Problem } from '#errors/problem.ts';
import { type Claim, claimsOf, looseClaimsOf } from '#model/ai-tool-claims.ts';
import { NOT_AGENTS } from '#model/ai-tools/not-agents.ts';
import { AI_TOOLS, toolName } from '#model/ai-tools.ts';
import type { OwnAgents } from '#model/own-agents.ts';
import type { RosterEntity } from '#model/roster.ts';
import type { Located } from './content-entries.ts';

type OwnAgent = OwnAgents['agents'][number];
type OwnPerson = OwnAgents['people'][number];

interface Claimed extends Claim {
  readonly by: string;
  /** Whoever states it may state it again. */
  readonly loose?: boolean;
}

interface Given {
  readonly file: Located<OwnAgents>;
  readonly roster: readonly Located<RosterEntity>[];
}

/** What in `agents.yaml` speaks against itself, against the built-in tools, or against the roster. */
export const agentProblems = ({ file, roster }: Given): Problem[] => {
  const { agents, people } = file.data;
  const claims = agents.flatMap(claimsOfAgent);
  const taken = new Map(
    [...people.flatMap(claimsOfPerson), ...roster.flatMap(claimsOfRoster)].map((each) => [each.what, each]),
  );
  const found = [
    ...agents.flatMap(unknownTools),
    ...repeated(claims, file),
    ...repeated(
      agents.map(({ id }, index) => ({ what: `The id '${id}'`, path: ['agents', index, 'id'], by: '' })),
      file,
    ),
    ...claims.flatMap(builtIn),
    ...claims.flatMap(({ what, path }) => {
      const person = taken.get(what);
      if (person === undefined) return [];
      const message = `${what} is that of an agent and of ${person.by}`;
      return [{ path, rule: 'agents/person', message, hint: 'An account is either: delete one of the two' }];
    }),
    ...agents.flatMap(everywhere),
  ];
  return found.map(({ path, ...words }) => ({ ...file.document.placeOf(path), severity: 'error', ...words }));
};

interface Found {
  readonly path: readonly PropertyKey[];
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

const claimsOfAgent = (agent: OwnAgent, index: number): Claimed[] => {
  const claim = ({ what, path }: Claim, loose: boolean): Claimed => ({
    what,
    path: ['agents', index, ...path],
    by: agent.id,
    loose,
  });
  return [
    ...claimsOf(agent).map((each) => claim(each, false)),
    ...looseClaimsOf(agent).map((each) => claim(each, true)),
  ];
};

const claimsOfPerson = ({ name, names, addresses, logins }: OwnPerson, index: number): Claimed[] => {
  const claim = (what: string, values: readonly string[]): Claimed[] =>
    values.map((value) => ({
      what: `${what} '${value.toLowerCase()}'`,
      path: ['people', index],
      by: `the person '${name}'`,
    }));
  return [...claim('The name', [name, ...names]), ...claim('The address', addresses), ...claim('The account', logins)];
};

const claimsOfRoster = ({ data }: Located<RosterEntity>): Claimed[] => {
  if (data.kind !== 'User' || data.spec.person_kind !== 'human') return [];
  const by = `the user '${data.metadata.name}' of the roster`;
  const { profile, identities } = data.spec;
  return [{ email: profile?.email, login: undefined }, ...identities].flatMap(({ email, login }) => [
    ...(email === undefined ? [] : [{ what: `The address '${email.toLowerCase()}'`, path: [], by }]),
    ...(login === undefined ? [] : [{ what: `The account '${login.toLowerCase()}'`, path: [], by }]),
  ]);
};

/** The same thing stated twice. */
const repeated = (claims: readonly Claimed[], { document }: Located<OwnAgents>): Found[] =>
  [...Map.groupBy(claims, ({ what }) => what).values()].flatMap(([first, ...more]) =>
    more.flatMap(({ what, path, by, loose }) => {
      if (first === undefined || (loose === true && by === first.by)) return [];
      const message = `${what} stands twice; first at ${placeText(document.placeOf(first.path))}`;
      return [{ path, rule: 'agents/repeated', message, hint: 'Keep one of the two' }];
    }),
  );

const BUILT_IN: ReadonlyMap<string, string> = new Map(
  AI_TOOLS.flatMap((tool) => [...claimsOf(tool), ...looseClaimsOf(tool)].map(({ what }) => [what, tool.id])),
);
const IDS: readonly string[] = AI_TOOLS.map(({ id }) => id);

const builtIn = ({ what, path }: Claimed): Found[] => {
  const id = BUILT_IN.get(what);
  if (id === undefined) return [];
  const hint = `Delete it; an entry with the id '${id}' adds to that tool`;
  return [
    { path, rule: 'agents/built-in', message: `${what} is already known as that of ${toolName(id)} (${id})`, hint },
  ];
};

/** An entry without a name adds to a built-in tool, and models are those of a tool. */
const unknownTools = ({ id, name, models = [] }: OwnAgent, index: number, all: readonly OwnAgent[]): Found[] => {
  const known = new Set([...IDS, ...all.flatMap((agent) => (agent.name === undefined ? [] : [agent.id]))]);
  const named = [
    ...(name === undefined ? [{ tool: id, path: ['agents', index, 'id'], add: 'Give a new agent a name' }] : []),
    ...models.map((tool, at) => ({ tool, path: ['agents', index, 'models', at], add: 'Here stand ids of tools' })),
  ];
  return named.flatMap(({ tool, path, add }) => {
    if (known.has(tool)) return [];
    const hint = `${didYouMean(tool, IDS)}${add}`;
    return [{ path, rule: 'reference/unknown-tool', message: `There is no built-in tool '${tool}'`, hint }];
  });
};

const EVERYWHERE = new Map(
  NOT_AGENTS.flatMap(({ value, why, everywhere: is }) => (is === true ? [[value, why] as const] : [])),
);

/** Accounts that sign for everybody would make agents of people, unless the display name has to fit as well. */
const everywhere = ({ identities, reviewers }: OwnAgent, index: number): Found[] => {
  const accounts = [
    ...identities.flatMap(({ address, login, name }, at) =>
      name === undefined ? [{ field: 'identities', at, account: address ?? login ?? '' }] : [],
    ),
    ...reviewers.map(({ login }, at) => ({ field: 'reviewers', at, account: login })),
  ];
  return accounts.flatMap(({ field, at, account }) => {
    const why = EVERYWHERE.get(account.toLowerCase());
    if (why === undefined) return [];
    const hint = 'Delete it, or say by name how the display name of the agent begins';
    return [
      {
        path: ['agents', index, field, at],
        rule: 'agents/not-an-agent',
        message: `'${account}' is no agent: ${why}`,
        hint,
      },
    ];
  });
};
