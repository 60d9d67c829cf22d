/** Every document is looked at. */
export function limitRequests(): void {}
