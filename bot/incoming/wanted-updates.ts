/** The kinds of updates the bot wants to hear of. */
export const wantedUpdates = ['message', 'callback_query', 'inline_query'] as const;
