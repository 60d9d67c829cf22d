import { ComponentScope, ComponentType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import { Bom, Component, HashDictionary } from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import type { LockedPackage, Lockfile } from './lockfile.ts';

/**
 * A CycloneDX 1.6 document of what a lockfile pins, as JSON: what runs in production is `required`, the rest
 * `excluded`. The same lockfile gives the same bytes: it carries no serial number and no time.
 */
export function billOfMaterials({ packages, direct }: Lockfile, version: string): string {
  const components = new Map(packages.map((each) => [each.id, componentOf(each)]));
  const project = new Component(ComponentType.Application, 'spine-care-graph', {
    bomRef: 'spine-care-graph',
    version,
  });
  dependOn(project, direct, components);
  for (const { id, dependencies } of packages)
    dependOn(components.get(id) as Component, dependencies, components);
  const bom = new Bom();
  bom.metadata.component = project;
  for (const component of components.values()) bom.components.add(component);
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf({ id, name, version, sha512, production }: LockedPackage): Component {
  const [plain = '', group] = name.split('/').reverse();
  return new Component(ComponentType.Library, plain, {
    bomRef: id,
    ...(group && { group }),
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    scope: production ? ComponentScope.Required : ComponentScope.Excluded,
    hashes: new HashDictionary([[HashAlgorithm['SHA-512'], sha512]]),
  });
}

function dependOn(
  component: Component,
  ids: readonly string[],
  components: ReadonlyMap<string, Component>,
): void {
  for (const id of ids) {
    const dependency = components.get(id);
    if (!dependency) throw new Error(`${component.name} asks for ${id}, which is not pinned.`);
    component.dependencies.add(dependency.bomRef);
  }
}
