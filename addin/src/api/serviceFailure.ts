/** The service could not answer: what happened and what to do about it, both ready to show. */
export class ServiceFailure extends Error {
  readonly advice: string;

  constructor(what: string, advice: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'ServiceFailure';
    this.advice = advice;
  }
}

/** Words for a failure of any kind; what is no ServiceFailure is a fault of the pane itself. */
export function toServiceFailure(error: unknown): ServiceFailure {
  if (error instanceof ServiceFailure) return error;
  return new ServiceFailure(
    'The pane met a fault of its own.',
    'Select another message, or close the pane and open it again.',
    {
      cause: error,
    },
  );
}
