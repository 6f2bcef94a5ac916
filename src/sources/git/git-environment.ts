/** Variables that the operating system needs to start a program at all. */
const FROM_OUTSIDE = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP'] as const;

/**
 * The whole environment of a git process: nothing of the caller's (no `GIT_*`, no `HOME`, no askpass program), no
 * system or personal configuration, no replaced objects, no download of missing ones, no question on a terminal.
 */
export const gitEnvironment = (gitDir: string): Record<string, string> => ({
  ...Object.fromEntries(FROM_OUTSIDE.map((name) => [name, process.env[name] ?? '']).filter(([, value]) => value)),
  LC_ALL: 'C',
  TZ: 'UTC',
  HOME: gitDir,
  XDG_CONFIG_HOME: gitDir,
  GIT_DIR: gitDir,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  // A path is a path, never a pattern.
  GIT_LITERAL_PATHSPECS: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_PROTOCOL_FROM_USER: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // Fill the pipe instead of writing once for each commit.
  GIT_FLUSH: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
});

/**
 * The whole configuration of the repository of our own. The commit-graph is left aside because it is a cache that the
 * target could have forged to hide parents; files above the threshold count as binary, which bounds memory.
 */
export const gitConfiguration = (objectFormat: 'sha1' | 'sha256'): string => `[core]
\trepositoryFormatVersion = ${objectFormat === 'sha1' ? 0 : 1}
\tbare = true
\thooksPath = /dev/null
\tattributesFile = /dev/null
\texcludesFile = /dev/null
\tfsmonitor = false
\tuseReplaceRefs = false
\tcommitGraph = false
\tlogAllRefUpdates = false
\tbigFileThreshold = 16m
\tpackedGitLimit = 512m
[protocol]
\tallow = never
[gc]
\tauto = 0
[maintenance]
\tauto = false
[log]
\tshowSignature = false
\tmailmap = false
[diff]
\trenames = true
\trenameLimit = 1000
${objectFormat === 'sha1' ? '' : `[extensions]\n\tobjectFormat = ${objectFormat}\n`}`;
