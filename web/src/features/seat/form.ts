import type { S } from '../../lib/api';
import { HOUR } from '../../lib/time';

export type Filled = Record<string, string | string[]>;
export const NONE_YET = 'none-yet';

/** A channel's form as it is sent: hours ago and hence become exercise time, ticked boxes become lists. */
export function formFields(forms: S['FieldForm'][], filled: Filled, nowMs: number): { fields: Record<string, string | number>; indicators: string[] } {
  const fields: Record<string, string | number> = {};
  let indicators: string[] = [];
  for (const form of forms) {
    const value = filled[form.name];
    if (form.kind === 'indicators') {
      indicators = Array.isArray(value) ? value : [];
      if (indicators.length) fields[form.name] = 'listed';
      else if (value === NONE_YET) fields[form.name] = NONE_YET;
    } else if (form.kind === 'actions') {
      if (Array.isArray(value) && value.length) fields[form.name] = value.join(' ');
      else if (value === NONE_YET) fields[form.name] = NONE_YET;
    } else if (form.kind === 'time') {
      if (typeof value === 'string' && value !== '') {
        const away = Number(value) * HOUR;
        fields[form.name] = Math.max(0, Math.round(form.name === 'first_seen' ? nowMs - away : nowMs + away));
      }
    } else if (typeof value === 'string' && value.trim() !== '') {
      fields[form.name] = form.kind === 'severity' && value !== NONE_YET ? Number(value) : value;
    }
  }
  return { fields, indicators };
}
