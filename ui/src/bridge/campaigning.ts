// Verification campaigns.
import { call } from './api';
import type { CampaignAnswer, CampaignNow, OutboxDraft } from './types';

/** Who is due today, and how far each region has come. */
export const campaign = () => call<CampaignNow>('campaign');
/** Keeps a state's answer as a draft; gives the drafts. */
export const keepAnswer = (answer: CampaignAnswer) => call<OutboxDraft[]>('campaign_answer', { answer });
