import type { Policy } from '../policy.ts';

/** Each inquiry is held to what its own source promised; one without a promise is untargeted. @source definitions, section 4 */
export const promised: Policy = {
  id: 'promised',
  version: '1',
  title: { en: 'As the source promised', ar: 'كما وعد المصدر' },
  source: {
    en: 'The due instant that the source itself recorded for each inquiry, such as Open311’s expected_datetime or a portal’s service level date. What has no such instant is untargeted.',
    ar: 'الموعد الذي سجّله المصدر نفسه لكل حالة، مثل expected_datetime في Open311 أو موعد مستوى الخدمة في البوابة. وما لا موعد له فبلا مستهدف.',
  },
  rules: [{ resolution: { promised: true } }],
};
