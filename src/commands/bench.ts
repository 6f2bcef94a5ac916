import { badValue } from './bad-value.ts';
import { benchIngest } from './bench-ingest.ts';
import { benchLinking } from './bench-linking.ts';
import { benchProvenance } from './bench-provenance.ts';
import { benchLabels } from './bench-provenance-labels.ts';
import { benchSearch } from './bench-search.ts';
import { trainLinking } from './linking/train-linking.ts';

/** Reads the value of a flag. */
type Value = (
  flag: 'corpus' | 'queries' | 'repo' | 'labelled' | 'pairs' | 'repositories' | 'out',
) => string | undefined;

const PLACES: Partial<Record<Parameters<Value>[0], string>> = { repo: 'PATH', repositories: 'DIR' };

const needed = (value: Value, flag: Parameters<Value>[0]): string => {
  const given = value(flag);
  if (given !== undefined) return given;
  throw badValue(`--${flag}`, '', `Write --${flag} ${PLACES[flag] ?? 'FILE'}.`);
};

/** Speed, quality, or both. Speed comes first: what the labels take would count as memory of the scan. */
const benchBoth = async (value: Value): Promise<object> => {
  const labelled = value('labelled');
  const isTimed = labelled === undefined || value('repo') !== undefined;
  const speed = isTimed ? await benchProvenance({ repo: needed(value, 'repo') }) : {};
  return labelled === undefined ? speed : { ...speed, ...(await benchLabels({ labelled })) };
};

const pairsIn = (value: Value) => ({ pairs: needed(value, 'pairs'), repositories: needed(value, 'repositories') });

/** What can be measured; each prints one JSON document. */
export const BENCHES = {
  search: (value: Value) => benchSearch({ corpus: needed(value, 'corpus'), queries: needed(value, 'queries') }),
  ingest: (value: Value) => benchIngest({ repo: needed(value, 'repo') }),
  provenance: benchBoth,
  linking: (value: Value) => benchLinking(pairsIn(value)),
  'linking-weights': (value: Value) => trainLinking({ ...pairsIn(value), out: needed(value, 'out') }),
} as const satisfies Record<string, (value: Value) => Promise<object>>;

const isBench = (name: string): name is keyof typeof BENCHES => Object.hasOwn(BENCHES, name);

/** The measurement of that name. Throws `usage/bad-value`. */
export const benchOf = (name = ''): ((value: Value) => Promise<object>) => {
  if (isBench(name)) return BENCHES[name];
  const expected = `Write what to measure: ${Object.keys(BENCHES).join(', ')}.`;
  throw badValue('bench', name, expected);
};
