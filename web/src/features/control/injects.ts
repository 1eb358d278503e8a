import type { S } from '../../lib/api';

type Inject = S['PlannedInject'];

/** Injects around now: those released, the newest last; then those to come by time; then by condition; then by hand. */
export function aroundNow(injects: Inject[]): { released: Inject[]; timed: Inject[]; conditional: Inject[]; byHand: Inject[] } {
  const open = injects.filter((inject) => inject.released_ms === null);
  const at = (inject: Inject) => inject.at_ms ?? 0;
  return {
    released: injects.filter((inject) => inject.released_ms !== null).sort((one, other) => one.released_ms! - other.released_ms!),
    timed: open.filter((inject) => inject.at_ms !== null && inject.when === null).sort((one, other) => at(one) - at(other)),
    conditional: open.filter((inject) => inject.when !== null).sort((one, other) => at(one) - at(other)),
    byHand: open.filter((inject) => inject.at_ms === null && inject.when === null),
  };
}

/** When the next inject falls due by time alone; null when none will. */
export function nextPlannedMs(injects: Inject[], nowMs: number): number | null {
  const due = injects.filter((inject) => inject.released_ms === null && inject.when === null && inject.at_ms !== null && inject.at_ms > nowMs);
  return due.length ? Math.min(...due.map((inject) => inject.at_ms!)) : null;
}

/** Nations that people play and whose sheet is missing. */
export function missingSheets(nations: S['NationTruth'][], info: S['NationInfo'][]): string[] {
  const byPeople = new Set(info.filter((nation) => nation.seats.some((seat) => seat.role === 'cert_lead' && seat.holder === 'person')).map((nation) => nation.id));
  return nations.filter((nation) => byPeople.has(nation.id) && !nation.sheet_handed_in).map((nation) => nation.name);
}
