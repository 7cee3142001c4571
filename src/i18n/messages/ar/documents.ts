import type { documentsEn } from '../en/documents.ts';

export const documentsAr = {
  'draft.title':
    '{n, plural, zero {لا تعديلات في المسودة} one {تعديل واحد في المسودة لم يُحفظ} two {تعديلان في المسودة لم يُحفظا} few {# تعديلات في المسودة لم تُحفظ} many {# تعديلًا في المسودة لم تُحفظ} other {# تعديل في المسودة لم تُحفظ}}',
  'draft.more':
    '{n, plural, zero {ولا شيء غيرها} one {وتعديل آخر} two {وتعديلان آخران} few {و# تعديلات أخرى} many {و# تعديلًا آخر} other {و# تعديل آخر}}',
  'draft.invalid': 'لا يمكن الحفظ على هذا النحو:',
  'draft.author': 'اسمك',
  'draft.authorHint': 'يُحفظ مع الإصدار ويُتذكر في هذا الجهاز، ولا يتحقق منه أحد.',
  'draft.authorMissing': 'اكتب اسمك ليعرف الآخرون من أجرى التعديل.',
  'draft.discard': 'إلغاء المسودة',
  'draft.preview': 'معاينة الأثر',
  'draft.saveOver': 'الحفظ فوق الإصدار الأحدث',
  'draft.conflict': 'حفظ شخص آخر إصدارًا أحدث في هذه الأثناء. مسودتك ما زالت هنا.',
  'draft.conflictNext': 'القائمة أعلاه تقارن مسودتك الآن بذلك الإصدار. يمكن الحفظ فوقه، أو إلغاء المسودة والبدء منه.',
  'save.saved': 'حُفظ بوصفه التعديل {version}، ويُعاد حساب جميع الأرقام به.',
  'save.undone': 'أُلغي الحفظ بالتعديل {version}، ويُعاد حساب جميع الأرقام.',
  'save.restored': 'استُعيد بالتعديل {version}، ويُعاد حساب جميع الأرقام به.',
  'versions.title': 'الإصدارات',
  'versions.note': 'لا يُمحى شيء: كل حفظ أو تراجع أو استعادة إصدار قائم بذاته، ويُذكر مع كل رقم استُخدم فيه.',
  'versions.edit': 'التعديل {version}',
  'versions.by': '{author} (اسم غير موثق)، {at}',
  'versions.inUse': 'مستخدم الآن',
  'versions.inUseSince': 'مستخدم منذ {at}',
  'versions.preset': 'كما جاء مع المنتج',
  'versions.backToPreset': 'عودة إلى ما جاء مع المنتج',
  'versions.removed': 'حُذف',
  'versions.restore': 'استعادة التعديل {version}',
  'versions.restorePreset': 'استعادة ما جاء مع المنتج',
} as const satisfies Record<keyof typeof documentsEn, string>;
