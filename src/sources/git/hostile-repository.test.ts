import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import { gitAnswer } from './git-process.ts';
import { openRepository } from './open-repository.ts';
import type { Repository } from './repository.ts';

/** A repository with two commits, and a program that leaves a file behind when anything runs it. */
const trap = (): { repo: TestRepo; program: string; sprung: () => boolean; tip: string; first: string } => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  const first = repo.commit({ message: 'one', files: { 'a.x': 'a\n' } });
  const tip = repo.commit({ message: 'two', files: { 'a.x': 'b\n', '.gitattributes': '*.x diff=x filter=x\n' } });
  repo.git(['reset', '--hard', '--quiet']);
  const mark = join(repo.path, 'sprung');
  const program = join(repo.path, 'program.sh');
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\ncat\n`);
  chmodSync(program, 0o755);
  return { repo, program, tip, first, sprung: () => existsSync(mark) };
};

/** Asks everything that a repository can be asked. */
const useAll = async (path: string, tip: string): Promise<Repository> => {
  const repository = await openRepository(path);
  onTestFinished(() => repository.close());
  await Array.fromAsync(repository.refs());
  await repository.branchTip('HEAD');
  const commits = await Array.fromAsync(repository.log({ tips: [tip], files: true }));
  expect(commits.map(({ message }) => message)).toEqual(['two', 'one']);
  expect((await repository.findCommit(tip))?.files).toHaveLength(2);
  expect(await repository.count([tip])).toBe(2);
  expect(await repository.isAncestor(tip, tip)).toBe(true);
  return repository;
};

test.for<{ name: string; config: (program: string) => string }>([
  { name: 'fsmonitor', config: (program) => `[core]\n\tfsmonitor = ${program}\n` },
  { name: 'hooks elsewhere', config: () => '[core]\n\thooksPath = hooks-of-mine\n' },
  { name: 'a pager', config: (program) => `[core]\n\tpager = ${program}\n[pager]\n\tlog = ${program}\n` },
  {
    name: 'an external diff',
    config: (program) => `[diff]\n\texternal = ${program}\n[diff "x"]\n\tcommand = ${program}\n`,
  },
  { name: 'textconv', config: (program) => `[diff "x"]\n\ttextconv = ${program}\n` },
  {
    name: 'filters',
    config: (program) => `[filter "x"]\n\tclean = ${program}\n\tsmudge = ${program}\n\tprocess = ${program}\n`,
  },
  { name: 'an alias of log', config: (program) => `[alias]\n\tlog = !${program}\n\tcat-file = !${program}\n` },
  {
    name: 'a signature program',
    config: (program) => `[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ${program}\n`,
  },
  { name: 'a trailer command', config: (program) => `[trailer "x"]\n\tkey = x\n\tcmd = ${program}\n` },
  { name: 'an alternate-refs command', config: (program) => `[core]\n\talternateRefsCommand = ${program}\n` },
  { name: 'an included file', config: (program) => `[include]\n\tpath = ${program}\n` },
  { name: 'broken syntax', config: () => '[core\nthis is no configuration = = "\n' },
  {
    name: 'a format of the future',
    config: () => '[core]\n\trepositoryFormatVersion = 99\n[extensions]\n\tnobodyKnows = true\n',
  },
])('configuration of the target has no effect: $name', async ({ config }) => {
  const { repo, program, tip, sprung } = trap();
  writeFileSync(join(repo.gitDir, 'config'), config(program), { flag: 'a' });
  await useAll(repo.path, tip);
  expect(sprung()).toBe(false);
});

test('the trap does spring when git runs in the target', () => {
  const { repo, program, sprung } = trap();
  writeFileSync(join(repo.gitDir, 'config'), `[diff "x"]\n\ttextconv = ${program}\n`, { flag: 'a' });
  repo.git(['log', '-p', '--textconv']);
  expect(sprung()).toBe(true);
});

test('hooks of the target do not run', async () => {
  const { repo, program, tip, sprung } = trap();
  for (const hook of [
    'post-checkout',
    'reference-transaction',
    'post-index-change',
    'pre-auto-gc',
    'fsmonitor-watchman',
  ]) {
    symlinkSync(program, join(repo.gitDir, 'hooks', hook));
  }
  await useAll(repo.path, tip);
  expect(sprung()).toBe(false);
});

test('variables of the caller do not reach git', async () => {
  const { repo, program, tip, sprung } = trap();
  const outside = {
    GIT_EXTERNAL_DIFF: program,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.fsmonitor',
    GIT_CONFIG_VALUE_0: program,
  };
  const before = { ...process.env };
  Object.assign(process.env, outside, { GIT_DIR: '/nowhere', GIT_TRACE: join(repo.path, 'sprung') });
  onTestFinished(() => {
    for (const name of [...Object.keys(outside), 'GIT_DIR', 'GIT_TRACE']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });
  await useAll(repo.path, tip);
  expect(sprung()).toBe(false);
});

test('replaced objects do not take the place of the real ones', async () => {
  const { repo, tip, first } = trap();
  const forged = repo.commit({ message: 'forged', branch: 'forged', parents: [] });
  repo.git(['replace', tip, forged]);
  repo.git(['replace', first, forged]);
  expect(repo.git(['log', '--format=%s', tip])).toBe('forged');
  await useAll(repo.path, tip);
});

test('grafts do not change parents', async () => {
  const { repo, tip } = trap();
  mkdirSync(join(repo.gitDir, 'info'), { recursive: true });
  writeFileSync(join(repo.gitDir, 'info', 'grafts'), `${tip}\n`);
  expect(repo.git(['rev-list', '--count', tip])).toBe('1');
  await useAll(repo.path, tip);
});

test('a forged commit-graph hides no parents', async () => {
  const { repo, tip } = trap();
  const plain = repo.commit({ message: 'forged', branch: 'forged', parents: [] });
  repo.git(['commit-graph', 'write', '--reachable']);
  const file = join(repo.gitDir, 'objects', 'info', 'commit-graph');
  const graph = readFileSync(file);
  chmodSync(file, 0o644);
  // Exchanging the two ids in the table of names gives each the parents of the other.
  const [a, b] = [graph.indexOf(Buffer.from(tip, 'hex')), graph.indexOf(Buffer.from(plain, 'hex'))];
  expect(Math.min(a, b)).toBeGreaterThan(0);
  graph.set(Buffer.from(plain, 'hex'), a);
  graph.set(Buffer.from(tip, 'hex'), b);
  writeFileSync(file, graph);
  await useAll(repo.path, tip);
});

test('an owner whom git would not trust does not matter', async () => {
  const { repo, tip } = trap();
  await useAll(repo.path, tip);
  const own = makeRepo();
  onTestFinished(() => own.remove());
  const owners = await gitAnswer({ gitDir: own.gitDir, args: ['config', '--list'] });
  expect(owners.toString()).not.toContain('safe.directory');
});
