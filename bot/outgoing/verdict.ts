import { GrammyError, HttpError } from 'grammy';

/** What to do after a call failed. */
export type Verdict =
  /** Telegram asks to wait, in milliseconds. */
  | { readonly kind: 'wait'; readonly for: number }
  /** The network or Telegram is out of order. */
  | { readonly kind: 'again' }
  /** Nobody is there to read it: blocked, deleted, thrown out of the group. */
  | { readonly kind: 'gone' }
  /** The token was taken back. */
  | { readonly kind: 'revoked' }
  /** The call itself was refused; trying again would not help. */
  | { readonly kind: 'refused' };

const goneWords =
  /blocked by the user|user is deactivated|chat not found|bot was kicked|not a member|group chat was deactivated|PEER_ID_INVALID|have no rights to send|not enough rights/;

export function verdictOf(error: unknown): Verdict {
  if (error instanceof HttpError) return { kind: 'again' };
  // An answer that is no answer of the Bot API, such as of a proxy between.
  if (!(error instanceof GrammyError)) return { kind: 'refused' };
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { kind: 'wait', for: (parameters.retry_after ?? 1) * 1000 };
  if (code >= 500) return { kind: 'again' };
  if (code === 401) return { kind: 'revoked' };
  if (code === 403 || goneWords.test(description)) return { kind: 'gone' };
  return { kind: 'refused' };
}
