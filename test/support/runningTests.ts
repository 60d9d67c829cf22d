import ts from 'typescript';

/** Names of what declares a test or a group of them. */
const declaring = /^(test|it|describe)$/;
/** What a declaration says of itself so that it does not run, or not as a test that has to succeed. */
const idle = /^(skip|todo|fails)$/;
/** What makes it run on a condition only. */
const conditional = /^(skipIf|runIf)$/;

/**
 * The words of a file's tests and groups of tests that always run: their titles as written, and the tables that titles
 * with places are filled from. A comment is none of them, nor is a test that is skipped or still to be written, nor
 * what is in a group that is. Those that wait for a condition count where it is met by hand.
 */
export function runningTests(source: string, byHand = false): readonly string[] {
  const file = ts.createSourceFile('a.test.ts', source, ts.ScriptTarget.Latest, true);
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const chain = chainOf(node.expression);
      if (declaring.test(chain[0] ?? '')) {
        if (chain.some((name) => idle.test(name) || (!byHand && conditional.test(name)))) return;
        words.push(...titleOf(node), ...tablesOf(node.expression, file));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return words;
}

/** `['test', 'each']` of `test.each(…)(…)`. */
function chainOf(callee: ts.Expression): readonly string[] {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee))
    return [...chainOf(callee.expression), callee.name.text];
  if (ts.isCallExpression(callee)) return chainOf(callee.expression);
  return ts.isTaggedTemplateExpression(callee) ? chainOf(callee.tag) : [];
}

function titleOf({ arguments: [title] }: ts.CallExpression): readonly string[] {
  if (!title) return [];
  if (ts.isStringLiteralLike(title)) return [title.text];
  return ts.isTemplateExpression(title) ? [title.getText()] : [];
}

/** What `each` is given, as written; of a name, what it stands for in the file. */
function tablesOf(callee: ts.Expression, file: ts.SourceFile): readonly string[] {
  if (!ts.isCallExpression(callee)) return [];
  const named = new Set(callee.arguments.filter(ts.isIdentifier).map(({ text }) => text));
  const meant = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ name }) => ts.isIdentifier(name) && named.has(name.text));
  return [callee, ...meant].map((each) => each.getText());
}
