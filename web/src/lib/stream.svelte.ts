import { requestHeaders, type S } from './api';
import { EventParser, type ServerEvent } from './sse';

const SILENCE_MS = 5_000;
const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 8_000;

export type Connection = 'connecting' | 'live' | 'lost';
type Listener<T> = (value: T) => void;

/** What a participant learns, as it becomes durable. Resumes after the last number it has seen. */
export class LiveStream {
  status = $state<S['Status'] | null>(null);
  connection = $state<Connection>('connecting');
  /** Whether the token is no longer valid: nothing will come any more. */
  refused = $state(false);
  nowMs = $state(0);
  lastNumber = 0;

  private exercise = '';
  private abort: AbortController | null = null;
  private heardAt = 0;
  private statusAt = 0;
  private backOffMs = FIRST_BACK_OFF_MS;
  private timer: ReturnType<typeof setInterval> | null = null;
  private listeners = {
    observation: new Set<Listener<S['Observation']>>(),
    record: new Set<Listener<S['RecordLine']>>(),
    sheet: new Set<Listener<number>>(),
    status: new Set<Listener<S['Status']>>(),
  };

  onObservation = (fn: Listener<S['Observation']>) => this.on(this.listeners.observation, fn);
  onRecord = (fn: Listener<S['RecordLine']>) => this.on(this.listeners.record, fn);
  onSheet = (fn: Listener<number>) => this.on(this.listeners.sheet, fn);
  onStatus = (fn: Listener<S['Status']>) => this.on(this.listeners.status, fn);

  start(exercise: string, after = 0): void {
    this.exercise = exercise;
    this.lastNumber = after;
    document.addEventListener('visibilitychange', this.visibility);
    window.addEventListener('online', this.retryNow);
    window.addEventListener('offline', this.cut);
    this.timer = setInterval(this.tick, 500);
    void this.run();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.visibility);
    window.removeEventListener('online', this.retryNow);
    window.removeEventListener('offline', this.cut);
    if (this.timer) clearInterval(this.timer);
    this.exercise = '';
    this.abort?.abort();
  }

  private on<T>(set: Set<Listener<T>>, fn: Listener<T>): () => void {
    set.add(fn);
    return () => set.delete(fn);
  }

  // A browser keeps six connections to a server in all: tabs that nobody looks at give theirs back.
  private visibility = () => {
    if (document.hidden) this.abort?.abort();
    else this.retryNow();
  };

  private cut = () => this.abort?.abort();

  private retryNow = () => {
    this.backOffMs = FIRST_BACK_OFF_MS;
    if (!this.abort && this.exercise) void this.run();
  };

  private tick = () => {
    const silent = Date.now() - this.heardAt > SILENCE_MS;
    if (this.abort && silent && this.connection === 'live') this.abort.abort();
    if (this.status?.state === 'running' && this.connection === 'live') {
      const passed = (Date.now() - this.statusAt) * this.status.speed;
      this.nowMs = Math.min(this.status.t_ms + passed, this.status.duration_ms);
    }
  };

  private async run(): Promise<void> {
    if (document.hidden || this.refused) return;
    const abort = new AbortController();
    this.abort = abort;
    try {
      const answer = await fetch(`/v1/exercises/${this.exercise}/stream`, {
        headers: { ...requestHeaders(), 'Last-Event-ID': String(this.lastNumber) },
        signal: abort.signal,
        cache: 'no-store',
      });
      if (answer.status === 401 || answer.status === 403 || answer.status === 404) this.refused = true;
      if (!answer.ok || !answer.body) throw new Error(String(answer.status));
      const parser = new EventParser();
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        this.heard();
        for (const event of parser.push(piece.value)) this.take(event);
      }
    } catch {
      // told by the state of the connection
    }
    this.abort = null;
    if (!this.exercise || this.refused) return;
    this.connection = document.hidden ? 'connecting' : 'lost';
    setTimeout(() => {
      if (!this.abort && this.exercise) void this.run();
    }, this.backOffMs);
    this.backOffMs = Math.min(this.backOffMs * 2, LONGEST_BACK_OFF_MS);
  }

  private heard(): void {
    this.heardAt = Date.now();
    this.connection = 'live';
    this.backOffMs = FIRST_BACK_OFF_MS;
  }

  private take(event: ServerEvent): void {
    if (event.id !== null) this.lastNumber = event.id;
    const body: unknown = JSON.parse(event.data);
    if (event.event === 'status') {
      this.status = body as S['Status'];
      this.statusAt = Date.now();
      this.nowMs = this.status.t_ms;
      for (const fn of this.listeners.status) fn(this.status);
    } else if (event.event === 'observation') {
      for (const fn of this.listeners.observation) fn(body as S['Observation']);
    } else if (event.event === 'record') {
      for (const fn of this.listeners.record) fn(body as S['RecordLine']);
    } else if (event.event === 'sheet') {
      for (const fn of this.listeners.sheet) fn(body as number);
    }
  }
}
