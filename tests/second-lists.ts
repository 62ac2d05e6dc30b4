// Finds a second list of the words declared in lib/contract: domains, methods, perspectives, feedback reasons, kinds of
// marks and of attributes. A list is anything with two or more words from one vocabulary side by side: an array (of a
// `z.enum`, a `Set`, literal schemas), a union or tuple of literal types, keys, the options of a select, one string.
//
// Anything the compiler compares with the vocabulary isn't a second list: the keys of an object that has a type
// (`Record<Domain, …>`) or is indexed at once, and the words in `Pick`, `Omit`, `Extract` and `Exclude`. Keys among
// many others are names. Some kinds of attributes are also perspectives and reasons ("genre", "price"): those words
// alone are treated as a choice of kinds, not a list of them all.

import ts from 'typescript';
import { attributeKinds } from '#lib/contract/attribute.ts';
import { domains } from '#lib/contract/domain.ts';
import { feedbackReasons } from '#lib/contract/feedback.ts';
import { markKinds } from '#lib/contract/mark.ts';
import { methods } from '#lib/contract/method.ts';
import { perspectives } from '#lib/contract/perspective.ts';

const vocabularies: Record<string, readonly string[]> = {
  domains,
  methods,
  perspectives,
  feedbackReasons,
  markKinds,
};
const kinds: ReadonlySet<string> = new Set(attributeKinds);
const manyKinds = 6; // this many of the seven make a second list
const leastShareOfKeys = 0.5; // with fewer, they're names that happen to be these words
const picking = /^(?:Pick|Omit|Extract|Exclude)$/;

export type SecondList = { line: number; vocabulary: string; words: string[] };

export function secondLists(path: string, text: string): SecondList[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: SecondList[] = [];
  const visit = (node: ts.Node): void => {
    const words = wordsOf(node);
    const vocabulary = vocabularyOf(words);
    if (vocabulary !== null) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ line, vocabulary, words });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function vocabularyOf(words: readonly string[]): string | null {
  const listed = new Set(words);
  for (const [name, vocabulary] of Object.entries(vocabularies)) {
    const shared = vocabulary.filter((word) => listed.has(word));
    if (shared.length >= 2 && shared.some((word) => !kinds.has(word))) return name;
  }
  return [...kinds].filter((word) => listed.has(word)).length >= manyKinds ? 'attributeKinds' : null;
}

/** The words a node lists itself, without those nested in it. */
function wordsOf(node: ts.Node): string[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literalOf);
  if (ts.isUnionTypeNode(node)) return isPicked(node) ? [] : node.types.flatMap(literalOf);
  if (ts.isTupleTypeNode(node)) return node.elements.flatMap(literalOf);
  if (ts.isEnumDeclaration(node)) return node.members.flatMap(({ initializer }) => literalOf(initializer));
  if (ts.isTypeLiteralNode(node)) return mostly(node.members.flatMap(keyOf));
  if (ts.isObjectLiteralExpression(node))
    return isCompared(node) ? [] : mostly(node.properties.flatMap(keyOf));
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) return node.children.flatMap(optionOf);
  if (ts.isStringLiteralLike(node)) {
    const words = node.text.split(/[\s,|]+/);
    return words.length > 1 ? onlyWords(words) : [];
  }
  return [];
}

function literalOf(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isLiteralTypeNode(node)) return literalOf(node.literal);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return literalOf(node.expression);
  const isLiteralSchema = ts.isCallExpression(node) && node.expression.getText().endsWith('.literal');
  return isLiteralSchema ? literalOf(node.arguments[0]) : [];
}

function keyOf({ name }: { name?: ts.PropertyName | undefined }): string[] {
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name.text] : [];
}

/** <option value="…"> */
function optionOf(node: ts.Node): string[] {
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  if (!ts.isJsxOpeningElement(opening) && !ts.isJsxSelfClosingElement(opening)) return [];
  return opening.attributes.properties.flatMap((attribute) =>
    ts.isJsxAttribute(attribute) && attribute.name.getText() === 'value'
      ? literalOf(attribute.initializer)
      : [],
  );
}

function mostly(keys: string[]): string[] {
  const isListed = Object.values(vocabularies).some(
    (vocabulary) => keys.filter((key) => vocabulary.includes(key)).length >= leastShareOfKeys * keys.length,
  );
  return isListed ? keys : [];
}

function onlyWords(words: string[]): string[] {
  const isOnly = Object.values(vocabularies).some((vocabulary) =>
    words.every((word) => vocabulary.includes(word)),
  );
  return isOnly ? words : [];
}

function isPicked({ parent }: ts.UnionTypeNode): boolean {
  return ts.isTypeReferenceNode(parent) && picking.test(parent.typeName.getText());
}

function isCompared(node: ts.ObjectLiteralExpression): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isSatisfiesExpression(parent)) return !anyKey(parent.type);
    if (ts.isElementAccessExpression(parent)) return parent.expression === at;
    if (ts.isVariableDeclaration(parent)) return parent.type !== undefined && !anyKey(parent.type);
    const isInside =
      ts.isPropertyAssignment(parent) ||
      ts.isObjectLiteralExpression(parent) ||
      ts.isAsExpression(parent) ||
      ts.isParenthesizedExpression(parent);
    if (!isInside) return false;
  }
  return false;
}

function anyKey(type: ts.TypeNode): boolean {
  return /^(?:Record<string,|\{ \[|any$|unknown$|object$)/.test(type.getText());
}
