/** What a file is for, as far as its path tells. */
export type FileKind = 'code' | 'test' | 'docs' | 'locked' | 'vendored';

const TEST =
  /(?:^|\/)(?:tests?|specs?|__tests__|testdata|testsuite|e2e|fixtures|selftests?)\/|(?:^|\/)(?:test_[^/]*|conftest\.py)$|[._-](?:test|tests|spec|e2e)\.[^/]+$|(?:Tests?|Spec)\.(?:java|cs|kt|scala|php|swift|groovy)$/;
const DOCS =
  /\.(?:md|mdx|rst|txt|adoc|asciidoc|po|pot|[1-8]|texi)$|(?:^|\/)(?:docs?|documentation|man|changelogs?|changes|newsfragments|release-?notes)\/|(?:^|\/)(?:CHANGELOG|CHANGES|NEWS|README|LICENSE|AUTHORS|COPYING|MAINTAINERS|ReleaseNotes)[^/]*$/i;
const LOCKED =
  /(?:^|\/)(?:[^/]*\.lock|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum|bun\.lockb|packages\.lock\.json)$|\.(?:min\.(?:js|css)|map|snap|svg|pb\.go|designer\.cs)$|(?:^|\/)\.changeset\/|_pb2(?:_grpc)?\.py$|[._-]generated\.[^/]+$/;
const VENDORED =
  /(?:^|\/)(?:vendor|vendored|node_modules|third[_-]?party|bower_components|Godeps|extern|externals?|dist|deps)\//;

/** The kind of a file. A file of no other kind is code, configuration included: it can cause an outage. */
export const fileKind = (path: string): FileKind => {
  if (LOCKED.test(path)) return 'locked';
  if (VENDORED.test(path)) return 'vendored';
  if (TEST.test(path)) return 'test';
  return DOCS.test(path) ? 'docs' : 'code';
};

/** Code when there is any, else what there is, tests before documents before the rest. */
export const mostTelling = <T>(files: readonly T[], pathOf: (file: T) => string): readonly T[] => {
  const byKind = Map.groupBy(files, (file) => fileKind(pathOf(file)));
  const kinds: readonly FileKind[] = ['code', 'test', 'vendored', 'docs', 'locked'];
  return kinds.map((kind) => byKind.get(kind) ?? []).find((group) => group.length > 0) ?? [];
};
