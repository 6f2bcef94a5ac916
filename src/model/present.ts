/** The day on which the project was first released; a clock before it is wrong. */
const EARLIEST = new Date('2026-11-22T00:00:00Z');

interface Clock {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Date;
}

/**
 * The time that counts as the present: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated, else the
 * clock. A machine whose clock is behind the project would take true dates for future ones, so there is a floor.
 */
export const presentTime = ({ env, clock }: Clock): Date => {
  const epoch = env['SOURCE_DATE_EPOCH'];
  const time = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : clock;
  return time < EARLIEST ? EARLIEST : time;
};
