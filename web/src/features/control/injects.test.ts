import { expect, test } from 'vitest';
import type { S } from '../../lib/api';
import { aroundNow, missingSheets, nextPlannedMs } from './injects';

const inject = (id: string, more: Partial<S['PlannedInject']>) => ({ id, at_ms: null, when: null, released_ms: null, ...more }) as S['PlannedInject'];
const all = [inject('late', { at_ms: 50 }), inject('hand', {}), inject('if', { when: 'x', at_ms: 5 }), inject('soon', { at_ms: 20 }), inject('was', { at_ms: 1, released_ms: 1 })];

test('injects stand in the order in which they come', () => {
  const found = aroundNow(all);
  expect(found.released.map((one) => one.id)).toEqual(['was']);
  expect(found.timed.map((one) => one.id)).toEqual(['soon', 'late']);
  expect(found.conditional.map((one) => one.id)).toEqual(['if']);
  expect(found.byHand.map((one) => one.id)).toEqual(['hand']);
});

test('the next planned inject is the next by time alone', () => {
  expect(nextPlannedMs(all, 0)).toBe(20);
  expect(nextPlannedMs(all, 20)).toBe(50);
  expect(nextPlannedMs(all, 60)).toBeNull();
});

test('only sheets of leads that are people are missed', () => {
  const nations = [{ id: 'A', name: 'Aland', sheet_handed_in: false }, { id: 'B', name: 'Bland', sheet_handed_in: false }] as S['NationTruth'][];
  const info = [
    { id: 'A', seats: [{ role: 'cert_lead', holder: 'person' }] },
    { id: 'B', seats: [{ role: 'cert_lead', holder: 'competent' }] },
  ] as S['NationInfo'][];
  expect(missingSheets(nations, info)).toEqual(['Aland']);
});
