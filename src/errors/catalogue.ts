interface Entry {
  readonly message: string;
  readonly hint: string;
}

/** Everything that can stop a command. A code is permanent: it may gain words, never another meaning. */
export const CATALOGUE = {
  'usage/unknown-command': {
    message: "There is no command '{name}'",
    hint: "{suggestion}'hindcast --help' lists the commands.",
  },
  'usage/unknown-flag': {
    message: "'{command}' has no flag '{name}'",
    hint: "{suggestion}'npm run {command} -- --help' lists its flags.",
  },
  'usage/bad-value': {
    message: "'{name}' cannot be '{value}'",
    hint: '{expected}',
  },
  'usage/unknown-repository': {
    message: "'{name}' is neither a folder here nor a repository that {file} lists",
    hint: '{suggestion}Pass the folder of a clone, or an id such as github.com/org/repo.',
  },
  'usage/no-repository': {
    message: 'No repository was named, and none that {file} lists has a clone here',
    hint: "Pass --repo PATH; 'npm start' builds the repository of the demo.",
  },
  'content/not-found': {
    message: "There is no content folder at '{path}'",
    hint: 'Pass --content DIR, set HINDCAST_CONTENT, or run from the project folder.',
  },
  'git/missing': {
    message: 'git could not be started',
    hint: 'Install git 2.31 or later and make sure that it is on PATH.',
  },
  'git/not-a-repository': {
    message: "'{path}' is not a git repository",
    hint: 'Pass the folder of a clone, bare or not: one that holds .git or HEAD, objects and refs.',
  },
  'git/failed': {
    message: 'git {command} failed: {reason}',
    hint: "Try 'git fsck' in the repository; a damaged one has to be cloned again.",
  },
  'git/too-slow': {
    message: 'git {command} took longer than {seconds} s and was stopped',
    hint: 'Narrow the range, or raise --timeout.',
  },
  'git/too-much': {
    message: 'git {command} printed more than {bytes} bytes and was stopped',
    hint: 'Narrow the range, or raise --max-bytes.',
  },
  'git/unexpected-output': {
    message: 'git {command} printed a record that does not have the expected form: {reason}',
    hint: 'Report the version of git that is in use (git --version).',
  },
  'git/no-such-commit': {
    message: "Commit {sha} is not in '{repository}'",
    hint: 'Fetch the branch that holds it, or correct the id; ids have 7 to 64 hex digits.',
  },
  'git/unknown-name': {
    message: "'{name}' is no branch, tag or commit of '{repository}'",
    hint: '{suggestion}Names are those of the clone: fetch what is missing.',
  },
  'git/ambiguous-commit': {
    message: "'{sha}' is the start of several commits of '{repository}': {commits}",
    hint: 'Write more digits.',
  },
  'git/too-few-ancestors': {
    message: "'{name}' goes back further than the history of '{repository}'",
    hint: 'Write a smaller number after ~; a shallow clone holds only part of its history.',
  },
  'source/no-clone': {
    message: "{id} has no clone at '{path}'",
    hint: '{clone}',
  },
  'source/unreadable': {
    message: "'{path}' could not be read: {reason}",
    hint: 'Check the path in sources.yaml (paths are relative to that file) and its permissions.',
  },
  'source/not-json': {
    message: "'{path}' is not complete JSON: {reason}",
    hint: 'The export was probably cut off: export it again.',
  },
  'source/wrong-shape': {
    message: "'{path}' does not look like {expected}: {reason}",
    hint: 'Export it as docs/sources.md describes.',
  },
  'source/too-large': {
    message: "'{path}' has {bytes} bytes; at most {limit} are read",
    hint: 'Split the export, or narrow what it covers.',
  },
  'source/no-branch': {
    message: "'{path}' has no branch '{branch}'",
    hint: 'Correct the branch in sources.yaml; a repository without commits has none.',
  },
  'source/shallow': {
    message: "'{path}' holds only part of its history, so its counts are lower bounds: {reason}",
    hint: "Fetch the rest with 'git fetch --unshallow', or clone it again without --depth.",
  },
  'ingest/no-key': {
    message: 'There is no key for the pseudonyms of people',
    hint: 'Put pseudonym_salt into sources.yaml, or set HINDCAST_PSEUDONYM_KEY.',
  },
  'gate/no-change': {
    message: 'The exports of {repository} hold no change #{change}',
    hint: 'Export it first: pulls/{change}/pull.json, reviews.json, commits.json and files.json (docs/gate.md).',
  },
  'records/locked': {
    message: 'Another run ({owner}) is writing the records',
    hint: 'Wait for it to end. If no such process exists, remove the file {path}.',
  },
  'records/unwritable': {
    message: "'{path}' could not be written: {reason}",
    hint: 'Check permissions and free space; the old file is intact.',
  },
  'records/invalid': {
    message: "'{path}' is not a valid record: {reason}",
    hint: "Records are written by scripts: delete the file and run 'npm run ingest'.",
  },
  'build/guard-missing': {
    message: 'The guard of MDX bodies is not in the pipeline that builds pages: {reason}',
    hint: 'Restore the Markdown processor and its plugins in astro.config.mjs.',
  },
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof CATALOGUE;
