/** The text of a row's cells, as the header orders them. */
export type Cells = readonly string[];

/** Which cells make a case, and how: an input object is a branch, a list of them items, a value a leaf. */
export type CellTree =
  | { readonly kind: 'leaf'; readonly cell: number; readonly read: (text: string) => unknown }
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'items'; readonly items: Map<string, CellTree> }
  | { readonly kind: 'branch'; readonly fields: Map<string, CellTree> };

/** Makes the input of a row; undefined where all of its cells are empty. */
export type MakeInput = (cells: Cells) => unknown;

/**
 * Compiles how the input of a row is made of its cells. Objects are copies of one that has every field, undefined,
 * so that those of all rows have one shape.
 */
export function compileTree(tree: CellTree): MakeInput {
  switch (tree.kind) {
    case 'leaf': {
      const { cell, read } = tree;
      return (cells) => (cells[cell] ? read(cells[cell]) : undefined);
    }
    case 'constant':
      return () => tree.value;
    case 'items':
      return compileItems([...tree.items.values()].map(compileTree));
    case 'branch':
      return compileBranch(tree.fields);
  }
}

/** Items without any cell filled are left out: a row need not have as many stages as the header. */
function compileItems(items: readonly MakeInput[]): MakeInput {
  return (cells) => {
    const found: unknown[] = [];
    for (const make of items) {
      const value = make(cells);
      if (value !== undefined) found.push(value);
    }
    return found.length === 0 ? undefined : found;
  };
}

function compileBranch(nodes: ReadonlyMap<string, CellTree>): MakeInput {
  const fields = [...nodes].map(([name, node]) => ({
    name,
    make: compileTree(node),
    isConstant: node.kind === 'constant',
  }));
  const empty: Record<string, unknown> = Object.fromEntries(
    fields.map(({ name }) => [name, undefined]),
  );
  return (cells) => {
    const input = { ...empty };
    let filled = false;
    for (const { name, make, isConstant } of fields) {
      const value = make(cells);
      if (value === undefined) continue;
      input[name] = value;
      filled ||= !isConstant;
    }
    return filled ? input : undefined;
  };
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
      const filled = [...tree.items.values()].filter(
        (each) => compileTree(each)(cells) !== undefined,
      );
      const item = filled[Number(name)];
      return item ? cellAt(item, cells, rest) : null;
    }
    case 'branch': {
      const field = tree.fields.get(name);
      return field ? cellAt(field, cells, rest) : null;
    }
  }
}
