// The only place that asks the program for something: one function a command.
import { invoke } from '@tauri-apps/api/core';

import type { Answer, Card, CopyStatus, Refusal } from './types';

/** Answers free text. */
export const lookup = (query: string) => ask<Answer>('lookup', { query });

/** All that is recorded about an authority (by its id) or a jurisdiction (by its code). */
export const show = (id: string) => ask<Card>('show', { id });

/** Which edition the copy holds. */
export const status = () => ask<CopyStatus>('status');

/** What a promise of this module is rejected with. */
export function refusalOf(error: unknown): Refusal {
  const isRefusal = typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
  return isRefusal ? (error as Refusal) : { code: 'internal', message: String(error) };
}

async function ask<T>(command: string, parts?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, parts);
  } catch (error) {
    throw refusalOf(error);
  }
}
