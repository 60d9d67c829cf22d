/** How a path within a whole case is told in the input of a change. */
export type Told = (field: string) => string;

/** What is about the changed part, `stages.1.operatedOn`, is told by the part's own name, `stage.operatedOn`. */
export function partAs(part: string, name: string): Told {
  const isPart = (field: string) => field === part || field.startsWith(`${part}.`);
  return (field) => (isPart(field) ? `${name}${field.slice(part.length)}` : field);
}

/** The whole case is the part. */
export function allAs(name: string): Told {
  return (field) => `${name}.${field}`;
}
