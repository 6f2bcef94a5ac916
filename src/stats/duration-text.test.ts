import { describe, expect, test } from 'vitest';
import { durationText, isoDuration, offsetText, spanText } from './duration-text.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

describe('durationText', () => {
  test.for([
    { name: 'nothing', seconds: 0, text: '0 s' },
    { name: 'less than half a second', seconds: 0.4, text: '0 s' },
    { name: 'seconds', seconds: 40, text: '40 s' },
    { name: 'a minute and a bit', seconds: 61, text: '1 min 1 s' },
    { name: 'two units below ten of the larger', seconds: HOUR + 32 * MINUTE, text: '1 h 32 min' },
    { name: 'a round number of the larger', seconds: 2 * HOUR, text: '2 h' },
    { name: 'ten or more stand alone', seconds: 26 * DAY + 5 * HOUR, text: '26 d' },
    { name: 'rounding reaches the next unit', seconds: 59 * MINUTE + 59, text: '1 h' },
    { name: 'rounding reaches the next day', seconds: 23 * HOUR + 59 * MINUTE + 50, text: '1 d' },
    { name: 'a rest that rounds up to a whole', seconds: DAY + 23 * HOUR + 50 * MINUTE, text: '2 d' },
    { name: 'years', seconds: 3838 * DAY, text: '11 y' },
    { name: 'a year and a bit', seconds: 400 * DAY, text: '1 y 35 d' },
    { name: 'the sign is left out', seconds: -90, text: '1 min 30 s' },
  ])('$name: $text', ({ seconds, text }) => expect(durationText(seconds)).toBe(text));
});

describe('spanText', () => {
  test.for([
    { name: 'exact', span: { least: HOUR, most: HOUR }, text: '1 h' },
    { name: 'may be nothing', span: { least: 0, most: 2 * DAY }, text: 'under 2 d' },
    { name: 'ends near each other', span: { least: 25 * DAY, most: 27 * DAY }, text: 'about 26 d' },
    { name: 'ends far apart', span: { least: 3 * DAY, most: 5 * DAY }, text: '3 d to 5 d' },
  ])('$name: $text', ({ span, text }) => expect(spanText(span)).toBe(text));
});

describe('offsetText', () => {
  test.for([
    { name: 'the zero itself', seconds: 0, exact: true, text: 'T+0' },
    { name: 'after', seconds: 12 * MINUTE, exact: true, text: 'T+12 min' },
    { name: 'before', seconds: -(3 * DAY + 4 * HOUR), exact: true, text: 'T−3 d 4 h' },
    { name: 'vague', seconds: DAY, exact: false, text: '≈ T+1 d' },
  ])('$name: $text', ({ seconds, exact, text }) => expect(offsetText(seconds, exact)).toBe(text));
});

test('isoDuration is whole seconds', () => expect(isoDuration(90.4)).toBe('PT90S'));
