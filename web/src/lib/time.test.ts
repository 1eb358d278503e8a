import { expect, test } from 'vitest';
import { clock, HOUR, MINUTE, span } from './time';

test('exercise time counts days from STARTEX', () => {
  expect(clock(0)).toBe('D+0 00:00');
  expect(clock(30.5 * HOUR)).toBe('D+1 06:30');
});

test('a span is told in hours and minutes', () => {
  expect(span(40 * MINUTE)).toBe('40 min');
  expect(span(2 * HOUR)).toBe('2 h');
  expect(span(2.5 * HOUR + 4 * MINUTE)).toBe('2 h 34 min');
  expect(span(-5 * MINUTE)).toBe('-5 min');
});
