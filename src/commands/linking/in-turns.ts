const AT_ONCE = 4;

/** Does the same for every value, a few at a time; answers come in the order of the values. */
export const inTurns = async <T, R>(values: readonly T[], work: (value: T) => Promise<R>): Promise<readonly R[]> => {
  const answers: R[] = [];
  for (let at = 0; at < values.length; at += AT_ONCE)
    answers.push(...(await Promise.all(values.slice(at, at + AT_ONCE).map(work))));
  return answers;
};
