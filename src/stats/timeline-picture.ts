import type { Moment } from '#model/time.ts';
import { durationText, offsetText } from './duration-text.ts';
import { markLanes } from './mark-lanes.ts';
import { type TimeScale, timeScale } from './time-scale.ts';
import { latestOf } from './time-span.ts';
import { timeTicks } from './time-ticks.ts';
import type { TimelineEvent } from './timeline-events.ts';
import type { Phase } from './timeline-phases.ts';

/** Geometry of a timeline. Horizontal places are shares of the width, from 0 to 1; lanes count away from the axis. */
export interface TimelinePicture {
  readonly segments: readonly { readonly from: number; readonly to: number }[];
  /** `after` is the row of the last event before the gap. */
  readonly gaps: readonly {
    readonly from: number;
    readonly to: number;
    readonly text: string;
    readonly after: number;
  }[];
  readonly ticks: readonly PictureTick[];
  readonly phases: readonly { readonly kind: Phase['kind']; readonly from: number; readonly to: number }[];
  readonly marks: readonly Mark[];
  readonly lanes: { readonly incident: number; readonly change: number };
}

interface PictureTick {
  readonly x: number;
  readonly text: string;
  readonly anchor: Anchor;
}

export interface Mark {
  /** Row of the table beneath, counted from 1. */
  readonly number: number;
  readonly x: number;
  /** Last place that a vaguely known time can mean. */
  readonly until: number;
  readonly lane: number;
  readonly side: TimelineEvent['side'];
  readonly kind: TimelineEvent['kind'];
  readonly label: string | undefined;
  readonly labelSide: 'left' | 'right';
}

type Anchor = 'start' | 'middle' | 'end';

interface Frame {
  /** Narrowest width in pixels at which the picture is shown: nothing overlaps there. */
  readonly width: number;
  readonly labels: boolean;
  /** Width of a cut in pixels; its length is written beneath it where there is room. */
  readonly gap: number;
}

const RADIUS = 11;
const MARGIN = 18;
const LETTER = 7.2;
const TICK_LETTER = 6.2;

const secondsOf = ({ at }: Moment): number => at.getTime() / 1000;

const placed = (
  events: readonly TimelineEvent[],
  { width, labels }: Frame,
  place: (seconds: number) => number,
): Mark[] => {
  const drawn = events.map((event, index) => {
    const x = place(secondsOf(event.at));
    const label = labels ? event.label : undefined;
    const reach = label === undefined ? RADIUS : RADIUS + 6 + label.length * LETTER;
    const labelSide = x * width + reach > width ? ('left' as const) : ('right' as const);
    const until = place(latestOf(event.at).getTime() / 1000);
    return { number: index + 1, x, until, side: event.side, kind: event.kind, label, labelSide, reach };
  });
  const lanesOf = (side: TimelineEvent['side']): Map<number, number> => {
    const marks = drawn.filter((mark) => mark.side === side);
    const reaches = marks.map(({ x, reach, labelSide }) => ({
      centre: x * width,
      before: labelSide === 'left' ? reach : RADIUS,
      after: labelSide === 'right' ? reach : RADIUS,
    }));
    const lanes = markLanes(reaches, 4);
    return new Map(marks.map((mark, index) => [mark.number, lanes[index] ?? 0]));
  };
  const lanes = { incident: lanesOf('incident'), change: lanesOf('change') };
  return drawn.map(({ reach: _, ...mark }) => ({ ...mark, lane: lanes[mark.side].get(mark.number) ?? 0 }));
};

const anchorOf = (x: number, text: string, { width }: Frame): Anchor => {
  const half = (text.length * TICK_LETTER) / 2;
  if (x * width < half) return 'start';
  return x * width > width - half ? 'end' : 'middle';
};

const scaleOf = (events: readonly TimelineEvent[], { width, gap }: Frame): TimeScale => {
  const instants = [...new Set(events.map((event) => secondsOf(event.at)))].toSorted((a, b) => a - b);
  return timeScale(instants, { gapWidth: gap / width, leastWidth: (RADIUS * 2) / width });
};

const ticksOf = (scale: TimeScale, zero: Moment, frame: Frame, inset: (position: number) => number): PictureTick[] => {
  const ticks = timeTicks(scale, secondsOf(zero), 76 / frame.width).map(({ offset, position }) => {
    const [x, text] = [inset(position), offsetText(offset)];
    return { x, text, anchor: anchorOf(x, text, frame) };
  });
  return ticks.filter(({ text }, index) => text !== ticks[index - 1]?.text);
};

const laneCount = (marks: readonly Mark[], side: TimelineEvent['side']): number =>
  Math.max(0, ...marks.filter((mark) => mark.side === side).map((mark) => mark.lane + 1));

/** Draws sorted events on one axis. `undefined` when they do not span any time: there is nothing to draw. */
export const timelinePicture = (
  { events, phases, zero }: { events: readonly TimelineEvent[]; phases: readonly Phase[]; zero: Moment },
  frame: Frame,
): TimelinePicture | undefined => {
  if (new Set(events.map((event) => secondsOf(event.at))).size < 2) return undefined;
  const scale = scaleOf(events, frame);
  const margin = MARGIN / frame.width;
  const inset = (position: number): number => margin + position * (1 - 2 * margin);
  const place = (seconds: number): number => inset(scale.position(seconds));
  const marks = placed(events, frame, place);
  return {
    segments: scale.segments.map(({ start, end }) => ({ from: inset(start), to: inset(end) })),
    gaps: scale.gaps.map(({ since, seconds, start, end }) => ({
      from: inset(start),
      to: inset(end),
      text: durationText(seconds),
      after: events.findLastIndex((event) => secondsOf(event.at) <= since) + 1,
    })),
    ticks: ticksOf(scale, zero, frame, inset),
    phases: phases.map(({ kind, from, to }) => ({ kind, from: place(secondsOf(from)), to: place(secondsOf(to)) })),
    marks,
    lanes: { incident: laneCount(marks, 'incident'), change: laneCount(marks, 'change') },
  };
};
