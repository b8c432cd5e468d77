import { EVEX_FORMS } from '../../src/arch/x86/evex.ts';
import { Encoding } from '../../src/arch/x86/form.ts';
import { golden, vectorSuite } from './x86-vectors.ts';

vectorSuite('evex', Encoding.Evex, EVEX_FORMS);
golden('errors.s');
