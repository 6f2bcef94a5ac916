const PARTS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** `2026-03-05` as `5 March 2026`; a month or a year stays one. */
export const dateInWords = (date: string): string => {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat('en-GB', { ...PARTS[date.length], timeZone: 'UTC' }).format(at);
};
