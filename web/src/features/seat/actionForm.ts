import type { S } from '../../lib/api';
import { MINUTE } from '../../lib/time';

export type ActionForm = Record<string, string | string[]>;

/** Fields that a form for every action asks for beside its target, priority and incident. */
export function extraFields(action: S['ActionInfo'], target: string): S['ActionField'][] {
  return action.fields.filter((field) => field.name !== target && field.name !== 'priority' && field.name !== 'incident');
}

/** Whether everything that has to be filled in is. */
export function isFilled(fields: S['ActionField'][], filled: ActionForm): boolean {
  return fields.every((field) => !field.required || (filled[field.name] ?? '').length > 0);
}

/** The fields as they are sent: numbers as numbers, minutes ago as a time, what was left out not at all. */
export function sentFields(fields: S['ActionField'][], filled: ActionForm, nowMs = 0): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const field of fields) {
    const value = filled[field.name];
    if (value === undefined || value.length === 0) continue;
    if (typeof value === 'string' && value.trim() === '') continue;
    if (field.kind === 'time') sent[field.name] = Math.max(0, Math.round(nowMs - Number(value) * MINUTE));
    else sent[field.name] = field.kind === 'number' ? Number(value) : value;
  }
  return sent;
}
