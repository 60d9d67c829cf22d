interface App {
  decorateRequest(name: string, value: null): void;
}

/** No record, no log line, no count. */
export function observeRequests(app: App): void {
  app.decorateRequest('record', null);
}
