import type { Viewer } from '@spine/kit';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Asked, AskedField } from './Asked.ts';
import { type Demand, demandOf, satisfies } from './Demand.ts';
import { fieldsOf } from './graphFields.ts';
import type { Relations, Told } from './Relation.ts';

/**
 * Fields whose answer is about who asks, as cursors are and what depends on the centres that somebody may not read:
 * two who may read one need not read the same.
 */
const ofWhoAsks =
  /^Query\.(my|assigned|auditWork|breached|finding|access|breakGlass)|^Application\.(overallScore|critiques)$|[cC]ursor$|^Centre(YearFigures|Benchmark)\.pool$/;

/** An answer held against who may read what. */
export class Judged {
  /** What is otherwise than `docs/access.md` says, in words. */
  readonly faults: string[] = [];
  /** What was read, as text, by the objects that led there. */
  readonly read = new Map<string, string>();
  /** The edges through which an object was reached. */
  readonly reached = new Set<string>();
  readonly #viewer: Viewer;
  readonly #relations: Relations;
  readonly #errors = new Map<string, GraphQLFormattedError[]>();
  #untold = 0;

  constructor(
    asked: Asked,
    { data, errors = [] }: FormattedExecutionResult,
    viewer: Viewer,
    relations: Relations,
  ) {
    this.#viewer = viewer;
    this.#relations = relations;
    for (const error of errors) this.#note(error);
    this.#object(asked, data as Told, '', '');
    const left = [...this.#errors.values()]
      .flat()
      .map(({ path, message }) => `${path}: ${message}`);
    this.faults.push(...left);
    if (this.#untold !== 0) this.faults.push(`${this.#untold} refusals too many were counted`);
  }

  #note(error: GraphQLFormattedError): void {
    const path = (error.path ?? []).join('.');
    if (error.extensions?.code === 'TOO_MANY_ERRORS')
      this.#untold += Number(/(\d+) more error/.exec(error.message)?.[1]);
    else this.#errors.set(path, [...(this.#errors.get(path) ?? []), error]);
  }

  /** @param trail the keys and ids that led there; null where what is read is about who asks */
  #object(asked: Asked, object: Told, path: string, trail: string | null): void {
    for (const [key, field] of asked.fields) {
      const isShared = trail !== null && !ofWhoAsks.test(field.step.field.coordinate);
      const at = path === '' ? key : `${path}.${key}`;
      this.#field(asked.type, field, object, at, isShared ? `${trail}.${key}` : null);
    }
  }

  #field(
    type: string,
    { step: { field, key }, of }: AskedField,
    object: Told,
    path: string,
    trail: string | null,
  ): void {
    const value = object[key];
    const told = this.#errors.get(path) ?? [];
    this.#errors.delete(path);
    if (!this.#mayAsk(type, field.coordinate, field.returns, object)) {
      if (value !== null || !this.#isRefusal(told, field.coordinate))
        this.faults.push(
          `${path}: not refused, but ${JSON.stringify(value)} and ${told.length} errors`,
        );
    } else if (value === undefined || told.length > 0)
      this.faults.push(`${path}: not answered, but ${told[0]?.message}`);
    else {
      const isHidden = policiesOf(field.returns ?? '').length > 0;
      if (trail !== null && !isHidden)
        this.read.set(trail, of ? `${value !== null}` : JSON.stringify(value));
      if (of) this.#objects(of, value, path, trail, field.coordinate);
    }
  }

  #isRefusal(told: readonly GraphQLFormattedError[], coordinate: string): boolean {
    const [error, ...more] = told;
    if (!error) this.#untold -= 1;
    return (
      !error ||
      (more.length === 0 &&
        error.extensions?.code === 'UNAUTHORIZED_FIELD_OR_TYPE' &&
        error.message === `You may not use ${coordinate}.`)
    );
  }

  #objects(asked: Asked, value: unknown, path: string, trail: string | null, edge: string): void {
    if (Array.isArray(value))
      value.forEach((each, index) => {
        const { id = index } = (each ?? {}) as Told;
        this.#objects(asked, each, `${path}.${index}`, trail && `${trail}#${id}`, edge);
      });
    else if (value !== null) {
      this.reached.add(edge);
      const hidden = policiesOf(asked.type).filter((any) => !this.#holds(any, value as Told));
      if (hidden.length > 0)
        this.faults.push(`${path}: reached, which takes ${hidden.join(' and ')}`);
      this.#object(asked, value as Told, path, trail);
    }
  }

  /** Of an object that nobody else may know of, whoever may not read it is told as little as if it did not exist. */
  #mayAsk(type: string, coordinate: string, returns: string | null, object: Told): boolean {
    const demand = demandOf(coordinate);
    const ofOthers = [type, returns ?? ''].flatMap(policiesOf);
    const own = demand.policies.filter(
      (any) => !ofOthers.some((each) => String(each) === String(any)),
    );
    return satisfies(this.#viewer, demand) && own.every((any) => this.#holds(any, object));
  }

  #holds(any: readonly string[], object: Told): boolean {
    return any.some((policy) => {
      const relation = this.#relations[policy];
      if (!relation) throw new Error(`Nobody knows who ${policy} is.`);
      return relation(this.#viewer, object);
    });
  }
}

/** The policies that every field of a type asks for, as the type does. */
function policiesOf(type: string): readonly (readonly string[])[] {
  if (type === '') return [];
  const [first, ...others] = fieldsOf(type).map(({ coordinate }) => demandOf(coordinate).policies);
  const isIn = (any: readonly string[]) => (policies: Demand['policies']) =>
    policies.some((each) => String(each) === String(any));
  return (first ?? []).filter((any) => others.every(isIn(any)));
}
