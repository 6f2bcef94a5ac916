import { readFileSync } from 'node:fs';

/**
 * When a process started, as its system counts: with the number it tells one process from a later one of the same
 * number. `undefined` where the system does not say (only Linux does) or when there is no such process.
 */
export const processStart = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field, the name, may hold spaces and brackets; the fields after it do not.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_TIME];
  } catch {
    return undefined;
  }
};

const START_TIME = 19;
