import { findKpi } from '../../../core/kpis/index.ts';
import type { Language } from '../../../i18n/language.ts';
import type { BriefKpi } from './brief-question.ts';

export const titleOfKpi = (kpi: BriefKpi, language: Language): string => findKpi(kpi)?.title[language] ?? kpi;
