import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileRecord, IncidentRecord } from '#model/records.ts';
import { findRecord, listRecords, type RecordKey } from './records.ts';
import { canonicalJson } from './records-json.ts';
import { applyRecords, type RecordPlan } from './records-plan.ts';
import { recordText } from './records-text.ts';

const SHA = 'c'.repeat(40);
const KEY = { kind: 'incidents', id: 'cache-eviction' } as const satisfies RecordKey;

const incident = (given: Partial<IncidentRecord> = {}): IncidentRecord => ({
  schema_version: 1,
  incident: KEY.id,
  links: [],
  commits: [],
  changes: [],
  deployments: [],
  not_seen: [],
  ...given,
});
const TEXT = recordText('incidents', 'x.json', incident());
const OTHER = recordText(
  'incidents',
  'x.json',
  incident({ not_seen: [{ what: 'reviews', why: 'no_export', detail: 'none' }] }),
);

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-records-'));
  path = join(folder, 'incidents', 'cache-eviction.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const apply = (plan: Partial<RecordPlan>) =>
  applyRecords({ folder, plan: { writes: [], removals: [], ...plan }, before: () => undefined });
const write = (text: string) => apply({ writes: [{ ...KEY, text }] });
const edit = async (text: string): Promise<void> => {
  await mkdir(join(folder, 'incidents'), { recursive: true });
  await writeFile(path, text);
};

test('JSON has one form, whatever the order and the names of keys', () => {
  const value = { b: [], a: { 10: 1, 9: [1, { z: 'ü\n', y: null }], ['__proto__']: {} }, c: undefined };
  expect(canonicalJson(value)).toMatchInlineSnapshot(`
    "{
      "a": {
        "10": 1,
        "9": [
          1,
          {
            "y": null,
            "z": "ü\\n"
          }
        ],
        "__proto__": {}
      },
      "b": []
    }
    "
  `);
  expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
});

test('a record reads back as it was written', async () => {
  expect(await write(TEXT)).toMatchObject({ written: [path], unchanged: [], removed: [], keptAside: [] });
  const found = await findRecord(folder, KEY);
  expect(found).toMatchObject({ intact: true, record: incident() });
  expect(await listRecords(folder, 'incidents')).toEqual(['cache-eviction']);
});

test('a path named like a built-in is kept', () => {
  const record: FileRecord = {
    schema_version: 1,
    repository: 'github.com/a/b',
    paths: { ['__proto__']: ['x'], constructor: ['y'] },
    commits: { [SHA]: ['x'] },
    changes: {},
  };
  const text = recordText('files', 'x.json', record);
  expect(Object.keys(JSON.parse(text).paths)).toEqual(['__proto__', 'constructor']);
});

test('repository ids become folders', async () => {
  const ids = ['github.com/a/b', 'gitlab.com/group/sub/project'];
  const writes = ids.map((id) => {
    const record: FileRecord = { schema_version: 1, repository: id, paths: {}, commits: {}, changes: {} };
    return { kind: 'files' as const, id, text: recordText('files', 'x.json', record) };
  });
  await apply({ writes });
  expect(await listRecords(folder, 'files')).toEqual(ids);
});

test('the same record twice is one write', async () => {
  await write(TEXT);
  const before = await stat(path);
  expect(await write(TEXT)).toMatchObject({ written: [], unchanged: [path] });
  expect((await stat(path)).ino).toBe(before.ino);
});

test('a record that a script may not write is refused', () => {
  const link = {
    source: 'machine',
    repository: 'github.com/a/b',
    commit: SHA,
    change: null,
    role: 'caused',
    method: 'revert_target',
    confidence: 'probable',
    why: 'x',
  } as const;
  expect(() => recordText('incidents', 'x.json', incident({ links: [link] }))).toThrow(
    "'x.json' is not a valid record: links.0: only a person may write this role",
  );
});

test.for([
  { name: 'changed by hand', text: TEXT.replace('"incident": "cache-eviction"', '"incident": "cache"') },
  { name: 'laid out by an editor', text: JSON.stringify(JSON.parse(TEXT)) },
  { name: 'without a checksum', text: TEXT.replace(/ {2}"checksum": .*\n/, '') },
  { name: 'cut off', text: TEXT.slice(0, 40) },
  { name: 'of a schema that is not known', text: '{"schema_version": 9}\n' },
])('a record $name is kept beside the new one', async ({ text }) => {
  await edit(text);
  expect(await write(TEXT)).toMatchObject({ written: [path], keptAside: [{ path, copy: `${path}.edited` }] });
  expect([await readFile(path, 'utf8'), await readFile(`${path}.edited`, 'utf8')]).toEqual([TEXT, text]);
  expect(await write(OTHER)).toMatchObject({ written: [path], keptAside: [] });
  expect(await listRecords(folder, 'incidents')).toEqual(['cache-eviction']);
});

test('a second edit does not hide the first, and the same edit is kept once', async () => {
  const copies: string[][] = [];
  for (const text of ['one', 'two', 'one']) {
    await edit(text);
    copies.push((await write(TEXT)).keptAside.map(({ copy }) => copy));
  }
  expect(copies).toEqual([[`${path}.edited`], [`${path}.edited-2`], [`${path}.edited`]]);
  expect(await readFile(`${path}.edited`, 'utf8')).toBe('one');
});

test('what another version or another machine wrote is no edit, and neither are line ends of Windows', async () => {
  await edit(OTHER.replaceAll('\n', '\r\n'));
  expect(await write(TEXT)).toMatchObject({ written: [path], keptAside: [] });
});

test('a removed record is gone; an edited one leaves its copy', async () => {
  await write(TEXT);
  expect(await apply({ removals: [KEY] })).toMatchObject({ removed: [path], keptAside: [] });
  await edit('mine');
  expect(await apply({ removals: [KEY] })).toMatchObject({ removed: [path], keptAside: [{ copy: `${path}.edited` }] });
  expect(await readdir(join(folder, 'incidents'))).toEqual(['cache-eviction.json.edited']);
});

test('a stop between two records leaves the first done and the second untouched', async () => {
  const second = { kind: 'incidents', id: 'second' } as const;
  let left = 1;
  const before = () => {
    left -= 1;
    if (left < 0) throw new Error('stopped');
  };
  const writes = [
    { ...KEY, text: TEXT },
    { ...second, text: TEXT },
  ];
  await expect(applyRecords({ folder, plan: { writes, removals: [] }, before })).rejects.toThrow('stopped');
  expect(await listRecords(folder, 'incidents')).toEqual(['cache-eviction']);
});
