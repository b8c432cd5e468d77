import { typeKey, type Type } from '../../golang/types.ts';

/** A type as it is written in a package. */
export function typeText(type: Type, packagePath: string): string {
  return typeKey(type)
    .replaceAll(`${packagePath}.`, '')
    .replaceAll(/(^|[^\w/)\]])\./g, '$1')
    .replaceAll(/\buint8\b/g, 'byte')
    .replaceAll('untyped-', 'untyped ');
}
