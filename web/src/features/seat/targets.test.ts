import { expect, test } from 'vitest';
import type { S } from '../../lib/api';
import { actionOn, targetField, targetOf, targets } from './targets';

const asset = (id: string, more: Partial<S['Asset']> = {}) =>
  ({ id, name: id, sector: 'health', belief: 'unknown', isolated: false, evidence_collected: false, eradicated: false, service_lost_permille: 0, ...more }) as S['Asset'];
const view = {
  assets: { a: asset('a'), b: asset('b', { belief: 'confirmed' }), c: asset('c', { isolated: true, sector: 'energy' }) },
  fleets: { f: { id: 'f', sector: 'households' } },
  alerts: { x: { id: 'x', verdict: '' }, y: { id: 'y', verdict: 'dismissed' } },
  incidents: {},
  hardened: ['p'],
  indicators: { i: 0, j: 0 },
  blocked: ['i'],
  efforts: {
    evidence: { b: { asset: 'b', analysed: false }, c: { asset: 'c', analysed: true } },
    fixes: { p: 1, q: 2 },
    patched: { q: 3 },
    vendors_told: { q: 1 },
    notified: { health: 1 },
    infrastructure: ['i', 'j'],
    takedowns: { j: 'requested' },
  },
} as unknown as S['View'];
const handbook = { products: [{ id: 'p', name: 'P' }, { id: 'q', name: 'Q' }] } as S['Handbook'];
const values = (kind: string) => targets(kind, view, handbook).map((target) => target.value);

test('an action is offered what it can be done to', () => {
  expect(values('TriageAlert')).toEqual(['x']);
  expect(values('DeclareIncident')).toEqual(['b']);
  expect(values('IsolateAsset')).toEqual(['b', 'a']);
  expect(values('ReconnectAsset')).toEqual(['c']);
  expect(values('HuntAssets')).toEqual(['energy', 'health', 'households']);
  expect(values('HardenAssets')).toEqual(['q']);
  expect(values('BlockIndicator')).toEqual(['j']);
  expect(values('UnblockIndicator')).toEqual(['i']);
  expect(values('AnalyseEvidence')).toEqual(['b']);
  expect(values('PatchProduct')).toEqual(['p']);
  expect(values('NotifyVendor')).toEqual(['p']);
  expect(values('NotifyConstituents')).toEqual(['energy', 'households']);
  expect(values('ResetCredentials')).toEqual(['energy', 'health']);
  expect(values('RequestTakedown')).toEqual(['i']);
});

test('the target goes into the field that its kind asks for', () => {
  expect(actionOn('HuntAssets', 'health', { priority: 2 })).toEqual({ kind: 'HuntAssets', sector: 'health', priority: 2 });
  expect(targetOf(actionOn('IsolateAsset', 'a'))).toBe('a');
  expect(targetField('RecordLesson')).toBe('');
  expect(actionOn('PublishStatement', '', { tone: 'factual' })).toEqual({ kind: 'PublishStatement', tone: 'factual' });
});
