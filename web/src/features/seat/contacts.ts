import type { S } from '../../lib/api';
import { MINUTE } from '../../lib/time';

type View = S['View'];
export type Check = S['CommCheck'];
export type Entry = S['ContactEntry'];
export type ContactKind = Entry['contact'];

const KIND_OF_ROLE: Record<string, ContactKind> = {
  cert_lead: 'technical',
  cert_analyst: 'technical',
  policy_contact: 'policy',
  ministry: 'policy',
  law_enforcement: 'law_enforcement',
};

/** Checks that have come to this seat's nation and wait for an answer. */
export const openChecks = (view: View): Check[] => Object.values(view.contacts.checks).filter((check) => check.received_ms !== null && check.answered_ms === null && !check.ended);

/** Oral contacts that this side has yet to say something to. */
export const openOral = (view: View): S['OralContact'][] => Object.values(view.contacts.oral).filter((one) => one.state === 'open' && one.counterpart === view.nation);

/** The entry that a role of the nation stands behind, when it has one. */
export function ownEntry(view: View, role: string): Entry | undefined {
  const kind = KIND_OF_ROLE[role];
  return kind ? view.contacts.entries[`${view.nation}/${kind}`] : undefined;
}

/** The entry by which a channel reaches a nation; none when it does not go by the directory. */
export const entryBehind = (view: View, channel: S['ChannelInfo'], nation: string): Entry | undefined => (channel.directory ? view.contacts.entries[`${nation}/${channel.directory}`] : undefined);

/** Whether a message came back, by its id. */
export const cameBack = (view: View, message: string): boolean => view.contacts.failures.some((failure) => failure.message === message);

export type Curve = { steps: { after: number; count: number }[]; called: number; within: number };

/** How many had answered after how many minutes. */
export function curve(check: Check): Curve {
  const spans = check.lines.flatMap((line) => (line.after_ms === null ? [] : [line.after_ms])).sort((one, other) => one - other);
  const within = Math.max(1, (check.until_ms - (check.began_ms ?? 0)) / MINUTE);
  return { steps: spans.map((after, place) => ({ after: after / MINUTE, count: place + 1 })), called: check.lines.length, within };
}

/** The curve as a path of steps in a box of the given size, y growing downwards; it ends after `elapsed` minutes. */
export function path(found: Curve, width: number, height: number, elapsed = found.within): string {
  const x = (after: number) => (Math.min(after, found.within) / found.within) * width;
  const y = (count: number) => height - (found.called ? (count / found.called) * height : 0);
  const steps = found.steps.map((step) => `H${x(step.after).toFixed(1)}V${y(step.count).toFixed(1)}`);
  return `M0,${height}${steps.join('')}H${x(elapsed).toFixed(1)}`;
}
