import { expect, test } from 'vitest';
import { EventParser } from './sse';

test('events arrive whole, however the text is cut', () => {
  const parser = new EventParser();
  const text = 'retry: 1000\n\nevent: status\ndata: {"a":1}\n\nid: 7\nevent: observation\ndata: {"b":2}\n\n';
  const found = [...text].flatMap((letter) => parser.push(letter));
  expect(found).toEqual([
    { event: 'status', data: '{"a":1}', id: null },
    { event: 'observation', data: '{"b":2}', id: 7 },
  ]);
});
