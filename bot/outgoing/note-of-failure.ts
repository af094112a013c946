import { GrammyError } from 'grammy';
import { mistakeOf, type Note } from '#bot/log.ts';
import { verdictOf } from './verdict.ts';

/** What the log says of a failure: its kind. What Telegram wrote about it may repeat a text or a name. */
export function noteOfFailure(error: unknown, where: 'turn' | 'sending'): Note {
  if (!(error instanceof GrammyError)) return { what: 'failed', where, mistake: mistakeOf(error) };
  const isBlocked = error.description.includes('blocked by the user');
  const why = isBlocked ? 'blocked' : verdictOf(error).kind === 'gone' ? 'gone' : verdictOf(error).kind === 'wait' ? 'limit' : 'other';
  return { what: 'refused', method: error.method, code: error.error_code, why };
}
