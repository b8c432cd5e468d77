/** Why a module could not be had, in the go command's words where it has any. */
export class FetchError extends Error {
  /** The proxy says that there is no such thing: the next one of a list separated by commas may be asked. */
  readonly notExist: boolean;
  /** Nothing that was downloaded can be trusted: the go command stops at once. */
  readonly fatal: boolean;

  constructor(message: string, { notExist = false, fatal = false } = {}) {
    super(message);
    this.name = 'FetchError';
    this.notExist = notExist;
    this.fatal = fatal;
  }
}
