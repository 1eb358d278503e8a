import { expect, test } from 'vitest';
import type { S } from '../../lib/api';
import { extraFields, isFilled, sentFields } from './actionForm';

const field = (name: string, kind: S['ActionField']['kind'], required = false) => ({ name, kind, required, options: [], family: '', minimum: null, maximum: null }) as S['ActionField'];
const attribute = { kind: 'Attribute', fields: [field('confidence', 'number', true), field('named', 'nation'), field('incident', 'incident'), field('text', 'text')] } as unknown as S['ActionInfo'];

test('a form asks for what its action has beside target, priority and incident', () => {
  expect(extraFields(attribute, '').map((one) => one.name)).toEqual(['confidence', 'named', 'text']);
});

test('what is required has to be filled in', () => {
  const fields = extraFields(attribute, '');
  expect(isFilled(fields, {})).toBe(false);
  expect(isFilled(fields, { confidence: '40' })).toBe(true);
});

test('numbers are sent as numbers and what is empty not at all', () => {
  const fields = extraFields(attribute, '');
  expect(sentFields(fields, { confidence: '40', named: '', text: '  ' })).toEqual({ confidence: 40 });
  expect(sentFields([field('indicators', 'indicators', true)], { indicators: ['i'] })).toEqual({ indicators: ['i'] });
});
