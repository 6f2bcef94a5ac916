const PRIME_LOW = 0x01000193;

const round = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME_LOW);
  return hash >>> 0;
};

/** A short name for a text that changes when the text does (FNV-1a twice). Not for anything that an attacker gains by. */
export const digest = (text: string): string =>
  (round(text, 0x811c9dc5).toString(36) + round(text, 0x050c5d1f).toString(36)).slice(0, 10);
