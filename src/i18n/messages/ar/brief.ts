import type { briefEn } from '../en/brief.ts';

export const briefAr = {
  'brief.headlineNone': 'لم ترد أي حالة في {period}.',
  'brief.headlineVolume':
    '{period}: {received, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}{citizens, plural, =0 {} zero {} one { من مواطن واحد} two { من مواطنَين} few { من # مواطنين} many { من # مواطنًا} other { من # مواطن}}.',
  'brief.headlineMet':
    '{period}: {received, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}{citizens, plural, =0 {} zero {} one { من مواطن واحد} two { من مواطنَين} few { من # مواطنين} many { من # مواطنًا} other { من # مواطن}}. أُجيب عن {rate} منها في الموعد، فتحقّق المستهدف {target}.',
  'brief.headlineMissed':
    '{period}: {received, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}{citizens, plural, =0 {} zero {} one { من مواطن واحد} two { من مواطنَين} few { من # مواطنين} many { من # مواطنًا} other { من # مواطن}}. أُجيب عن {rate} منها في الموعد، دون المستهدف {target}.',
  'brief.headlineOpen':
    '{period}: {received, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}{citizens, plural, =0 {} zero {} one { من مواطن واحد} two { من مواطنَين} few { من # مواطنين} many { من # مواطنًا} other { من # مواطن}}. أُجيب حتى الآن في الموعد عن {rate} مما حلّ موعده؛ {pending, plural, zero {ولم تبق حالة لم يحن موعدها} one {وحالة واحدة لم يحن موعدها} two {وحالتان لم يحن موعدهما} few {و# حالات لم يحن موعدها} many {و# حالة لم يحن موعدها} other {و# حالة لم يحن موعدها}}.',
  'brief.running': 'الفترة لم تنتهِ بعد',
  'brief.figures': 'أهم الأرقام',
  'brief.bounds': 'بين {bounds}',
  'brief.rated': 'قيّم الرد {share} منهم',
  'brief.history': 'المدة المعروضة',
  'brief.spanQuarters': '{n, plural, zero {لا أرباع} one {ربع واحد} two {ربعان} few {# أرباع} many {# ربعًا} other {# ربع}}',
  'brief.spanYears': '{n, plural, zero {لا سنوات} one {سنة واحدة} two {سنتان} few {# سنوات} many {# سنة} other {# سنة}}',
  'brief.selected': 'المختار {n}',
  'brief.volumeTitle': '{cases} في {period}',
  'brief.latencyTitle': 'نصف الردود الأولى جاء خلال {duration}',
  'brief.unmeasured': '{name}: {reason}',
  'brief.rateMet': '{name}: تحقّق المستهدف {target}',
  'brief.rateMissed': '{name}: دون المستهدف {target}',
  'brief.rateOpen': '{name}: {value} حتى الآن',
  'brief.rateSubtitle': 'النسبة حسب فترة الورود، مع فترة الثقة 95%',
  'brief.rateSubtitleProvisional': 'النسبة حسب فترة الورود، مع فترة الثقة 95% · الدوائر المفرغة أرقام أوّلية',
  'brief.logAxis': 'محور لوغاريتمي',
  'brief.summary':
    '{name}: {first} في {firstPeriod}، و{last} في {lastPeriod}؛ الأدنى {low} في {lowPeriod}، والأعلى {high} في {highPeriod}.',
  'brief.readPoints': 'نقطة بنقطة: {title}',
  'brief.channelsTitle': 'قنوات التواصل',
  'brief.channelsSubtitle': 'حصة {period} حسب القناة، والتغيّر عن العام السابق بالنقاط المئوية',
  'brief.share': 'الحصة',
  'brief.basisCohort': 'تُحتسب في الفترة التي وردت فيها الحالات.',
  'brief.basisFlow': 'تُحتسب في الفترة التي وقع فيها الحدث.',
  'brief.reconciliation': 'سطر التسوية',
  'brief.reconciliationMissing': 'لا يكتمل سطر التسوية إلا بعمليات الحل، وهي غير مسجّلة في هذا المصدر.',
} as const satisfies Record<keyof typeof briefEn, string>;
