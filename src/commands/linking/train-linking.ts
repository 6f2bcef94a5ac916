import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LinkingModel } from '#linking/linking-model.ts';
import { type ExaminedPair, examinePairs } from './examine-pairs.ts';
import { readPairs } from './read-pairs.ts';
import { train } from './train.ts';

interface TrainingOptions {
  readonly pairs: string;
  readonly repositories: string;
  /** File to write, as `src/linking/weights.ts`. */
  readonly out: string;
}

/** Learns the weights of linking from known pairs and writes them as a TypeScript file. */
export const trainLinking = async (options: TrainingOptions): Promise<object> => {
  const { examined, skipped } = await examinePairs(await readPairs(options.pairs), options);
  const model = modelFrom(examined, basename(options.pairs));
  await writeFile(options.out, modelSource(model));
  return { written: options.out, pairs: model.trained.pairs, calibration: model.calibration, skipped };
};

export const modelFrom = (examined: readonly ExaminedPair[], from: string): LinkingModel => ({
  trained: {
    on: new Date().toISOString().slice(0, 10),
    from,
    pairs: examined.length,
    repositories: [...new Set(examined.map(({ pair }) => pair.repo))].toSorted(),
  },
  ...train(examined),
});

/** The model as the text of a module, formatted as the project formats code. */
export const modelSource = ({ trained, weights, calibration }: LinkingModel): string => {
  const repositories = trained.repositories.map((name) => `      '${name}',`);
  const entries = Object.entries(weights).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    "import type { LinkingModel } from './linking-model.ts';",
    '',
    '/** Learnt by `npm run bench -- linking-weights`; not edited by hand. */',
    'export const LINKING_MODEL: LinkingModel = {',
    '  trained: {',
    `    on: '${trained.on}',`,
    `    from: '${trained.from}',`,
    `    pairs: ${trained.pairs},`,
    '    repositories: [',
    ...repositories,
    '    ],',
    '  },',
    '  weights: {',
    ...entries.map(([name, weight]) => `    ${name}: ${weight},`),
    '  },',
    `  calibration: { relative: ${calibration.relative}, absolute: ${calibration.absolute}, intercept: ${calibration.intercept} },`,
    '};',
    '',
  ].join('\n');
};
