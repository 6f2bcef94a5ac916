const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** A count with its thousands apart: `1,234,567`. */
export const countText = (count: number): string => whole.format(count);

/** A count and its noun: `1 incident`, `3 incidents`. */
export const pluralText = (count: number, noun: string, plural = `${noun}s`): string =>
  `${countText(count)} ${count === 1 ? noun : plural}`;

/** A part of a whole in per cent. Something above nothing is never rounded to 0 %, nor something below all to 100 %. */
export const shareText = (part: number, total: number): string => {
  if (total === 0) return 'no requests';
  const percent = (part / total) * 100;
  if (percent === 0 || percent === 100) return `${percent}%`;
  if (percent < 0.01) return 'under 0.01%';
  if (percent > 99.99) return 'over 99.99%';
  return `${percent < 1 || percent > 99 ? percent.toFixed(2) : short.format(percent)}%`;
};

/** How many times one load is of another: `10×`, `1.6×`. */
export const ratioText = (value: number, of: number): string => `${short.format(value / of)}×`;

/** Money from minor units. Digits after the point follow the currency. */
export const moneyText = (minor: number, currency: string): string => {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'code' });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits).replaceAll('\u00A0', ' ');
};

/** A load as it was written, with its thousands apart. */
export const loadText = (value: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(value);
