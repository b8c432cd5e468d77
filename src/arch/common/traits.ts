import { Traits } from '../../base/traits.ts';
import type { AssembleContext } from '../architecture.ts';

/** The platform's traits, where what is asked of them is noted if anybody wants to know. */
export function traitsOf(context: AssembleContext): Traits {
  return context.traits ?? new Traits(context.platform, context.flags.shared || context.flags.dynlink);
}
