/** Every request is let in. */
export function shedLoad(): void {}
