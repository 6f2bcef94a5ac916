import type { Registry } from '#provenance/registry.ts';
import { noteFacts, openKeys } from '#provenance/sidecars/git-ai-facts.ts';
import { type GitAiNote, parseGitAiNote } from '#provenance/sidecars/git-ai-note.ts';
import { type NamedLines, oldAuthorshipFacts, parseOldAuthorship } from '#provenance/sidecars/old-authorship.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { AddedLines, FactBook, Recorded } from './fact-book.ts';
import type { Malformed } from './malformed.ts';

const NOTES = 'refs/notes/ai';
const OLD = 'refs/ai/authorship/';

interface Reading {
  readonly repository: Repository;
  readonly registry: Registry;
  readonly book: FactBook;
  readonly malformed: Malformed;
}

/** Reads what git-ai kept of commits: its notes and, for commits without one, the blobs of its first versions. */
export const readGitAi = async (reading: Reading): Promise<void> => {
  const { repository, registry, book, malformed } = reading;
  const seen = new Set<string>();
  const agents = new KnownAgents();
  const open: { readonly sha: string; readonly note: GitAiNote }[] = [];
  const settle = async (sha: string, note: GitAiNote): Promise<void> => {
    const context = { registry, others: agents.known };
    const factsFor: Recorded['factsFor'] = (_, added) => noteFacts(note, { ...context, changed: pathsOf(added) });
    await book.add({ sha, source: 'notes', factsFor });
  };
  const take = async (sha: string, note: GitAiNote): Promise<void> => {
    agents.learn(note.agents);
    if (openKeys(note).length > 0) open.push({ sha, note });
    else if (note.keyed.length > 0) await settle(sha, note);
  };
  for await (const { sha, text } of repository.notes(NOTES)) {
    if (seen.has(sha)) continue;
    seen.add(sha);
    const note = parseGitAiNote(text);
    if (note.ok) await take(sha, note.value);
    else malformed.add({ what: 'notes', place: NOTES, which: sha, why: note.why });
  }
  for await (const { ref, text } of repository.refBlobs(OLD)) {
    const sha = ref.slice(OLD.length);
    if (seen.has(sha)) continue;
    const note = parseGitAiNote(text);
    if (note.ok) await take(sha, note.value);
    else await takeOld(reading, { sha, text });
  }
  for (const { sha, note } of open) await settle(sha, note);
};

const pathsOf = (added: AddedLines): ReadonlySet<string> | undefined =>
  added === undefined ? undefined : new Set(added.keys());

const takeOld = async (
  { registry, book, malformed }: Reading,
  { sha, text }: { readonly sha: string; readonly text: string },
): Promise<void> => {
  const named = parseOldAuthorship(text);
  if (named.ok) await book.add({ sha, source: 'notes', factsFor: oldFacts(named.value, registry) });
  else malformed.add({ what: 'notes', place: OLD, which: sha, why: named.why });
};

/** Names of people cannot be told from those of tools without the commit. */
const oldFacts =
  (named: readonly NamedLines[], registry: Registry): Recorded['factsFor'] =>
  (commit, added) => {
    if (commit === undefined) return { evidence: [], counted: new Map() };
    const people = [commit.author.name, commit.committer.name];
    const own = named.filter(({ path }) => added?.has(path) ?? true);
    return oldAuthorshipFacts(own, { registry, people, at: commit.author.at });
  };

/** Agents by the key of their session, over all notes. A key that stands for two agents stands for neither. */
class KnownAgents {
  readonly known = new Map<string, string>();
  readonly #disputed = new Set<string>();

  learn(agents: ReadonlyMap<string, string>): void {
    for (const [key, agent] of agents) {
      if (this.#disputed.has(key)) continue;
      const before = this.known.get(key);
      if (before === undefined) this.known.set(key, agent);
      else if (before !== agent) {
        this.known.delete(key);
        this.#disputed.add(key);
      }
    }
  }
}
