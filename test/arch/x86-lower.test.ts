import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareListings } from './listings.ts';

compareListings(resolve(fileURLToPath(import.meta.url), '../../../testdata/arch/x86-lower'));
