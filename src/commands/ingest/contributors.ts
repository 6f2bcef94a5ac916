import type { JudgedChange } from '#policy/judged-change.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { coAuthorsOf } from './co-authors.ts';
import type { Landing } from './landing.ts';
import type { People } from './people.ts';

type Contributors = Pick<JudgedChange, 'contributors' | 'contributors_known'>;

/** Everybody who wrote part of a change. An author who cannot be told from its reviewers leaves that open. */
export const contributorsOf = (people: People, change: ExportedChange, { merge }: Landing): Contributors => {
  const at = change.mergedAt;
  const commits = change.commits ?? [];
  const landed = merge === undefined ? [] : [merge];
  const unnamed = commits.flatMap(({ account, author }) => (account === undefined ? [author] : []));
  const signed = [...unnamed, ...coAuthorsOf([...commits, ...landed])];
  const refs = [
    people.ofAccount(change.author, at),
    ...commits.flatMap(({ account }) => (account === undefined ? [] : [people.ofAccount(account, at)])),
    ...signed.map((signature) => people.ofSignature(signature, at)),
  ];
  return {
    contributors: new Set(refs.map(({ id }) => id).filter((id) => id !== 'unknown')),
    contributors_known: change.commits !== undefined && signed.every((signature) => people.isIdentified(signature)),
  };
};
