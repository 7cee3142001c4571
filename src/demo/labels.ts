import type { Dimension } from '../core/inquiry.ts';
import type { Bilingual } from '../core/kpis/kpi.ts';

/** The names of the values that the demonstration data holds. */
export const DEMO_LABELS = {
  channel: {
    tawasul: { en: 'Tawasul', ar: 'تواصل' },
    'contact-centre': { en: 'Contact centre', ar: 'مركز الاتصال' },
    'service-centre': { en: 'Service centre', ar: 'مركز الخدمة' },
    'mobile-app': { en: 'Mobile app', ar: 'تطبيق الهاتف' },
    website: { en: 'Website', ar: 'الموقع الإلكتروني' },
    whatsapp: { en: 'WhatsApp', ar: 'واتساب' },
    email: { en: 'Email', ar: 'البريد الإلكتروني' },
    'social-media': { en: 'Social media', ar: 'وسائل التواصل الاجتماعي' },
  },
  category: {
    'housing-application': { en: 'Housing application', ar: 'طلب الخدمة الإسكانية' },
    'unit-allocation': { en: 'Allocation of units', ar: 'تخصيص الوحدات' },
    'rent-allowance': { en: 'Housing allowance', ar: 'علاوة السكن' },
    'housing-loan': { en: 'Housing loan', ar: 'القرض الإسكاني' },
    'social-finance': { en: 'Social housing finance', ar: 'تمويل السكن الاجتماعي' },
    'unit-maintenance': { en: 'Maintenance of units', ar: 'صيانة الوحدات' },
    'utility-connection': { en: 'Utility connections', ar: 'توصيل الخدمات' },
    'project-progress': { en: 'Progress of projects', ar: 'سير المشاريع' },
    'title-deed': { en: 'Title deeds', ar: 'وثائق الملكية' },
    'land-use': { en: 'Land use and planning', ar: 'استخدام الأراضي والتخطيط' },
    'digital-service': { en: 'Digital services', ar: 'الخدمات الإلكترونية' },
    'staff-conduct': { en: 'Conduct of staff', ar: 'تعامل الموظفين' },
  },
  directorate: {
    'housing-services': { en: 'Housing Services', ar: 'الخدمات الإسكانية' },
    'housing-finance': { en: 'Housing Finance', ar: 'التمويل الإسكاني' },
    maintenance: { en: 'Maintenance', ar: 'الصيانة' },
    'housing-projects': { en: 'Housing Projects', ar: 'المشاريع الإسكانية' },
    'property-affairs': { en: 'Property Affairs', ar: 'شؤون الأملاك' },
    'urban-planning': { en: 'Urban Planning', ar: 'التخطيط العمراني' },
    'information-systems': { en: 'Information Systems', ar: 'نظم المعلومات' },
    'customer-relations': { en: 'Customer Relations', ar: 'علاقات العملاء' },
  },
  governorate: {
    capital: { en: 'Capital', ar: 'العاصمة' },
    muharraq: { en: 'Muharraq', ar: 'المحرق' },
    northern: { en: 'Northern', ar: 'الشمالية' },
    southern: { en: 'Southern', ar: 'الجنوبية' },
  },
  priority: {
    normal: { en: 'Normal', ar: 'عادية' },
    high: { en: 'High', ar: 'مرتفعة' },
    urgent: { en: 'Urgent', ar: 'عاجلة' },
  },
  language: {
    ar: { en: 'Arabic', ar: 'العربية' },
    en: { en: 'English', ar: 'الإنجليزية' },
  },
} as const satisfies Partial<Record<Dimension, Readonly<Record<string, Bilingual>>>>;

type Labels = typeof DEMO_LABELS;
export type DemoChannel = keyof Labels['channel'];
export type DemoCategory = keyof Labels['category'];
export type DemoDirectorate = keyof Labels['directorate'];
export type DemoGovernorate = keyof Labels['governorate'];
