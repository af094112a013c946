/** What Telegram says instead of a result. */
export type Failure = {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
};

/** A call that Telegram would not carry out. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.description);
    this.failure = failure;
  }
}

export function badRequest(words: string): Refusal {
  return new Refusal({ error_code: 400, description: `Bad Request: ${words}` });
}

/** Failures that tests order, in Telegram's own words. */
export const failures = {
  unauthorized: { error_code: 401, description: 'Unauthorized' },
  blocked: { error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  conflict: {
    error_code: 409,
    description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  },
  tooMany: (seconds: number): Failure => ({
    error_code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  }),
  internal: { error_code: 500, description: 'Internal Server Error' },
} as const;
