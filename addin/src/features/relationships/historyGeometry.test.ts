import { expect, test } from 'vitest';
import { months } from '../../../dev/months';
import { axisY, chartHeight, isLabelled, placeMonths } from './historyGeometry';

const at = (ago: number, columns: ReturnType<typeof placeMonths>) => columns[23 - ago];

test('sent stands on the line, received hangs from it', () => {
  const column = at(
    0,
    placeMonths(
      months(() => ({ sent: 5, received: 3 })),
      288,
    ),
  );

  expect((column?.sent?.y ?? 0) + (column?.sent?.height ?? 0)).toBeLessThanOrEqual(axisY);
  expect(column?.received?.y).toBeGreaterThanOrEqual(axisY);
  expect(column?.sent?.height).toBeGreaterThan(column?.received?.height ?? Number.NaN);
});

test('both sides share one scale', () => {
  const columns = placeMonths(
    months(ago => (ago === 0 ? { sent: 20 } : { received: 20 })),
    288,
  );

  expect(at(0, columns)?.sent?.height).toBeCloseTo(at(1, columns)?.received?.height ?? 0);
});

test('a single letter stays small yet visible', () => {
  const [lonely] = placeMonths(
    months(() => ({ sent: 1 })),
    288,
  );
  const [crowded] = placeMonths(
    months(ago => ({ sent: ago === 23 ? 1 : 500 })),
    288,
  );

  expect(lonely?.sent?.height).toBeLessThan(20);
  expect(crowded?.sent?.height).toBeGreaterThanOrEqual(3);
});

test('round letters neither set the scale nor leave the chart', () => {
  const columns = placeMonths(
    months(ago => ({ received: 4, broadcasts: ago === 0 ? 900 : 0 })),
    288,
  );
  const flooded = at(0, columns);

  expect(flooded?.received?.height).toBe(at(1, columns)?.received?.height);
  for (const bar of columns.flatMap(column => [column.sent, column.received, column.broadcasts])) {
    if (bar) expect(bar.y + bar.height).toBeLessThan(chartHeight - 16);
  }
});

test('more meetings make a larger dot, within bounds', () => {
  const radii = placeMonths(
    months(ago => ({ meetings: ago })),
    288,
  ).map(column => column.meetingRadius);

  expect(radii.at(-1)).toBe(0);
  expect(radii.at(-2)).toBeGreaterThan(0);
  expect(Math.max(...radii)).toBeLessThanOrEqual(4.5);
});

test.each([250, 288, 420])('at %i pixels columns fill the width without overlapping', width => {
  const columns = placeMonths(
    months(() => ({ sent: 1 })),
    width,
  );

  columns.forEach((column, index) => {
    expect(column.x + column.width).toBeLessThanOrEqual(columns[index + 1]?.x ?? width);
  });
});

test('an empty history has no columns and throws nothing', () => {
  expect(placeMonths([], 288)).toEqual([]);
});

test('quarters are named where there is room, halves where there is not', () => {
  expect(['2026-01-01', '2026-04-01', '2026-05-01'].map(month => isLabelled(month, 12))).toEqual([true, true, false]);
  expect(['2026-01-01', '2026-04-01', '2026-07-01'].map(month => isLabelled(month, 8))).toEqual([true, false, true]);
});
