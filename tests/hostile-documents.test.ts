import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { testRows } from '#fixtures/test-data.ts';
import { incident } from '#model/incident.ts';
import { refusalOfLink } from '#model/link-address.ts';
import { parseDocument } from '#sources/content-schema.ts';
import { readFrontMatter } from '#sources/front-matter.ts';
import { readBody } from '#sources/mdx-body.ts';

const row = z.object({ name: z.string(), text: z.string(), must: z.string(), data: z.unknown().optional() });

const DOCUMENTS = testRows('hostile/frontmatter/documents.jsonl').map((each) => row.parse(each));
const BODIES = testRows('hostile/mdx/documents.jsonl').map((each) => row.parse(each));
const LINKS = testRows('hostile/urls/hrefs.jsonl').map((each) =>
  z.object({ s: z.string(), must: z.string() }).parse(each),
);

const bytesOf = ({ name, text }: { readonly name: string; readonly text: string }): Uint8Array =>
  name.includes('utf16') ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(text);

/** The problems of a whole file, or none; the reader's alone when its fields are not to be looked at. */
const problemsOf = (document: z.infer<typeof row>, { fields }: { readonly fields: boolean }) => {
  const read = readFrontMatter({ file: document.name, bytes: bytesOf(document) });
  if (!read.ok) return read.problems;
  const parsed = parseDocument({ schema: incident, what: 'an incident', document: read });
  return !fields || parsed.ok ? [] : parsed.problems;
};

const where = (must: string) => DOCUMENTS.filter((each) => each.must === must);

describe.skipIf(DOCUMENTS.length === 0)('front matter that means harm', () => {
  test.for(where('reject'))('$name is refused with its file', (document) => {
    const problems = problemsOf(document, { fields: true });
    expect(problems.map(({ file }) => file)).toContain(document.name);
    expect(Reflect.has(globalThis, 'HC_PWNED')).toBe(false);
  });

  test.for(where('accept'))('$name is read as it is meant', (document) => {
    const read = readFrontMatter({ file: document.name, bytes: bytesOf(document) });
    expect(read.ok ? read.data : read.problems).toEqual(document.data);
  });

  test.for(where('accept-no-exec'))('$name is text and nothing else', (document) => {
    expect(problemsOf(document, { fields: false })).toEqual([]);
  });
});

describe.skipIf(BODIES.length === 0)('bodies that mean harm', () => {
  test.for(BODIES)('$name: $must', (document) => {
    const read = readFrontMatter({ file: document.name, bytes: bytesOf(document) });
    const body = read.ok ? readBody({ file: document.name, body: read.body, bodyLine: read.bodyLine }) : read;
    if (document.must === 'accept') expect(body.ok ? [] : body.problems).toEqual([]);
    // Comments and texts in braces are expressions too: what is not decided by syntax alone stays out.
    else
      expect(body.ok ? [] : body.problems[0]).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
  });
});

describe.skipIf(LINKS.length === 0)('addresses that mean harm', () => {
  test.for(LINKS)('$must %o', ({ s, must }) => {
    expect(refusalOfLink(s) === undefined ? 'allow' : 'refuse').toBe(must);
  });
});
