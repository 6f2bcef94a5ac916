import { type GateResult, missingLines } from './gate-text.ts';

/** The result as SARIF 2.1.0: an error for each rule that keeps the change from shipping, a note for each precedent. */
export const sarifOf = ({ judged, precedents }: GateResult, names: ReadonlyMap<string, string>): string => {
  const open = judged.findings.filter(({ result }) => result === 'fail' || result === 'undetermined');
  const whole = open.length === 0 && (judged.verdict === 'violation' || judged.verdict === 'undetermined');
  const rules = [...open.map(({ rule }) => rule), ...(whole ? ['no-verdict'] : []), 'precedent'];
  const lines = missingLines(judged);
  const results = [
    ...open.map(({ rule }, index) => ({
      ruleId: rule,
      level: 'error',
      message: { text: lines[index] ?? '' },
      locations: [],
    })),
    ...(whole ? [{ ruleId: 'no-verdict', level: 'error', message: { text: judged.why }, locations: [] }] : []),
    ...precedents.map(({ incident, paths }) => ({
      ruleId: 'precedent',
      level: 'note',
      message: { text: `The incident ${incident} touched ${paths.length} of the changed files` },
      locations: paths.map((uri) => ({ physicalLocation: { artifactLocation: { uri: encodeURI(uri) } } })),
    })),
  ];
  const driver = {
    name: 'hindcast gate',
    rules: [...new Set(rules)].map((id) => ({ id, shortDescription: { text: names.get(id) ?? TEXTS[id] ?? id } })),
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [{ tool: { driver }, results }] }, null, 2)}\n`;
};

const TEXTS: Readonly<Record<string, string>> = {
  precedent: 'An incident touched the same files',
  'no-verdict': 'Whether this change may ship cannot be told',
};
