import { expect, test } from 'vitest';
import type { S } from '../../lib/api';
import { HOUR } from '../../lib/time';
import { formFields } from './form';

const forms = [
  { name: 'rsit', kind: 'rsit', options: [], required: true },
  { name: 'first_seen', kind: 'time', options: [], required: true },
  { name: 'reply_by', kind: 'time', options: [], required: true },
  { name: 'indicators', kind: 'indicators', options: [], required: true },
  { name: 'actions_taken', kind: 'actions', options: [], required: true },
  { name: 'question', kind: 'text', options: [], required: true },
] as S['FieldForm'][];

test('a filled form becomes the fields of a message', () => {
  const filled = { rsit: 'x', first_seen: '2', reply_by: '4', indicators: ['a', 'b'], actions_taken: ['IsolateAsset', 'HuntAssets'], question: 'Why?' };
  expect(formFields(forms, filled, 10 * HOUR)).toEqual({
    fields: { rsit: 'x', first_seen: 8 * HOUR, reply_by: 14 * HOUR, indicators: 'listed', actions_taken: 'IsolateAsset HuntAssets', question: 'Why?' },
    indicators: ['a', 'b'],
  });
});

test('what is left empty is not sent, and none yet is said plainly', () => {
  expect(formFields(forms, { indicators: 'none-yet', actions_taken: 'none-yet', question: '  ', first_seen: '' }, 0)).toEqual({
    fields: { indicators: 'none-yet', actions_taken: 'none-yet' },
    indicators: [],
  });
});

test('nothing is first seen before STARTEX', () => {
  expect(formFields(forms, { first_seen: '5' }, HOUR).fields['first_seen']).toBe(0);
});

test('a severity is a number, and not known yet is said in words', () => {
  const severity = [{ name: 'severity', kind: 'severity', options: [], required: true }] as S['FieldForm'][];
  expect(formFields(severity, { severity: '3' }, 0).fields).toEqual({ severity: 3 });
  expect(formFields(severity, { severity: 'none-yet' }, 0).fields).toEqual({ severity: 'none-yet' });
});
