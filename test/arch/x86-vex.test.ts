import { Encoding } from '../../src/arch/x86/form.ts';
import { VEX_FORMS } from '../../src/arch/x86/vex.ts';
import { golden, vectorSuite } from './x86-vectors.ts';

vectorSuite('vex', Encoding.Vex, VEX_FORMS);
golden('edges.s');
