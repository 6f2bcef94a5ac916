import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepo } from '#fixtures/repo.ts';
import { benchLinking } from './bench-linking.ts';
import { trainLinking } from './linking/train-linking.ts';

/** Pairs of two small repositories, of one that is not there, and of a fix that is not in its repository. */
const measured = () => {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'tidemark'));
  const rows = ['harbor', 'pier'].flatMap((name) => {
    const repo = makeRepo();
    onTestFinished(() => repo.remove());
    symlinkSync(repo.path, join(folder, 'tidemark', name));
    repo.commit({ message: 'make', files: { 'a.ts': 'start();\nstop();\n', 'b.ts': 'other();\n' } });
    const bad = repo.commit({ message: 'break it', files: { 'a.ts': 'start(1);\nstop();\n' } });
    repo.commit({ message: 'else', files: { 'b.ts': 'another();\n' } });
    const fix = repo.commit({ message: `mend\n\nFixes: ${bad}`, files: { 'a.ts': 'start(2);\nstop();\n' } });
    const pair = { repo: `tidemark/${name}`, fix_sha: fix, inducing_shas: [bad], source: 'phrase', lang: 'TypeScript' };
    return [pair, { ...pair, source: 'revert', note: 'other fields are passed over' }];
  });
  const [first] = rows;
  const missing = [
    { ...first, repo: 'tidemark/none' },
    { ...first, fix_sha: 'f'.repeat(40) },
  ];
  const pairs = join(folder, 'pairs.jsonl');
  writeFileSync(pairs, `${[...rows, ...missing].map((row) => JSON.stringify(row)).join('\n')}\n`);
  return { folder, options: { pairs, repositories: folder } };
};

test('linking is measured beside other ways, with what could not be read', async () => {
  const { options } = measured();
  const figures = await benchLinking(options);
  expect(figures).toMatchObject({
    pairs: 2,
    precision: 1,
    recall: 1,
    f1: 1,
    recall_at: { '1': 1, '3': 1, '5': 1 },
    ms_per_fix: expect.any(Number),
    blame_ratio: expect.any(Number),
    baselines: { r_szz: { f1: 1 }, b_szz: { f1: 1 } },
    by_language: { TypeScript: { pairs: 2 } },
    by_source: { phrase: { pairs: 2 }, revert: { pairs: 2 } },
    named_in_message: { pairs: 4, precision: 1 },
    cross_validated: 0,
    skipped: [`tidemark/harbor ${'f'.repeat(40)}`, 'tidemark/none (1 pairs)'],
  });
});

test('training writes the same weights twice, and names what it learnt from', async () => {
  const { folder, options } = measured();
  const out = join(folder, 'weights.ts');
  await trainLinking({ ...options, out });
  const text = readFileSync(out, 'utf8');
  expect(text).toMatch(
    /from: 'pairs.jsonl',\s+pairs: 4,\s+repositories: \[\s+'tidemark\/harbor',\s+'tidemark\/pier',\s+\],/,
  );
  expect(text).toMatch(/replaced_any: [1-9\d.]/);
  await trainLinking({ ...options, out });
  expect(readFileSync(out, 'utf8')).toBe(text);
});

test('a file of pairs that is not one is named', async () => {
  const { folder } = measured();
  const pairs = join(folder, 'other.jsonl');
  writeFileSync(pairs, '{"repo":"x"}\n');
  await expect(benchLinking({ pairs, repositories: folder })).rejects.toThrow(/other\.jsonl/);
});
