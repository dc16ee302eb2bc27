#pragma once
// The omgevingsbeeld on A4: the charts on one sheet, then the list.

#include <QPageLayout>

#include "bridge/values.h"
#include "models/survey_table_model.h"

class QPagedPaintDevice;

namespace peilstok::ui {

struct SurveySheet {
  SurroundingsPtr picture;
  KnowledgePtr knowledge;
  survey::Selection selection;
  QString chosen;  ///< the selection in words, may be empty
};

/// A4 on its side.
QPageLayout surveyPage();
/// False when nothing could be painted on the device, which must have the layout of `surveyPage`.
bool printSurvey(const SurveySheet& sheet, QPagedPaintDevice& device);
/// The same to a PDF file. False when it cannot be written.
bool writeSurveyPdf(const SurveySheet& sheet, const QString& file);
/// "Omgevingsbeeld Waterbroek 2026-11-21.pdf"
QString surveyFileName(const SurveySheet& sheet);

}  // namespace peilstok::ui
