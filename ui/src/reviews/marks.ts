// Laying marks over text: overlapping stretches become a row of segments that know what lies on them.

export type Stretch<T> = { start: number; end: number; what: T };
export type Segment<T> = { start: number; end: number; on: T[] };

/** Cuts `start..end` wherever a stretch begins or ends, or at one of the `points`; each segment lists what covers it. */
export function layer<T>(
  start: number,
  end: number,
  stretches: Stretch<T>[],
  points: number[] = [],
): Segment<T>[] {
  const within = stretches.filter((one) => one.start < end && one.end > start && one.end > one.start);
  const cuts = new Set([start, end]);
  for (const one of within) {
    if (one.start > start) cuts.add(one.start);
    if (one.end < end) cuts.add(one.end);
  }
  for (const point of points) if (point > start && point < end) cuts.add(point);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, index) => {
    const from = places[index];
    return {
      start: from,
      end: to,
      on: within.filter((one) => one.start <= from && one.end >= to).map(({ what }) => what),
    };
  });
}
