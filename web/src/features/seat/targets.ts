import type { S } from '../../lib/api';

type View = S['View'];
export type Target = { value: string; asset?: S['Asset'] };

const own = (view: View, fits: (asset: S['Asset']) => boolean): Target[] =>
  Object.values(view.assets)
    .filter(fits)
    .map((asset) => ({ value: asset.id, asset }));

const held = (asset: S['Asset']) => asset.belief === 'suspected' || asset.belief === 'confirmed';

const sectors = (view: View) => [...new Set(Object.values(view.assets).map((asset) => asset.sector))].sort();

/** With those of fleets: what is done there works on them too. */
const allSectors = (view: View) => [...new Set([...sectors(view), ...Object.values(view.fleets).map((fleet) => fleet.sector)])].sort();

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
      return allSectors(view).map((value) => ({ value }));
    case 'HardenAssets':
      return handbook.products.filter((product) => !view.hardened.includes(product.id)).map((product) => ({ value: product.id }));
    case 'BlockIndicator':
      return Object.keys(view.indicators)
        .filter((indicator) => !view.blocked.includes(indicator))
        .map((value) => ({ value }));
    case 'AnalyseEvidence':
      return Object.values(view.efforts.evidence)
        .filter((evidence) => !evidence.analysed)
        .map((evidence) => ({ value: evidence.asset }));
    case 'PatchProduct':
      return Object.keys(view.efforts.fixes)
        .filter((product) => !(product in view.efforts.patched))
        .map((value) => ({ value }));
    case 'NotifyVendor':
      return handbook.products.filter((product) => !(product.id in view.efforts.vendors_told)).map((product) => ({ value: product.id }));
    case 'ResetCredentials':
      return sectors(view).map((value) => ({ value }));
    case 'NotifyConstituents':
      return allSectors(view)
        .filter((sector) => !(sector in view.efforts.notified))
        .map((value) => ({ value }));
    case 'UnblockIndicator':
      return view.blocked.map((value) => ({ value }));
    case 'RequestTakedown':
      return view.efforts.infrastructure.filter((indicator) => !(indicator in view.efforts.takedowns)).map((value) => ({ value }));
    case 'SetSeverity':
    case 'BriefMinister':
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
  ResetCredentials: 'sector',
  NotifyConstituents: 'sector',
  HardenAssets: 'product',
  PatchProduct: 'product',
  NotifyVendor: 'product',
  BlockIndicator: 'indicator',
  UnblockIndicator: 'indicator',
  RequestTakedown: 'indicator',
  ClassifyIncident: 'incident',
  SubmitIncidentReport: 'incident',
  SetSeverity: 'incident',
  BriefMinister: 'incident',
  ReprioritiseTask: 'task',
  CancelTask: 'task',
};

/** Kinds that are about nothing in particular: their form asks for their fields alone. */
export const WITHOUT_TARGET = new Set(['PublishAdvisory', 'PublishStatement', 'Attribute', 'DefineTerm', 'UpdateDirectory', 'RecordLesson', 'HandOverShift', 'StartCommCheck', 'RecordOralContact', 'ReportPulse']);

/** The field that the target of a kind goes into; empty for kinds without one. */
export function targetField(kind: string): string {
  return WITHOUT_TARGET.has(kind) ? '' : (TARGET_FIELD[kind] ?? 'asset');
}

/** The body of an action on a target. `more` are the other fields of its kind. */
export function actionOn(kind: string, target: string, more: Record<string, unknown> = {}): S['SubmitAction']['action'] {
  const field = targetField(kind);
  return { kind, ...(field ? { [field]: target } : {}), ...more } as unknown as S['SubmitAction']['action'];
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
export const WITH_OWN_FORM = new Set([
  'SendMessage',
  'AnswerMessage',
  'RecordDecision',
  'ClassifyIncident',
  'SubmitIncidentReport',
  'ConcurWithDraft',
  'AuthoriseDraft',
  'DeclineDraft',
  'WithdrawDraft',
  'HandOverShift',
  'ReprioritiseTask',
  'CancelTask',
  'AnswerCommCheck',
  'ConfirmOralContact',
  'DenyOralContact',
]);
