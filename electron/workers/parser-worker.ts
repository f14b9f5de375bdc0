/** The thread that reads what publishers wrote, so that no feed or transcript can hold up a window. */
import { serve } from '../shared/rpc.ts';
import { parserMethods } from './parser-methods.ts';

serve(parserMethods);
