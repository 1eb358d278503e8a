import { api, call, command, type S } from '../../lib/api';
import { t } from '../../lib/i18n.svelte';
import { debounced, Safely } from '../../lib/safely.svelte';
import type { LiveStream } from '../../lib/stream.svelte';

export type Action = S['SubmitAction']['action'];
export type Outcome = { kind: 'done'; text: string } | { kind: 'refused'; refusal: S['Refusal'] } | { kind: 'on-sheet' };

const LOG_LENGTH = 300;

/** What a seat has before it: its view, the handbook, the sheet, its log; and the one way to act. */
export class Desk {
  view = $state<S['View'] | null>(null);
  handbook = $state<S['Handbook'] | null>(null);
  sheet = $state<S['Sheet'] | null>(null);
  log = $state<S['Observation'][]>([]);
  readonly loading = new Safely();

  constructor(
    readonly exercise: S['ExerciseInfo'],
    readonly stream: LiveStream,
    readonly me: S['Me'],
  ) {}

  get path() {
    return { exercise: this.exercise.id };
  }

  get seat(): string {
    return this.me.seat ?? '';
  }

  get role(): S['Role'] {
    return this.me.role as S['Role'];
  }

  get moves(): boolean {
    return this.stream.status?.play === 'moves';
  }

  get state(): S['Status']['state'] | null {
    return this.stream.status?.state ?? null;
  }

  get lead(): boolean {
    return this.role === 'cert_lead';
  }

  /** Whether an action takes effect at once, rather than by the decision sheet. */
  flows(kind: string): boolean {
    return !this.moves || (this.handbook?.actions.find((one) => one.kind === kind)?.flows_in_move ?? false);
  }

  /** Why nothing can be done now; empty when something can. */
  get closed(): string {
    if (this.state === 'ended') return t('web-seat-closed-ended');
    if (this.moves && this.state !== 'move') return t('web-seat-closed-between');
    return '';
  }

  begin(): () => void {
    const refresh = debounced(() => void this.refresh(), 250);
    const offs = [
      this.stream.onObservation((seen) => {
        const last = this.log[0]?.number ?? 0;
        if (seen.number > last) this.log = [seen, ...this.log].slice(0, LOG_LENGTH);
        refresh();
      }),
      this.stream.onSheet(() => void this.refreshSheet()),
    ];
    return () => offs.forEach((off) => off());
  }

  /** Texts in the language of the page. */
  async load(): Promise<void> {
    await this.loading.run(async () => {
      const [view, handbook] = await Promise.all([this.askView(), call(api.GET('/v1/exercises/{exercise}/handbook', { params: { path: this.path } }))]);
      this.handbook = handbook;
      this.view = view;
      const after = Math.max(0, view.number - LOG_LENGTH);
      const found = await call(api.GET('/v1/exercises/{exercise}/observations', { params: { path: this.path, query: { after, limit: LOG_LENGTH } } }));
      this.log = found.toReversed();
    });
    await this.refreshSheet();
  }

  private askView = () => call(api.GET('/v1/exercises/{exercise}/view', { params: { path: this.path } }));

  async refresh(): Promise<void> {
    await this.loading.run(async () => {
      const view = await this.askView();
      if (view.number >= (this.view?.number ?? 0)) this.view = view;
    });
  }

  async refreshSheet(): Promise<void> {
    if (!this.moves) return;
    const found = await call(api.GET('/v1/exercises/{exercise}/sheet', { params: { path: this.path } })).catch(() => null);
    if (found) this.sheet = found;
  }

  /** Submit an action, or put it on the sheet when the way to play wants that. */
  async act(action: Action): Promise<Outcome> {
    if (!this.flows(action.kind)) {
      this.sheet = await command((key) =>
        api.POST('/v1/exercises/{exercise}/sheet/items', { params: { path: this.path, header: { 'Idempotency-Key': key } }, body: { action } }),
      );
      return { kind: 'on-sheet' };
    }
    const receipt = await command((key) =>
      api.POST('/v1/exercises/{exercise}/actions', { params: { path: this.path, header: { 'Idempotency-Key': key } }, body: { action } }),
    );
    await this.refresh();
    return receipt.refusal ? { kind: 'refused', refusal: receipt.refusal } : { kind: 'done', text: t(`action-${action.kind}`) };
  }

  nationName(id: string): string {
    return this.exercise.nations.find((nation) => nation.id === id)?.name ?? id;
  }

  assetName(id: string): string {
    return this.view?.assets[id]?.name ?? id;
  }

  /** A name for what an action is about. */
  targetName(target: string): string {
    const view = this.view;
    if (!view) return target;
    if (view.assets[target]) return view.assets[target].name;
    const alert = view.alerts[target];
    if (alert) return t('web-seat-alert-on', { asset: this.assetName(alert.asset) });
    const task = view.tasks[target];
    if (task) return `${t(`action-${task.kind}`)}: ${this.targetName(task.target)}`;
    const incident = view.incidents[target];
    if (incident) return t('web-seat-incident-number', { number: incident.number });
    return view.indicator_titles[target] ?? this.handbook?.products.find((one) => one.id === target)?.name ?? this.nationName(target);
  }

  channelName(id: string): string {
    const channel = this.handbook?.channels.find((one) => one.id === id);
    return channel ? t(`channel-${channel.kind}`) : id;
  }
}
