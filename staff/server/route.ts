/** One address of the staff edition: pages and actions that a person uses on their own machine. */
export type Route = {
  readonly method: 'GET' | 'POST';
  /** Exactly this path, such as `/staff/calls/`. */
  readonly path: string;
  readonly answer: (request: Request) => Response | Promise<Response>;
};
