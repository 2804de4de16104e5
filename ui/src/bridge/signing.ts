// Signing an edition with a key of one's own, where the organisation wants reviewers to. `file`: a key in a file instead of the keyring's.
import { call } from './api';
import type { Publication, SigningKey, SigningShown } from './types';

/** The person's key; with `make` one is made where there is none. */
export const key = (file: string | null, make: boolean) => call<SigningKey | null>('signing_key', { file, make });
/** What waits for signatures, compared with the copy on this machine; `null`: nothing does. */
export const show = () => call<SigningShown | null>('signing_show');
/** Signs what was shown, by its digest. */
export const sign = (digest: string, file: string | null) => call<Publication>('signing_sign', { digest, file });
