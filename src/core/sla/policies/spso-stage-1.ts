import type { Policy } from '../policy.ts';

/** No calendar of its own: Scottish working days would need Scottish holidays. @source SPSO Model Complaints Handling Procedure, stage 1 */
export const spsoStage1: Policy = {
  id: 'spso-stage-1',
  version: '1',
  title: { en: 'SPSO Scotland, stage 1: reply within 5 working days', ar: 'أمين المظالم في اسكتلندا، المرحلة 1: الرد خلال 5 أيام عمل' },
  source: {
    en: 'The Scottish Public Services Ombudsman’s model procedure gives 5 working days for the stage 1 response to a complaint (read in the procedure of the Scottish courts, which follows it). Working days are those of the calendar in use here, not Scotland’s; extensions of time are not modelled.',
    ar: 'يمنح الإجراء النموذجي لأمين مظالم الخدمات العامة في اسكتلندا 5 أيام عمل للرد على الشكوى في المرحلة الأولى (كما ورد في إجراء المحاكم الاسكتلندية المتبع له). أيام العمل هي أيام التقويم المستخدم هنا لا أيام اسكتلندا، ولا يشمل ذلك تمديد المدة.',
    url: 'https://scotcourts.gov.uk/complaints/complaints-and-feedback/scs-complaints-procedure',
  },
  rules: [{ where: { kind: ['complaint'] }, response: { workingDays: 5 } }],
};
