import type { awardScreenEn } from '../en/award-screen.ts';

export const awardScreenAr = {
  'award.parts': 'أقسام الجائزة',
  'award.tab.workspace': 'مساحة العمل',
  'award.tab.cycles': 'الدورات',
  'award.tab.readiness': 'الجاهزية',
  'award.tab.models': 'النماذج',
  'award.model': 'النموذج',
  'award.cycle': 'الدورة',
  'award.unofficial': 'نموذج غير رسمي',
  'award.unofficialLong': 'غير رسمي: لم تُنشر معايير تقييم لهذه الجائزة. الأوزان، وكل رقم لا يذكر مصدره خلاف ذلك، من قراءتنا.',
  'award.where': '{dimension}: {values}',
  'award.noCycle': 'لا دورة بدأت في هذا النموذج',
  'award.noCycleHint': 'اختر نموذجًا آخر، أو أضف إلى هذا النموذج دورة تشملها البيانات.',
  'award.noData': 'لا حالات في هذه الدورة',
  'award.noDataHint': 'اختر دورة أخرى أو نموذجًا آخر، أو انتقل إلى تاريخ لاحق.',
  'award.toModels': 'إلى النماذج',

  'award.lead.running': '{cycle} حتى الآن: {points} من {scored} نقطة، نتيجة أوّلية',
  'award.lead.final': '{cycle}: {points} من {scored} نقطة، نتيجة نهائية',
  'award.lead.provisional': '{cycle}: {points} من {scored} نقطة، نتيجة أوّلية',
  'award.lead.none': '{cycle}: لا شيء يمكن تقييمه بعد',
  'award.lead.unscored': 'نقاط غير مقيّمة: {points}؛ إذ لا رقم لها، ولا شيء يُكبَّر لتعويضها.',
  'award.lead.targets':
    '{met, plural, =0 {لم يتحقق أي مستهدف بعد} zero {لم يتحقق أي مستهدف بعد} one {تحقق مستهدف واحد} two {تحقق مستهدفان} few {تحققت # مستهدفات} many {تحقق # مستهدفًا} other {تحقق # مستهدف}} من أصل {all}، أيًا كان مآل الحالات التي لم يحن موعدها.',
  'award.lead.range':
    'عند نهاية الدورة: بين {low} و{high} من {weight} نقطة، ما بقيت الأشهر المقبلة ضمن ما أظهرته الأشهر الماضية. مدى وليس وعدًا.',
  'award.lead.rangeOpen': 'بعد حسم الحالات التي لم يحن موعدها: بين {low} و{high} من {weight} نقطة.',
  'award.bar': 'النتيجة ومداها عند نهاية الدورة',
  'award.bar.target': '80: تحقق جميع المستهدفات',
  'award.bar.points': 'نقطة',
  'award.stamp':
    'الحالات الواردة {range} · النموذج {model}، الإصدار {version} · التقويم {calendar} · السياسة {policy} · كما عُرفت في {asOf} · إصدار البيانات {data}',
  'award.frame': 'النموذج {model}، الإصدار {version} · كما عُرفت في {asOf} · إصدار البيانات {data}',
  'award.noPolicy': 'لا توجد',

  'award.criteria.title': 'كيف تكوّنت النتيجة',
  'award.criteria.subtitle': 'كل رقم يفتح ما وراءه. الحد الأدنى يساوي 0، والمستهدف 80، والطموح 100.',
  'award.criteria.criterion': 'المعيار',
  'award.criteria.value': 'الرقم حتى الآن',
  'award.criteria.scale': 'من الحد الأدنى إلى الطموح',
  'award.criteria.score': 'الدرجة',
  'award.criteria.weight': 'الوزن',
  'award.criteria.points': 'النقاط',
  'award.criteria.end': 'عند نهاية الدورة',
  'award.criteria.gap': 'ما يلزم',
  'award.criteria.unscored': 'غير مقيّم',
  'award.criteria.shownOnly': 'الوزن 0: معروض ولا يُقيَّم',
  'award.criteria.scaleText': '{floor} · {target} · {stretch}',
  'award.criteria.scaleSpoken': 'الحد الأدنى {floor}، والمستهدف {target}، والطموح {stretch}',
  'award.criteria.scores': 'الدرجة من {low} إلى {high}',
  'award.criteria.noBound': 'بلا حد أعلى',
  'award.criteria.range': 'من {low} إلى {high}',
  'award.criteria.noProjection': 'لا يوجد ما يُستند إليه',
  'award.criteria.claim': 'كتابة إفادة',
  'award.criteria.claimOf': 'كتابة إفادة للمعيار «{criterion}»',
  'award.met': 'تحقق المستهدف',
  'award.missed': 'لم يتحقق المستهدف',
  'award.undecided': 'يتوقف على ما لم يحن موعده',
  'award.pending':
    '{n, plural, zero {لا شيء قيد الموعد} one {حالة واحدة قيد الموعد} two {حالتان قيد الموعد} few {# حالات قيد الموعد} many {# حالة قيد الموعد} other {# حالة قيد الموعد}}',
  'award.criteria.summary': '{criterion}: {value}، والدرجة {score}، والنقاط {points} من {weight}',

  'award.short.both': 'يتحقق المستهدف بإضافة {more}، أو بنقص {fewer}.',
  'award.short.one': 'يتحقق المستهدف بإضافة {more}.',
  'award.short.none': 'لا يكفي أي عدد من الحالات الإضافية وحده لبلوغ المستهدف.',
  'award.more.answered':
    '{n, plural, zero {لا شيء} one {رد واحد في الموعد} two {ردين في الموعد} few {# ردود في الموعد} many {# ردًا في الموعد} other {# رد في الموعد}}',
  'award.fewer.answered':
    '{n, plural, zero {لا شيء} one {رد متأخر واحد} two {ردين متأخرين} few {# ردود متأخرة} many {# ردًا متأخرًا} other {# رد متأخر}}',
  'award.more.resolved':
    '{n, plural, zero {لا شيء} one {حل واحد في الموعد} two {حلين في الموعد} few {# حلول في الموعد} many {# حلًا في الموعد} other {# حل في الموعد}}',
  'award.fewer.resolved':
    '{n, plural, zero {لا شيء} one {حل متأخر واحد} two {حلين متأخرين} few {# حلول متأخرة} many {# حلًا متأخرًا} other {# حل متأخر}}',
  'award.more.satisfied':
    '{n, plural, zero {لا شيء} one {تقييم جيد واحد} two {تقييمين جيدين} few {# تقييمات جيدة} many {# تقييمًا جيدًا} other {# تقييم جيد}}',
  'award.fewer.satisfied':
    '{n, plural, zero {لا شيء} one {تقييم متدنٍّ واحد} two {تقييمين متدنيين} few {# تقييمات متدنية} many {# تقييمًا متدنيًا} other {# تقييم متدنٍّ}}',
  'award.more.reopened':
    '{n, plural, zero {لا شيء} one {حالة واحدة حُلّت دون رجعة} two {حالتين حُلّتا دون رجعة} few {# حالات حُلّت دون رجعة} many {# حالة حُلّت دون رجعة} other {# حالة حُلّت دون رجعة}}',
  'award.fewer.reopened':
    '{n, plural, zero {لا شيء} one {حالة واحدة أُعيد فتحها} two {حالتين أُعيد فتحهما} few {# حالات أُعيد فتحها} many {# حالة أُعيد فتحها} other {# حالة أُعيد فتحها}}',
  'award.more.any':
    '{n, plural, zero {لا شيء} one {حالة واحدة تُحتسب لصالحه} two {حالتين تُحتسبان لصالحه} few {# حالات تُحتسب لصالحه} many {# حالة تُحتسب لصالحه} other {# حالة تُحتسب لصالحه}}',
  'award.fewer.any':
    '{n, plural, zero {لا شيء} one {حالة واحدة تُحتسب ضده} two {حالتين تُحتسبان ضده} few {# حالات تُحتسب ضده} many {# حالة تُحتسب ضده} other {# حالة تُحتسب ضده}}',
  'award.holds.answered':
    '{n, plural, =0 {متحقق بلا هامش.} zero {متحقق بلا هامش.} one {متحقق، ولو تأخر رد واحد آخر.} two {متحقق، ولو تأخر ردان آخران.} few {متحقق، ولو تأخرت # ردود أخرى.} many {متحقق، ولو تأخر # ردًا آخر.} other {متحقق، ولو تأخر # رد آخر.}}',
  'award.holds.resolved':
    '{n, plural, =0 {متحقق بلا هامش.} zero {متحقق بلا هامش.} one {متحقق، ولو تأخر حل واحد آخر.} two {متحقق، ولو تأخر حلان آخران.} few {متحقق، ولو تأخرت # حلول أخرى.} many {متحقق، ولو تأخر # حلًا آخر.} other {متحقق، ولو تأخر # حل آخر.}}',
  'award.holds.satisfied':
    '{n, plural, =0 {متحقق بلا هامش.} zero {متحقق بلا هامش.} one {متحقق، ولو ورد تقييم متدنٍّ آخر.} two {متحقق، ولو ورد تقييمان متدنيان آخران.} few {متحقق، ولو وردت # تقييمات متدنية أخرى.} many {متحقق، ولو ورد # تقييمًا متدنيًا آخر.} other {متحقق، ولو ورد # تقييم متدنٍّ آخر.}}',
  'award.holds.reopened':
    '{n, plural, =0 {متحقق بلا هامش.} zero {متحقق بلا هامش.} one {متحقق، ولو أُعيد فتح حالة أخرى.} two {متحقق، ولو أُعيد فتح حالتين أخريين.} few {متحقق، ولو أُعيد فتح # حالات أخرى.} many {متحقق، ولو أُعيد فتح # حالة أخرى.} other {متحقق، ولو أُعيد فتح # حالة أخرى.}}',
  'award.holds.any':
    '{n, plural, =0 {متحقق بلا هامش.} zero {متحقق بلا هامش.} one {متحقق، ولو احتُسبت ضده حالة أخرى.} two {متحقق، ولو احتُسبت ضده حالتان أخريان.} few {متحقق، ولو احتُسبت ضده # حالات أخرى.} many {متحقق، ولو احتُسبت ضده # حالة أخرى.} other {متحقق، ولو احتُسبت ضده # حالة أخرى.}}',
  'award.holds.always': 'متحقق أيًا كان ما يأتي.',
  'award.budget':
    '{n, plural, =0 {لا هامش للتأخر فيما لم يحن موعده.} zero {لا هامش للتأخر فيما لم يحن موعده.} one {يحتمل تأخر حالة واحدة مما لم يحن موعده.} two {يحتمل تأخر حالتين مما لم يحن موعده.} few {يحتمل تأخر # حالات مما لم يحن موعده.} many {يحتمل تأخر # حالة مما لم يحن موعده.} other {يحتمل تأخر # حالة مما لم يحن موعده.}}',
  'award.budget.all': 'ولو تأخر كل ما لم يحن موعده.',
  'award.budget.out':
    '{n, plural, zero {بعيد المنال فيما ورد حتى الآن.} one {بعيد المنال فيما ورد حتى الآن، بفارق حالة واحدة.} two {بعيد المنال فيما ورد حتى الآن، بفارق حالتين.} few {بعيد المنال فيما ورد حتى الآن، بفارق # حالات.} many {بعيد المنال فيما ورد حتى الآن، بفارق # حالة.} other {بعيد المنال فيما ورد حتى الآن، بفارق # حالة.}}',
  'award.distance.short': 'دون المستهدف بمقدار {difference}.',
  'award.distance.past': 'أفضل من المستهدف بمقدار {difference}.',

  'award.if.title': 'ماذا لو؟ الأشهر المقبلة',
  'award.if.subtitle': 'حرّك المؤشر لافتراض رقم لكل شهر متبقٍّ ({months}). لا يُحفظ شيء، والرابط يحتفظ بالافتراض.',
  'award.if.result': 'ماذا لو: {points} من {scored} نقطة ({change} عن الآن)',
  'award.if.untouched': 'لا افتراض بعد: {points} من {scored} نقطة كما هي الآن.',
  'award.if.note': 'افتراض لا توقّع: يبيّن ما يترتب عليه، لا ما سيكون.',
  'award.if.approximate': 'تقريبًا: لأن وسيط الكل لا يُستخرج من وسيط أجزائه.',
  'award.if.reset': 'إلغاء جميع الافتراضات',
  'award.if.becomes': '{kpi}: تبلغ الدورة {value}، والدرجة {score}',
  'award.if.slider': '{criterion}، الأشهر المقبلة',
  'award.if.over': 'انتهت الدورة، ولم يبق شهر للافتراض فيه.',
  'award.if.months': '{n, plural, zero {لا أشهر} one {شهر واحد} two {شهران} few {# أشهر} many {# شهرًا} other {# شهر}}',
  'award.if.monthsPart': 'نحو {n} شهر',

  'award.moves.title': '«{criterion}» هو الأكثر أثرًا في المجموع',
  'award.moves.titleNone': 'لم تبق نقطة لتُكسب',
  'award.moves.subtitle': 'النقاط التي يمكن كسبها: حتى المستهدف (داكن)، ومنه إلى الطموح (فاتح)',
  'award.moves.gain': 'يمكن كسب {stretch} نقطة، منها {target} حتى المستهدف',
  'award.moves.gainRest': 'يمكن كسب {stretch} نقطة، وكلها بعد المستهدف',
  'award.moves.nothing': 'لم يبق ما يُكسب',
  'award.moves.step.ratio': 'النقطة المئوية الواحدة تساوي {points} نقطة',
  'award.moves.step.working-seconds': 'ساعة العمل الواحدة تساوي {points} نقطة',
  'award.moves.step.count': 'الحالة الواحدة تساوي {points} نقطة',
  'award.moves.step.none': 'الخطوة الصغيرة لا تغيّر شيئًا بعد',

  'award.gaps.title':
    '{n, plural, =0 {لا ينقص شيء} zero {لا ينقص شيء} one {أمر واحد ناقص} two {أمران ناقصان} few {# أمور ناقصة} many {# أمرًا ناقصًا} other {# أمر ناقص}}',
  'award.gaps.subtitle': 'ما قد تطلبه لجنة التحكيم، ومع كل نقص الخطوة التي تسدّه',
  'award.gaps.whole': 'الملف كله',
  'award.gaps.evidence': 'المطلوب إبرازه: {evidence}',
  'award.gaps.open': 'فتح',
  'award.gaps.openOf': 'فتح: {step}',

  'award.cycles.title.supported': '{claim}: تؤيده البيانات',
  'award.cycles.title.not-supported': '{claim}: لا تؤيده البيانات',
  'award.cycles.title.cannot-be-told': '{claim}: لا يمكن الحكم عليه من البيانات',
  'award.cycles.claim':
    '{points} نقطة أو أكثر في {years, plural, zero {لا دورات} one {دورة واحدة} two {دورتين متتاليتين} few {# دورات متتالية} many {# دورة متتالية} other {# دورة متتالية}} حتى {cycle}',
  'award.cycles.lead': 'كل دورة مقيّمة بالتعريفات السارية فيها، وما قيس منها بغير ما قيست به الأحدث لا يُقارن بها.',
  'award.cycles.stillRuns': 'و{cycle} ما زالت جارية: تُعرض هنا، وتُحتسب بعد انتهائها.',
  'award.cycles.table': 'الدورات جنبًا إلى جنب',
  'award.cycles.tableNote': 'الأحدث في الأخير. النقاط من 100، وكل رقم يفتح ما وراءه.',
  'award.cycles.total': 'المجموع',
  'award.cycles.state': 'الحالة',
  'award.cycles.state.ahead': 'لم تبدأ',
  'award.cycles.state.running': 'جارية',
  'award.cycles.state.ended': 'منتهية',
  'award.cycles.final': 'نهائية',
  'award.cycles.provisional': 'أوّلية',
  'award.cycles.ofScored': 'من {scored}',
  'award.cycles.nothing': 'لا رقم',
  'award.cycles.points': '{points} من {weight}',
  'award.cycles.definition': 'التعريف الساري',
  'award.cycles.byModel': 'النموذج {version}',
  'award.cycles.byCalendar': 'التقويم {name} {version}',
  'award.cycles.byPolicy': 'السياسة {name} {version}',
  'award.cycles.noPolicy': 'لا سياسة',
  'award.cycles.changesInside': 'تبدأ قاعدة داخل الدورة',
  'award.cycles.comparable': 'قابلية المقارنة',
  'award.cycles.isComparable': 'قيست كالأحدث',
  'award.cycles.notComparable': 'قيست بغير ذلك',
  'award.cycles.streaks': 'على التوالي؟',
  'award.cycles.streaksNote':
    'ما يمكن قوله عن {years, plural, zero {لا دورات} one {آخر دورة} two {آخر دورتين} few {آخر # دورات} many {آخر # دورة} other {آخر # دورة}} حتى {cycle}، وما يعارضه',
  'award.cycles.years': 'على التوالي',
  'award.cycles.yearsOption': '{n, plural, zero {لا دورات} one {دورة واحدة} two {دورتان} few {# دورات} many {# دورة} other {# دورة}}',
  'award.cycles.won': 'تُحتسب الدورة من',
  'award.cycles.wonOption': '{n, plural, zero {لا نقاط} one {نقطة واحدة} two {نقطتين} few {# نقاط} many {# نقطة} other {# نقطة}}',
  'award.cycles.wholeClaim': 'الجائزة كلها: {points} نقطة أو أكثر',
  'award.cycles.criterionClaim': '{criterion}: تحقق المستهدف',
  'award.cycles.run':
    '{n, plural, =0 {ليس في الأخيرة} zero {ليس في الأخيرة} one {في الأخيرة} two {في آخر اثنتين} few {في آخر #} many {في آخر #} other {في آخر #}}',
  'award.cycles.doubt': '{cycle}: {reason}',
  'award.cycles.what': 'ما يُدّعى',
  'award.cycles.verdict': 'الحكم',
  'award.cycles.inARow': 'كذلك على التوالي',
  'award.cycles.against': 'ما يعارضه',

  'award.readiness.title': 'هل تقنع هذه النتائج لجنة التحكيم؟',
  'award.readiness.lead':
    'ست صفات لكل رقم، على نهج رادار EFQM: ما يشمله، وسلامة سجلاته، واتجاهه، وما يُقاس إليه، ومن يُقارن به، وما يرمي إليه.',
  'award.readiness.best': '{criterion}: الأقوى {best}، والأضعف {worst}',
  'award.readiness.full': '{criterion}: مكتمل في كل صفة يمكن الحكم عليها',
  'award.readiness.none': '{criterion}: لا يمكن الحكم بعد',
  'award.readiness.subtitle': '{kpi} · الجاهزية من 0 إلى 100 على كل محور',
  'award.readiness.summary': '{criterion}: {scores}.',
  'award.readiness.noData': 'لا بيانات',
  'award.readiness.attribute': 'الصفة',
  'award.readiness.score': 'الدرجة',
  'award.readiness.of': 'ما عُدّ',
  'award.readiness.counted.scope':
    '{denominator, plural, =0 {لا يرد أي نوع وقناة} zero {لا يرد أي نوع وقناة} one {{numerator} من تقاطع واحد للنوع والقناة فيه {atLeast}، {span}} two {{numerator} من تقاطعين للنوع والقناة فيهما {atLeast}، {span}} few {{numerator} من # تقاطعات للنوع والقناة فيها {atLeast}، {span}} many {{numerator} من # تقاطعًا للنوع والقناة فيها {atLeast}، {span}} other {{numerator} من # تقاطع للنوع والقناة فيها {atLeast}، {span}}}',
  'award.readiness.atLeast':
    '{n, plural, zero {# حالة أو أكثر} one {حالة واحدة أو أكثر} two {حالتان أو أكثر} few {# حالات أو أكثر} many {# حالة أو أكثر} other {# حالة أو أكثر}}',
  'award.readiness.span':
    '{n, plural, zero {آخر # شهر} one {آخر شهر} two {آخر شهرين} few {آخر # أشهر} many {آخر # شهرًا} other {آخر # شهر}}',
  'award.readiness.counted.usability':
    '{denominator, plural, =0 {لا سجلات} zero {لا سجلات} one {{numerator} من سجل واحد بلا تناقض} two {{numerator} من سجلين بلا تناقض} few {{numerator} من # سجلات بلا تناقض} many {{numerator} من # سجلًا بلا تناقض} other {{numerator} من # سجل بلا تناقض}}',
  'award.readiness.counted.trend':
    '{denominator, plural, =0 {الأشهر أقل من أن يُحكم بها} zero {الأشهر أقل من أن يُحكم بها} one {{numerator} من نقطة واحدة} two {{numerator} من نقطتين} few {{numerator} من # نقاط} many {{numerator} من # نقطة} other {{numerator} من # نقطة}}',
  'award.readiness.counted.targets':
    '{denominator, plural, =0 {لا شهر يمكن الحكم عليه} zero {لا شهر يمكن الحكم عليه} one {تحقق المستهدف في {numerator} من شهر واحد} two {تحقق المستهدف في {numerator} من آخر شهرين} few {تحقق المستهدف في {numerator} من آخر # أشهر} many {تحقق المستهدف في {numerator} من آخر # شهرًا} other {تحقق المستهدف في {numerator} من آخر # شهر}}',
  'award.readiness.counted.comparison':
    '{denominator, plural, =0 {لا يسمّي النموذج جهة للمقارنة} zero {لا يسمّي النموذج جهة للمقارنة} one {التفوق على {numerator} من رقم مقارنة واحد} two {التفوق على {numerator} من رقمي مقارنة} few {التفوق على {numerator} من # أرقام مقارنة} many {التفوق على {numerator} من # رقم مقارنة} other {التفوق على {numerator} من # رقم مقارنة}}',
  'award.readiness.counted.future':
    '{numerator, plural, =0 {لا دورة مقبلة تحدد مستهدفًا} zero {لا دورة مقبلة تحدد مستهدفًا} one {حُدّد مستهدف لدورة لم تنته} two {حُدّد مستهدف لدورة لم تنته} few {حُدّد مستهدف لدورة لم تنته} many {حُدّد مستهدف لدورة لم تنته} other {حُدّد مستهدف لدورة لم تنته}}',
  'award.readiness.months':
    '{n, plural, zero {لا أشهر مكتملة من البيانات} one {شهر مكتمل واحد من البيانات} two {شهران مكتملان من البيانات} few {# أشهر مكتملة من البيانات} many {# شهرًا مكتملًا من البيانات} other {# شهر مكتمل من البيانات}}',

  'award.continuity.name': 'هل صمدت الخدمة؟',
  'award.continuity.none': 'لم يُسجّل أي طارئ',
  'award.continuity.noneHint': 'سجّل ما حدث ومتى حدث في شاشة الاتجاهات، فيُعرض هنا ما قبله وأثناءه وبعده جنبًا إلى جنب.',
  'award.continuity.toTrends': 'إلى الاتجاهات',
  'award.continuity.around': 'حول',
  'award.continuity.short': 'لا تمتد البيانات إلى ما قبل «{title}».',

  'award.log.title': 'سجل التحسينات',
  'award.log.subtitle': 'السبب والإجراء والأثر. والأثر ما يُظهره الرقم منذ ذلك بحدود ضبطه، وليس برهانًا على السبب.',
  'award.log.none': 'لم يُسجّل شيء بعد.',
  'award.log.add': 'تسجيل تحسين',
  'award.log.change': 'تعديل القيد',
  'award.log.edit': 'تعديل «{title}»',
  'award.log.cause': 'السبب',
  'award.log.action': 'الإجراء',
  'award.log.effect': 'الأثر',
  'award.log.since': 'منذ {date}',
  'award.log.signal': '{effect}: إشارة في {period} ({rule})',
  'award.log.months':
    '{n, plural, =0 {لا شهر مكتملًا منذ ذلك} zero {لا شهر مكتملًا منذ ذلك} one {شهر مكتمل واحد منذ ذلك} two {شهران مكتملان منذ ذلك} few {# أشهر مكتملة منذ ذلك} many {# شهرًا مكتملًا منذ ذلك} other {# شهر مكتمل منذ ذلك}}',
  'award.log.by': 'سجّله {author} (اسم غير موثق)',
  'award.log.remove': 'إزالة',
  'award.log.form.title': 'ما جرى تحسينه',
  'award.log.form.inArabic': '{field} بالعربية',
  'award.log.form.inEnglish': '{field} بالإنجليزية',
  'award.log.form.startedOn': 'تاريخ بدء الإجراء',
  'award.log.form.kpi': 'الرقم الذي يجب أن يظهر فيه',
  'award.log.form.where': 'من أي حالات',
  'award.log.form.author': 'اسمك',
  'award.log.form.hint': 'تكفي لغة واحدة، واللغتان أفضل.',
  'award.log.fault.title': 'يُرجى ذكر ما جرى تحسينه بلغة واحدة على الأقل.',
  'award.log.fault.cause': 'يُرجى ذكر السبب بلغة واحدة على الأقل.',
  'award.log.fault.action': 'يُرجى ذكر الإجراء بلغة واحدة على الأقل.',
  'award.log.fault.startedOn': 'يُرجى إدخال يوم بدء الإجراء.',
  'award.log.fault.kpi': 'يُرجى اختيار رقم.',
  'award.log.fault.where': 'يُرجى اختيار حالات موجودة.',
  'award.log.fault.author': 'اكتب اسمك ليعرف الآخرون من يسألون.',
  'award.log.done.saved': 'حُفظ «{title}».',
  'award.log.done.removed': 'أُزيل «{title}».',
} as const satisfies Record<keyof typeof awardScreenEn, string>;
