const DAY_MS = 86_400_000;

/** The ISO 8601 week of a date in UTC, such as `2026-W01`; its year is that of the week's Thursday. */
export const isoWeekOf = (date: Date): string => {
  const day = Math.floor(date.getTime() / DAY_MS);
  if (day !== latest.day) latest = { day, week: weekOf(day) };
  return latest.week;
};

/** Commits of one day stand together in a history, and a week is the same all day. */
let latest = { day: Number.NaN, week: '' };

const weekOf = (day: number): string => {
  const midnight = day * DAY_MS;
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
  const thursday = new Date(midnight + (3 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
};
