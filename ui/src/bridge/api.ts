// The only place that asks the program for something: one function a command.
import { invoke } from '@tauri-apps/api/core';

import type { Answer, Card, CopyStatus, Pin, Refusal } from './types';

/** Answers free text; what its reader settled by hand (`pins`) stands above the words. `on` is the day that it is for, where not today. */
export const lookup = (query: string, { pins = [], from, on }: { pins?: Pin[]; from?: string | null; on?: string | null } = {}) =>
  call<Answer>('lookup', { query, pins, from, on });

/** All that is recorded about an authority (by its id) or a jurisdiction (by its code). */
export const show = (id: string, on?: string | null) => call<Card>('show', { id, on });

/** Which edition the copy holds. */
export const status = () => call<CopyStatus>('status');

/** What a promise of this module is rejected with. */
export function refusalOf(error: unknown): Refusal {
  const isRefusal = typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
  return isRefusal ? (error as Refusal) : { code: 'internal', message: String(error) };
}

/** Asks the program by a command's name; for the modules beside this one. */
export async function call<T>(command: string, parts?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, parts && Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, whole(part)])));
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Half a character, as a careless paste leaves it, is no text that could be sent: it becomes a sign that something is missing. */
const whole = (part: unknown) => (typeof part === 'string' ? part.replace(/\p{Surrogate}/gu, '\uFFFD') : part);
