// What the person chose for the window. Each function gives all that is chosen then.
import { call } from './api';
import type { Setting, SettingName } from './types';

export const settings = () => call<Setting[]>('settings');
export const choose = (name: SettingName, value: string | null) => call<Setting[]>('choose', { name, value });
