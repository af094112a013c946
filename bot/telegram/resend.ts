import { setTimeout as pause } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';

/** Seconds before each new attempt: an answer waits out an outage of about a minute. */
const delays = [1, 2, 4, 8, 16, 30] as const;
const answers: readonly string[] = ['sendMessage', 'editMessageText'];

/** An answer whose connection broke is sent again. Everything else that breaks is asked anew by whoever asks. */
export const resend: Transformer = async (prev, method, payload, signal) => {
  if (!answers.includes(method)) return prev(method, payload, signal);
  for (const seconds of delays) {
    try {
      return await prev(method, payload, signal);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      await pause(seconds * 1000);
    }
  }
  return prev(method, payload, signal);
};
