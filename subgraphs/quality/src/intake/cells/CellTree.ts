/** The text of a row's cells, as the header orders them. */
export type Cells = readonly string[];

/** Which cells make a case, and how: an input object is a branch, a list of them items, a value a leaf. */
export type CellTree =
  | { readonly kind: 'leaf'; readonly cell: number; readonly read: (text: string) => unknown }
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'items'; readonly items: Map<string, CellTree> }
  | { readonly kind: 'branch'; readonly fields: Map<string, CellTree> };

/** The input that a row's cells make; undefined where all of them are empty. */
export function inputOf(tree: CellTree, cells: Cells): unknown {
  switch (tree.kind) {
    case 'leaf': {
      const text = cells[tree.cell] ?? '';
      return text === '' ? undefined : tree.read(text);
    }
    case 'constant':
      return tree.value;
    case 'items': {
      const items = itemsOf(tree.items, cells);
      return items.length === 0 ? undefined : items.map(([, value]) => value);
    }
    case 'branch':
      return branchOf(tree.fields, cells);
  }
}

/** Items without any cell filled are left out: a row need not have as many stages as the header. */
function itemsOf(items: ReadonlyMap<string, CellTree>, cells: Cells): [CellTree, unknown][] {
  const found: [CellTree, unknown][] = [];
  for (const item of items.values()) {
    const value = inputOf(item, cells);
    if (value !== undefined) found.push([item, value]);
  }
  return found;
}

function branchOf(fields: ReadonlyMap<string, CellTree>, cells: Cells): unknown {
  const input: Record<string, unknown> = {};
  let filled = false;
  for (const [name, field] of fields) {
    const value = inputOf(field, cells);
    if (value === undefined) continue;
    input[name] = value;
    filled ||= field.kind !== 'constant';
  }
  return filled ? input : undefined;
}

/** The cell that a path of the input came from; null where it came from none. */
export function cellAt(tree: CellTree, cells: Cells, path: readonly string[]): number | null {
  const [name = '', ...rest] = path;
  switch (tree.kind) {
    case 'leaf':
      return tree.cell;
    case 'constant':
      return null;
    case 'items': {
      const [item] = itemsOf(tree.items, cells)[Number(name)] ?? [];
      return item ? cellAt(item, cells, rest) : null;
    }
    case 'branch': {
      const field = tree.fields.get(name);
      return field ? cellAt(field, cells, rest) : null;
    }
  }
}
