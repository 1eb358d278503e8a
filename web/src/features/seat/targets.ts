import type { S } from '../../lib/api';

type View = S['View'];
export type Target = { value: string; asset?: S['Asset'] };

const own = (view: View, fits: (asset: S['Asset']) => boolean): Target[] =>
  Object.values(view.assets)
    .filter(fits)
    .map((asset) => ({ value: asset.id, asset }));

const held = (asset: S['Asset']) => asset.belief === 'suspected' || asset.belief === 'confirmed';

/** What an action can be done to, as the seat sees things; the engine has the last word. */
export function targets(kind: string, view: View, handbook: S['Handbook']): Target[] {
  const declared = new Set(Object.values(view.incidents).flatMap((incident) => incident.assets));
  switch (kind) {
    case 'TriageAlert':
      return Object.values(view.alerts)
        .filter((alert) => !alert.verdict)
        .map((alert) => ({ value: alert.id }));
    case 'DeclareIncident':
      return own(view, (asset) => held(asset) && !declared.has(asset.id));
    case 'CollectEvidence':
      return own(view, (asset) => held(asset) && !asset.evidence_collected);
    case 'IsolateAsset':
      return own(view, (asset) => !asset.isolated).sort((one, other) => Number(held(other.asset!)) - Number(held(one.asset!)));
    case 'ReconnectAsset':
      return own(view, (asset) => asset.isolated);
    case 'EradicateAsset':
      return own(view, held);
    case 'RestoreAsset':
      return own(view, (asset) => asset.eradicated || asset.service_lost_permille > 0);
    case 'HuntAssets':
      return [...new Set(Object.values(view.assets).map((asset) => asset.sector))].sort().map((value) => ({ value }));
    case 'HardenAssets':
      return handbook.products.filter((product) => !view.hardened.includes(product.id)).map((product) => ({ value: product.id }));
    case 'BlockIndicator':
      return Object.keys(view.indicators)
        .filter((indicator) => !view.blocked.includes(indicator))
        .map((value) => ({ value }));
    case 'ClassifyIncident':
    case 'SubmitIncidentReport':
      return Object.keys(view.incidents).map((value) => ({ value }));
    default:
      return [];
  }
}

const TARGET_FIELD: Record<string, string> = {
  TriageAlert: 'alert',
  HuntAssets: 'sector',
  HardenAssets: 'product',
  BlockIndicator: 'indicator',
  ClassifyIncident: 'incident',
  SubmitIncidentReport: 'incident',
  ReprioritiseTask: 'task',
  CancelTask: 'task',
};

/** The body of an action on a target, empty when its kind has none. `more` are the other fields of its kind. */
export function actionOn(kind: string, target: string, more: Record<string, unknown> = {}): S['SubmitAction']['action'] {
  const about = target ? { [TARGET_FIELD[kind] ?? 'asset']: target } : {};
  return { kind, ...about, ...more } as unknown as S['SubmitAction']['action'];
}

/** What an action is about, whatever its kind. */
export function targetOf(action: S['SubmitAction']['action']): string {
  const fields = action as unknown as Record<string, unknown>;
  for (const name of ['alert', 'asset', 'sector', 'product', 'indicator', 'incident', 'task', 'to_nation', 'message', 'counterpart']) {
    if (typeof fields[name] === 'string') return fields[name];
  }
  return '';
}

/** Kinds that are written on forms of their own. */
export const WITH_OWN_FORM = new Set(['SendMessage', 'AnswerMessage', 'RecordDecision', 'ClassifyIncident', 'SubmitIncidentReport', 'HandOverShift', 'ReprioritiseTask', 'CancelTask']);
