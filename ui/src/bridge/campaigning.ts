// Verification campaigns.
import { call } from './api';
import type { CampaignAnswer, CampaignLetter, CampaignNow, OutboxDraft, Paper } from './types';

/** Who is due today, and how far each region has come. */
export const campaign = () => call<CampaignNow>('campaign');
/** Keeps a state's answer as a draft; gives the drafts. */
export const keepAnswer = (answer: CampaignAnswer) => call<OutboxDraft[]>('campaign_answer', { answer });
/** The letter of today to a state: in the language that it takes requests in, unless another is asked for. */
export const letter = (country: string, language: string | null) => call<CampaignLetter>('campaign_letter', { country, language });
/** Takes down that a state was written to today; gives how it stands then. */
export const written = (country: string, language: string) => call<CampaignNow>('campaign_written', { country, language });
/** Hands that letter to the program that the system shows PDF with, to be printed. */
export const printLetter = (country: string, language: string, paper: Paper) => call<null>('campaign_print', { country, language, paper });
/** Writes the letters that are due into a folder that the person chooses in a window of this title; `remind`: those whose last letter is
 * so many days old. How many. */
export const saveLetters = (title: string, remind: number | null) => call<number | null>('campaign_letters', { title, remind });
