import { describe, expect, it } from 'vitest';
import { curve, path, type Check } from './contacts';

const line = (nation: string, after_ms: number | null) => ({ nation, after_ms, answered_ms: after_ms, failed_ms: null });
const check = { began_ms: 60_000, until_ms: 660_000, lines: [line('ALD', 300_000), line('BRV', null), line('CEL', 60_000), line('ESK', null)] } as unknown as Check;

describe('the curve of a check', () => {
  it('counts answers in the order of time, in minutes', () => {
    expect(curve(check)).toEqual({ steps: [{ after: 1, count: 1 }, { after: 5, count: 2 }], called: 4, within: 10 });
  });

  it('rises in steps from nothing to the share that answered', () => {
    expect(path(curve(check), 100, 40)).toBe('M0,40H10.0V30.0H50.0V20.0H100.0');
  });

  it('ends where time has come to while the check is running', () => {
    expect(path(curve(check), 100, 40, 6)).toBe('M0,40H10.0V30.0H50.0V20.0H60.0');
  });

  it('lies flat when nobody was called', () => {
    expect(path({ steps: [], called: 0, within: 10 }, 100, 40)).toBe('M0,40H100.0');
  });
});
