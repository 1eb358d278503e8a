import { expect, test } from 'vitest';
import { mapBox } from './map';

test('every nation is on the map with its name, in whatever corner it lies', () => {
  const [, top, , height] = mapBox([{ map_y: 0 }, { map_y: 1000 }]).split(' ').map(Number);
  expect(top).toBeLessThanOrEqual(-80);
  expect(top! + height!).toBeGreaterThanOrEqual(1120);
});

test('a few nations in one line do not fill the page with their circles', () => {
  expect(mapBox([{ map_y: 500 }, { map_y: 510 }])).toBe('-60 420 1120 600');
});
