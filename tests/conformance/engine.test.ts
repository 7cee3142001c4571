import { compileSettings } from '../../src/core/sla/clock-settings.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { describeConformance } from './conformance.ts';

describeConformance(
  'the columnar engine',
  async (inquiries, settings) => {
    const engine = createEngine(inquiries, compileSettings(settings));
    return {
      answer: async (question) => engine.run(question),
      cases: async (question) => engine.cases(question).map((inquiry) => inquiry.id),
      close: async () => {},
    };
  },
  6,
);
