import type { errorsEn } from '../en/errors.ts';

export const errorsAr = {
  'error.title': 'تعذّر العرض',
  'error.figures': 'تعذّر تحميل الأرقام.',
  'error.offline': 'لا يوجد اتصال. يُرجى التحقق من الشبكة ثم إعادة المحاولة.',
  'error.timeout': 'لم يُجب الخادم في الوقت المحدد. يُرجى إعادة المحاولة أو اختيار فترة أقصر.',
  'error.server': 'تعذّر على الخادم الإجابة. يُرجى إعادة المحاولة، وإبلاغ مسؤول النظام إن تكرر ذلك.',
  'error.unreachable': 'تعذّر الوصول إلى الخادم. يُرجى التحقق من أنه يعمل.',
  'error.badAddress': 'يشير هذا العنوان إلى ما لا وجود له، وقد عُرضت الصفحة المعتادة بدلًا منه.',
  'error.notFound': 'لا توجد حالة بالرقم {id}.',
  'error.unexpected': 'حدث خطأ في هذه الصفحة. يُرجى إعادة تحميلها، ولم تتأثر البيانات.',
  'error.reload': 'إعادة تحميل الصفحة',
  'error.details': 'التفاصيل',
  'error.code': 'الرمز {code}',
} as const satisfies Record<keyof typeof errorsEn, string>;
