import { api, command, type S } from '../../lib/api';

export type Order = S['ControlRequest']['control'];

/** A command of the white cell, under one key: it happens once. */
export async function order(exercise: string, control: Order): Promise<void> {
  await command((key) =>
    api.POST('/v1/exercises/{exercise}/control', { params: { path: { exercise }, header: { 'Idempotency-Key': key } }, body: { control } }),
  );
}
